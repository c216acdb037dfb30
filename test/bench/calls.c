/* The same calls as in calls.ts, from C: a UDP socket connected to itself. Prints nanoseconds per call, median of batches. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { rounds = 15, batch = 2000 };
static int fd;
static char message[64], buffer[64];

static void name_once(void) {
  struct sockaddr_in name;
  socklen_t length = sizeof name;
  if (getsockname(fd, (struct sockaddr *)&name, &length) != 0) exit(1);
}

static void round_trip_once(void) {
  if (write(fd, message, sizeof message) != sizeof message) exit(1);
  if (read(fd, buffer, sizeof buffer) != sizeof buffer) exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  double difference = *(const double *)a - *(const double *)b;
  return (difference > 0) - (difference < 0);
}

static double median_of(void (*once)(void)) {
  double times[rounds];
  for (int round = 0; round < rounds; round++) {
    double began = now();
    for (int index = 0; index < batch; index++) once();
    times[round] = (now() - began) / batch;
  }
  qsort(times, rounds, sizeof *times, ascending);
  return times[rounds / 2];
}

int main(void) {
  struct sockaddr_in name = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t length = sizeof name;
  fd = socket(AF_INET, SOCK_DGRAM, 0);
  if (fd < 0 || bind(fd, (struct sockaddr *)&name, length) != 0) return 1;
  if (getsockname(fd, (struct sockaddr *)&name, &length) != 0) return 1;
  if (connect(fd, (struct sockaddr *)&name, length) != 0) return 1;
  memset(message, 'x', sizeof message);
  printf("%.0f\n", median_of(name_once));
  printf("%.0f\n", median_of(round_trip_once));
  return 0;
}
