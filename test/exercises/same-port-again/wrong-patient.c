// fault: in-use
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int serve(int port, const char *answer) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = port, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  // Once more and once more, until the minute of TIME_WAIT is over.
  while (bind(listener, (struct sockaddr *)&address, length) < 0) sleep(10);
  listen(listener, 1);
  getsockname(listener, (struct sockaddr *)&address, &length);
  int client = accept(listener, NULL, NULL);
  if (write(client, answer, strlen(answer)) < 0) exit(1);
  close(client);
  close(listener);
  return address.sin_port;
}

int main(void) {
  int port = serve(0, getenv("FIRST"));
  serve(port, getenv("SECOND"));
  return 0;
}
