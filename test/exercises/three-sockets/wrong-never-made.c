// fault: no-socket
#include <stdio.h>

int main(void)
{
    int sockets[3] = {3, 4, 5}; /* Never made. */
    puts("three"); fflush(stdout); getchar();
    return sockets[1] < 0;
}
