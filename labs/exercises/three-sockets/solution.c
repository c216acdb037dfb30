#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    int sockets[3];
    for (int i = 0; i < 3; i++)
        sockets[i] = socket(AF_INET, SOCK_STREAM, 0);
    puts("three");
    fflush(stdout); /* Into a pipe, output waits in a buffer. */
    getchar();

    close(sockets[1]);
    puts("two");
    fflush(stdout);
    getchar();
    return 0;
}
