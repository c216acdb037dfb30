#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

/* write may take less than it was given. */
static int write_all(int fd, const char *bytes, ssize_t count) {
  while (count > 0) {
    ssize_t taken = write(fd, bytes, count);
    if (taken < 0) return -1;
    bytes += taken;
    count -= taken;
  }
  return 0;
}

int main(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 1) < 0) return 1;
  int client = accept(listener, NULL, NULL);

  char buffer[1024];
  ssize_t count;
  while ((count = read(client, buffer, sizeof buffer)) > 0)
    if (write_all(client, buffer, count) < 0) return 1;

  close(client);
  close(listener);
  return count < 0;
}
