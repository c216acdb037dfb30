// fault: not-printed
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Takes Content-Length for the length of everything, head included. */
int main(void)
{
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
    inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)
        return perror("connect"), 1;
    for (char *page = strtok(getenv("PAGES"), " "); page != NULL; page = strtok(NULL, " ")) {
        dprintf(fd, "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", page);
        char answer[8192] = "";
        read(fd, answer, sizeof answer - 1);
        char *line = strstr(answer, "Content-Length: ");
        printf("%.*s\n", line ? atoi(line + 16) - 8 : 0, answer);
    }
    return 0;
}
