#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { most = 16 };

int main(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, most) < 0) return 1;

  struct pollfd watched[most] = {{.fd = listener, .events = POLLIN}};
  int count = 1;
  for (;;) {
    poll(watched, count, -1);
    // From the end, so that the last can take the place of one that is gone.
    for (int i = count - 1; i > 0; i--) {
      if (!watched[i].revents) continue;
      char buffer[1024];
      ssize_t n = read(watched[i].fd, buffer, sizeof buffer);
      if (n > 0 && send(watched[i].fd, buffer, n, MSG_NOSIGNAL) == n) continue;
      close(watched[i].fd);
      watched[i] = watched[--count];
    }
    if (watched[0].revents && count < most)
      watched[count++] = (struct pollfd){.fd = accept(listener, NULL, NULL), .events = POLLIN};
  }
}
