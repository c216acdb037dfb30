// fault: bob-waits
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  bind(listener, (struct sockaddr *)&address, sizeof address);
  listen(listener, 2);
  int clients[2] = {accept(listener, 0, 0), accept(listener, 0, 0)};
  for (int i = 0; i < 2; i++) {
    char buffer[1024];
    for (ssize_t n; (n = read(clients[i], buffer, sizeof buffer)) > 0;)
      if (write(clients[i], buffer, n) < 0) return 1;
    close(clients[i]);
  }
  return 0;
}
