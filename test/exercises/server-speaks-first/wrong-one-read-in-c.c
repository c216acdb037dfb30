// fault: unread
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
  inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(fd, (struct sockaddr *)&server, sizeof server);
  char buffer[4097];
  buffer[read(fd, buffer, 4096)] = '\0';
  char *word = strstr(buffer, "220 ");
  if (word != NULL) write(fd, word + 4, strlen(word + 4));
}
