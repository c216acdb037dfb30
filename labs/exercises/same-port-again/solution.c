#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Serves one client at this port, or at a free one when it is 0. The port, or -1. Both in network order. */
static int serve(int port, const char *answer) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  int on = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = port, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  if (bind(listener, (struct sockaddr *)&address, length) < 0) return -1;
  if (listen(listener, 1) < 0) return -1;
  getsockname(listener, (struct sockaddr *)&address, &length);

  int client = accept(listener, NULL, NULL);
  ssize_t written = write(client, answer, strlen(answer));
  close(client);
  close(listener);
  return written < 0 ? -1 : address.sin_port;
}

int main(void) {
  int port = serve(0, getenv("FIRST"));
  return port < 0 || serve(port, getenv("SECOND")) < 0;
}
