#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

int main(void)
{
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    bind(fd, (struct sockaddr *)&here, sizeof here);

    for (;;) {
        unsigned char message[512];
        struct sockaddr_in client;
        socklen_t size = sizeof client;
        ssize_t length = recvfrom(fd, message, sizeof message - 16, 0, (struct sockaddr *)&client, &size);
        if (length < 12)
            continue;
        message[2] |= 0x80; /* QR: a response. */
        message[7] = 1;     /* One answer. */
        /* Name: where it stands already, at byte 12. Type A, class IN, a minute, 4 bytes. */
        const unsigned char record[12] = {0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4};
        memcpy(message + length, record, sizeof record);
        inet_pton(AF_INET, getenv("ADDRESS"), message + length + sizeof record);
        sendto(fd, message, length + 16, 0, (struct sockaddr *)&client, size);
    }
}
