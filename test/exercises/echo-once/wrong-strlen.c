// fault: lost
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  bind(listener, (struct sockaddr *)&address, sizeof address);
  listen(listener, 1);
  int client = accept(listener, NULL, NULL);
  char buffer[1025];
  for (ssize_t count; (count = read(client, buffer, 1024)) > 0;) {
    buffer[count] = 0;
    if (write(client, buffer, strlen(buffer)) < 0) return 1;
  }
  close(client);
  return 0;
}
