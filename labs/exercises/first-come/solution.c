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
  struct pollfd watched[3] = {
      {.fd = connect_to(getenv("A_HOST"), getenv("A_PORT")), .events = POLLIN},
      {.fd = connect_to(getenv("B_HOST"), getenv("B_PORT")), .events = POLLIN},
      {.fd = connect_to(getenv("C_HOST"), getenv("C_PORT")), .events = POLLIN},
  };
  for (int open = 3; open > 0;) {
    poll(watched, 3, -1);
    for (int i = 0; i < 3; i++) {
      if (watched[i].fd < 0 || !watched[i].revents) continue;
      char buffer[256];
      ssize_t count = read(watched[i].fd, buffer, sizeof buffer);
      if (count > 0) {
        fwrite(buffer, 1, count, stdout);
        continue;
      }
      // The end of this answer, and of its line.
      putchar('\n');
      close(watched[i].fd);
      // poll passes over negative ones.
      watched[i].fd = -1;
      open--;
    }
  }
  return 0;
}
