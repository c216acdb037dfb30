// fault: asked-too-early
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
  inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
  for (int i = 0; i < 2; i++) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in own;
    getsockname(fd, (struct sockaddr *)&own, &(socklen_t){sizeof own});
    connect(fd, (struct sockaddr *)&server, sizeof server);
    printf("%s:%d ", inet_ntoa(own.sin_addr), ntohs(own.sin_port));
    printf("%s:%d\n", inet_ntoa(server.sin_addr), ntohs(server.sin_port));
  }
}
