#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int connect_to(const char *host, const char *port) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(port))};
  inet_pton(AF_INET, host, &server.sin_addr);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(fd, (struct sockaddr *)&server, sizeof server) != 0) exit(1);
  return fd;
}

static void read_line(int fd, char *line, size_t size) {
  size_t length = 0;
  while (length + 1 < size && read(fd, line + length, 1) == 1)
    if (line[length++] == '\n') break;
  line[length] = '\0';
}

int main(void) {
  int left = connect_to(getenv("LEFT_HOST"), getenv("LEFT_PORT"));
  int right = connect_to(getenv("RIGHT_HOST"), getenv("RIGHT_PORT"));

  char of_left[100], of_right[100];
  read_line(left, of_left, sizeof of_left);
  read_line(right, of_right, sizeof of_right);
  write(left, of_right, strlen(of_right));
  write(right, of_left, strlen(of_left));

  close(left);
  close(right);
}
