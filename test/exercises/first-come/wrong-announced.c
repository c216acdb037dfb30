// fault: left-unread
#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static int connect_to(const char *host, const char *port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(port))};
  inet_pton(AF_INET, host, &address.sin_addr);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  return connect(fd, (struct sockaddr *)&address, sizeof address) < 0 ? -1 : fd;
}

int main(void) {
  int c = connect_to(getenv("C_HOST"), getenv("C_PORT"));
  int b = connect_to(getenv("B_HOST"), getenv("B_PORT"));
  int a = connect_to(getenv("A_HOST"), getenv("A_PORT"));
  struct pollfd watched[3] = {{a, POLLIN, 0}, {b, POLLIN, 0}, {c, POLLIN, 0}};
  // poll has returned, so all of them can be read, surely.
  poll(watched, 3, -1);
  for (int i = 0; i < 3; i++) {
    char buffer[256];
    ssize_t count = read(watched[i].fd, buffer, sizeof buffer);
    printf("%.*s\n", (int)count, buffer);
    close(watched[i].fd);
  }
  return 0;
}
