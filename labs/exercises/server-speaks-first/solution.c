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

  /* A stream of the library cuts the bytes into lines, in however many pieces they come. */
  FILE *greeting = fdopen(fd, "r");
  char line[1024], word[1024] = "";
  while (fgets(line, sizeof line, greeting) != NULL)
    if (sscanf(line, "220 %s", word) == 1) break;

  if (write(fd, word, strlen(word)) < 0) return 1;
  fclose(greeting);
}
