// fault: crashed
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
    /* The port without htons: its bytes are the wrong way round. */
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = atoi(getenv("SERVER_PORT"))};
    inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)
        return perror("connect"), 1;
    return 0;
}
