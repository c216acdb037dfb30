// Sends back a line to every client, and leaks: each of them costs a descriptor. Where is it not given back?
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 8) < 0) return 1;
  for (;;) {
    int client = accept(listener, NULL, NULL);
    if (client < 0) continue;
    char line[1024];
    size_t length = 0;
    while (length < sizeof line) {
      ssize_t count = read(client, line + length, sizeof line - length);
      if (count <= 0) break;
      length += count;
      if (memchr(line, '\n', length)) break;
    }
    // Nothing was asked, so there is nothing to answer.
    if (length == 0) continue;
    send(client, line, length, MSG_NOSIGNAL);
  }
}
