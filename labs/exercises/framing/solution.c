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

  // stdio keeps what a read brought too much, and reads again where it brought too little.
  FILE *in = fdopen(fd, "r");
  size_t length;
  while (fscanf(in, "%zu", &length) == 1 && fgetc(in) == '\n') {
    char message[length + 1];
    if (fread(message, 1, length, in) < length) return 1;
    message[length] = '\n';
    fwrite(message, 1, length + 1, stdout);
    if (write(fd, ".", 1) < 0) return 1;
  }
  fclose(in);
  return 0;
}
