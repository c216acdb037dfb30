// fault: no-answer
#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    bind(fd, (struct sockaddr *)&here, sizeof here);
    char query[512];
    while (recv(fd, query, sizeof query, 0) > 0)
        puts("a query"); /* Who sent it was not asked. */
    return 0;
}
