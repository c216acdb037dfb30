// fault: more-closed
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    int a = socket(AF_INET, SOCK_STREAM, 0), b = socket(AF_INET, SOCK_STREAM, 0), c = socket(AF_INET, SOCK_STREAM, 0);
    puts("three"); fflush(stdout); getchar();
    close(a); close(b); close(c);
    puts("none"); fflush(stdout); getchar();
    return 0;
}
