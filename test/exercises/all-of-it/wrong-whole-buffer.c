// fault: stale-bytes
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
    inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)
        return perror("connect"), 1;
    dprintf(fd, "GET /long HTTP/1.0\r\n\r\n");
    static char buffer[70001];
    while (read(fd, buffer, sizeof buffer) > 0)
        fwrite(buffer, 1, sizeof buffer, stdout); /* However little was read. */
    return 0;
}
