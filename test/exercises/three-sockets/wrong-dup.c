// fault: one-socket
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    int first = socket(AF_INET, SOCK_STREAM, 0), second = dup(first), third = dup(first);
    puts("three"); fflush(stdout); getchar();
    close(second);
    puts("two"); fflush(stdout); getchar();
    return third < 0;
}
