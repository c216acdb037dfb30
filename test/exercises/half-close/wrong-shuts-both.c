// fault: closed
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
  inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(fd, (struct sockaddr *)&server, sizeof server);
  write(fd, getenv("TEXT"), strlen(getenv("TEXT")));
  shutdown(fd, SHUT_RDWR);
  char buffer[1024];
  for (ssize_t count; (count = read(fd, buffer, sizeof buffer)) > 0;) write(STDOUT_FILENO, buffer, count);
}
