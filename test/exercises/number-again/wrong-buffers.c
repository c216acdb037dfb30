// fault: silent
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  int count = atoi(getenv("COUNT")), which = atoi(getenv("WHICH")), sockets[count];
  for (int i = 0; i < count; i++) sockets[i] = socket(AF_INET, SOCK_STREAM, 0);
  puts("open");
  getchar();
  close(sockets[which - 1]);
  printf("%d\n", socket(AF_INET, SOCK_STREAM, 0));
  while (getchar() != EOF) continue;
}
