// fault: too-long
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
  inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(fd, (struct sockaddr *)&server, sizeof server);
  const char *sentence = getenv("SENTENCE");
  dprintf(fd, "%zu\n%s", strlen(sentence) + 1, sentence);
  char answer[1000];
  ssize_t count = read(fd, answer, sizeof answer);
  printf("%.*s\n", (int)count, answer);
}
