#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void print_address(const char *who, const struct sockaddr_in *address) {
  char host[INET_ADDRSTRLEN];
  inet_ntop(AF_INET, &address->sin_addr, host, sizeof host);
  printf("%s %s:%d\n", who, host, ntohs(address->sin_port));
}

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("SERVER_PORT")))};
  inet_pton(AF_INET, getenv("SERVER_HOST"), &server.sin_addr);

  for (int i = 0; i < 2; i++) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) != 0) {
      perror("connect");
      return 1;
    }
    struct sockaddr_in own, peer;
    getsockname(fd, (struct sockaddr *)&own, &(socklen_t){sizeof own});
    getpeername(fd, (struct sockaddr *)&peer, &(socklen_t){sizeof peer});
    print_address("own", &own);
    print_address("peer", &peer);
    close(fd);
  }
}
