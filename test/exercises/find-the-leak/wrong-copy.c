// fault: leak
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  bind(listener, (struct sockaddr *)&address, sizeof address);
  listen(listener, 8);
  for (;;) {
    int client = accept(listener, NULL, NULL);
    char line[1024];
    FILE *in = fdopen(dup(client), "r");
    if (fgets(line, sizeof line, in)) dprintf(client, "%s", line);
    close(client);
  }
}
