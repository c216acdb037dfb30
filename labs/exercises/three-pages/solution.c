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
    FILE *answers = fdopen(fd, "r"); /* Reads ahead, and gives out lines and counts of bytes. */

    for (char *page = strtok(getenv("PAGES"), " "); page != NULL; page = strtok(NULL, " ")) {
        dprintf(fd, "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n", page, getenv("SERVER"));
        char line[1024];
        size_t length = 0;
        while (fgets(line, sizeof line, answers) && strcmp(line, "\r\n") != 0)
            sscanf(line, "Content-Length: %zu", &length);
        char body[length + 1];
        body[fread(body, 1, length, answers)] = '\0';
        puts(body);
    }
    fclose(answers);
    return 0;
}
