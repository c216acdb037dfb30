// fault: malformed
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("NAMESERVER_PORT")))};
  inet_pton(AF_INET, getenv("NAMESERVER_HOST"), &server.sin_addr);
  char query[512] = {0, 7, 1, 0, 0, 1}, answer[512];
  size_t length = strlen(getenv("NAME"));
  memcpy(query + 12, getenv("NAME"), length);
  memcpy(query + 12 + length, (char[]){0, 0, 1, 0, 1}, 5);
  int fd = socket(AF_INET, SOCK_DGRAM, 0);
  sendto(fd, query, 12 + length + 5, 0, (struct sockaddr *)&server, sizeof server);
  recv(fd, answer, sizeof answer, 0);
}
