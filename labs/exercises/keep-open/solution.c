#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Answers one request after the other, until the client has ended. */
static void serve(int client) {
  FILE *in = fdopen(client, "r");
  char line[2048], path[2048] = "";
  while (fgets(line, sizeof line, in)) {
    if (path[0] == 0) sscanf(line, "%*s %2047s", path);
    if (strcmp(line, "\r\n") != 0) continue;
    dprintf(client, "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: %zu\r\n\r\n%s%s",
            strlen(getenv("GREETING")) + strlen(path), getenv("GREETING"), path);
    path[0] = 0;
  }
  fclose(in);
}

int main(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 8) < 0) return 1;
  for (int client; (client = accept(listener, NULL, NULL)) >= 0;) serve(client);
  return 1;
}
