// fault: cut
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void) {
  int fd = socket(AF_INET, SOCK_DGRAM, 0);
  struct sockaddr_in own = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  bind(fd, (struct sockaddr *)&own, sizeof own);
  for (;;) {
    char buffer[1500], answer[24];
    struct sockaddr_in sender;
    socklen_t size = sizeof sender;
    ssize_t length = recvfrom(fd, buffer, sizeof buffer, 0, (struct sockaddr *)&sender, &size);
    sendto(fd, answer, sprintf(answer, "%zd", length), 0, (struct sockaddr *)&sender, size);
  }
}
