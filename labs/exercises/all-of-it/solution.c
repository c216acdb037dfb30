#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Prints everything as it comes, the head too: what is read need never be held all at once. */
int main(void)
{
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
    inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)
        return perror("connect"), 1;
    dprintf(fd, "GET /long HTTP/1.0\r\n\r\n");

    char buffer[1000];
    ssize_t count;
    while ((count = read(fd, buffer, sizeof buffer)) > 0)
        fwrite(buffer, 1, count, stdout);
    close(fd);
    return count == 0 ? 0 : 1;
}
