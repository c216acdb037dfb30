// fault: left-early
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
  inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(fd, (struct sockaddr *)&server, sizeof server) < 0) return 1;
  char message[8192];
  for (;;) {
    size_t length = 0;
    for (char digit; read(fd, &digit, 1) == 1 && digit != '\n';) {
      if (digit < '0' || digit > '9') return 1;
      length = 10 * length + digit - '0';
    }
    // One read, as many bytes as were asked for: or not.
    ssize_t count = read(fd, message, length < sizeof message ? length : sizeof message);
    printf("%.*s\n", (int)count, message);
    fflush(stdout);
    if (write(fd, ".", 1) < 0) return 1;
  }
}
