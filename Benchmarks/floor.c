// The floor under the batch job: creates and writes as many files, of the same sizes, in one thread.
//
//   floor FOLDER < SIZES      one size in bytes per line
//
// Prints the seconds from the first file to the last.

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(1);
}

static size_t *read_sizes(size_t *count, size_t *largest) {
  size_t capacity = 1024, size;
  size_t *sizes = malloc(capacity * sizeof *sizes);
  *count = *largest = 0;
  while (sizes && scanf("%zu", &size) == 1) {
    if (*count == capacity) sizes = realloc(sizes, (capacity *= 2) * sizeof *sizes);
    if (sizes) sizes[(*count)++] = size;
    if (size > *largest) *largest = size;
  }
  if (!sizes) fail("sizes");
  return sizes;
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: floor FOLDER < SIZES\n");
    return 64;
  }
  size_t count, largest;
  size_t *sizes = read_sizes(&count, &largest);
  char *bytes = malloc(largest + 1);
  if (!bytes) fail("memory");
  memset(bytes, 'x', largest);

  double start = seconds();
  for (size_t i = 0; i < count; i++) {
    char path[4096];
    snprintf(path, sizeof path, "%s/P2_20261123T1000Z_some-customer_r-%07zu.eml", argv[1], i);
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) fail(path);
    if (write(file, bytes, sizes[i]) != (ssize_t)sizes[i]) fail(path);
    if (close(file) != 0) fail(path);
  }
  printf("%.6f\n", seconds() - start);
}
