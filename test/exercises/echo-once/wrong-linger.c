// fault: broken-off
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  bind(listener, (struct sockaddr *)&address, sizeof address);
  listen(listener, 1);
  int client = accept(listener, NULL, NULL);
  char buffer[1024];
  for (ssize_t count; (count = read(client, buffer, sizeof buffer)) > 0;)
    if (write(client, buffer, count) < 0) return 1;
  struct linger at_once = {.l_onoff = 1, .l_linger = 0};
  setsockopt(client, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  close(client);
  return 0;
}
