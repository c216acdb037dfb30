#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
    inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)
        return perror("connect"), 1;

    dprintf(fd, "GET %s HTTP/1.0\r\n\r\n", getenv("PAGE"));

    static char response[65536];
    size_t length = 0;
    for (ssize_t n; (n = read(fd, response + length, sizeof response - 1 - length)) > 0;)
        length += n;
    close(fd);

    char *body = strstr(response, "\r\n\r\n");
    puts(body ? body + 4 : response);
    return 0;
}
