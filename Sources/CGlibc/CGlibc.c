#define _GNU_SOURCE
#include "CGlibc.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

const int cglibc_path_only = O_PATH;

int cglibc_exchange(int first_folder, const char *first, int second_folder,
                     const char *second) {
  return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE);
}

int cglibc_open_beneath(int folder, const char *path, int flags, unsigned mode) {
  struct open_how how = {
      .flags = (unsigned)flags,
      .mode = mode,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
  };
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

int cglibc_next_name(DIR *stream, const char **name) {
  errno = 0;
  struct dirent *entry = readdir(stream);
  if (entry == NULL) return errno == 0 ? 0 : -1;
  *name = entry->d_name;
  return 1;
}

const void *cglibc_find(const void *text, size_t length, const void *part,
                         size_t part_length) {
  return memmem(text, length, part, part_length);
}

int cglibc_mount(int file, unsigned long long *mount) {
  struct statx status;
  if (statx(file, "", AT_EMPTY_PATH, STATX_MNT_ID, &status) != 0) return -1;
  if (!(status.stx_mask & STATX_MNT_ID)) {
    errno = ENOSYS;
    return -1;
  }
  *mount = status.stx_mnt_id;
  return 0;
}

void cglibc_keep_little_memory(void) {
#ifdef M_TRIM_THRESHOLD
  mallopt(M_TRIM_THRESHOLD, 128 << 10);
#endif
}
