// fault: missing-server
#include <arpa/inet.h>
#include <stdlib.h>
#include <unistd.h>

static struct sockaddr_in address(const char *host, const char *port) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(port))};
  inet_pton(AF_INET, host, &server.sin_addr);
  return server;
}

int main(void) {
  struct sockaddr_in left = address(getenv("LEFT_HOST"), getenv("LEFT_PORT"));
  struct sockaddr_in right = address(getenv("RIGHT_HOST"), getenv("RIGHT_PORT"));
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(fd, (struct sockaddr *)&left, sizeof left);
  connect(fd, (struct sockaddr *)&right, sizeof right);
  char word[100];
  ssize_t count = read(fd, word, sizeof word);
  write(fd, word, count);
}
