// fault: no-end
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  bind(listener, (struct sockaddr *)&address, sizeof address);
  listen(listener, 1);
  int client = accept(listener, NULL, NULL);
  char buffer[4096];
  ssize_t n = read(client, buffer, sizeof buffer);
  if (write(client, buffer, n) < 0) return 1;
  while (read(client, buffer, sizeof buffer) > 0);
  accept(listener, NULL, NULL);
  return 0;
}
