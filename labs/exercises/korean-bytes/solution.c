#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
  inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(fd, (struct sockaddr *)&server, sizeof server) != 0) return 1;

  /* strlen counts bytes, whatever they mean. */
  const char *sentence = getenv("SENTENCE");
  size_t length = strlen(sentence);
  dprintf(fd, "%zu\n%s", length, sentence);

  char answer[length];
  for (size_t have = 0; have < length;) {
    ssize_t count = read(fd, answer + have, length - have);
    if (count <= 0) return 1;
    have += count;
  }
  printf("%.*s\n", (int)length, answer);
  close(fd);
}
