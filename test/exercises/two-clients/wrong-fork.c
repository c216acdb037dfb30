// fault: no-end
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  signal(SIGCHLD, SIG_IGN);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  bind(listener, (struct sockaddr *)&address, sizeof address);
  listen(listener, 2);
  for (;;) {
    int client = accept(listener, 0, 0);
    if (fork() > 0) continue;
    char buffer[1024];
    for (ssize_t n; (n = read(client, buffer, sizeof buffer)) > 0;)
      if (write(client, buffer, n) < 0) return 1;
    return 0;
  }
}
