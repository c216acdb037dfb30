// fault: never-bound
#include <netinet/in.h>
#include <sys/socket.h>

int main(void) {
  int fd = socket(AF_INET, SOCK_DGRAM, 0);
  char buffer[65535];
  recv(fd, buffer, sizeof buffer, 0);
}
