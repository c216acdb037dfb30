// fault: leak
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  signal(SIGCHLD, SIG_IGN);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  bind(listener, (struct sockaddr *)&address, sizeof address);
  listen(listener, 8);
  for (;;) {
    int client = accept(listener, NULL, NULL);
    if (fork() == 0) {
      char line[1024];
      ssize_t count = read(client, line, sizeof line);
      if (count > 0) send(client, line, count, MSG_NOSIGNAL);
      close(client);
      _exit(0);
    }
    // The child has closed its copy; this one stays.
  }
}
