// Makes one call of the operating system fail, for the tests of what the program does then.
//
// Loaded with LD_PRELOAD. Variables say which call it is:
//
//   FAULT_CALL    its name, such as readdir; any for all of them
//   FAULT_NUMBER  which of the calls on files below FAULT_FOLDER, counted from 1; 0 for none
//   FAULT_ERRNO   the number of the error
//   FAULT_LASTING whether all later ones fail too, if it is set
//   FAULT_SIGNAL  the number of a signal that the program gets instead, before the call is made
//   FAULT_SHORT   whether the call reads or writes only half instead, if it is set
//   FAULT_FIRED   a file that is made when the call failed
//   FAULT_COUNT   a file for the number of calls, written in the end
//   FAULT_CLOCK   by how many seconds the clock differs
//
// A signal that the program takes is given a moment to be told. A close that fails closes the file all the same, as the kernel's does.

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls;

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

static int raw_open(const char *path, int flags, int mode) {
  return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

// Whether the file lies below FAULT_FOLDER.
static int is_below(int folder, const char *path) {
  const char *root = getenv("FAULT_FOLDER");
  char place[PATH_MAX * 2] = "", link[64];
  if (root == NULL) return 0;
  if (path == NULL || path[0] != '/') {
    if (folder == AT_FDCWD) {
      if (getcwd(place, PATH_MAX) == NULL) return 0;
    } else {
      snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
      ssize_t length = readlink(link, place, PATH_MAX - 1);
      if (length < 0) return 0;
      place[length] = 0;
    }
  }
  if (path != NULL) {
    size_t length = strlen(place);
    snprintf(place + length, sizeof place - length, "%s%s", path[0] == '/' ? "" : "/", path);
  }
  return strncmp(place, root, strlen(root)) == 0;
}

// Whether this call has to fail; `errno` is set then.
static int fails(const char *name, int folder, const char *path) {
  const char *call = getenv("FAULT_CALL");
  if (call == NULL || (strcmp(call, name) != 0 && strcmp(call, "any") != 0)) return 0;
  int before = errno;
  if (!is_below(folder, path)) {
    errno = before;
    return 0;
  }
  long number = atomic_fetch_add(&calls, 1) + 1, wanted = atol(getenv("FAULT_NUMBER"));
  int is_due = wanted > 0 && (number == wanted || (number > wanted && getenv("FAULT_LASTING") != NULL));
  errno = before;
  if (!is_due) return 0;
  int file = raw_open(getenv("FAULT_FIRED"), O_WRONLY | O_CREAT, 0600);
  if (file >= 0) syscall(SYS_close, file);
  if (getenv("FAULT_SIGNAL") != NULL) {
    kill(getpid(), atoi(getenv("FAULT_SIGNAL")));
    usleep(20000);
    errno = before;
    return 0;
  }
  errno = atoi(getenv("FAULT_ERRNO"));
  return 1;
}

// Whoever starts the program may block signals, and it would inherit that.
__attribute__((constructor)) static void unblock_signals(void) {
  sigset_t signals;
  sigemptyset(&signals);
  if (getenv("FAULT_SIGNAL") != NULL) sigaddset(&signals, atoi(getenv("FAULT_SIGNAL")));
  sigprocmask(SIG_UNBLOCK, &signals, NULL);
}

__attribute__((destructor)) static void tell_count(void) {
  const char *path = getenv("FAULT_COUNT");
  int file = path == NULL ? -1 : raw_open(path, O_WRONLY | O_CREAT, 0600);
  if (file >= 0) dprintf(file, "%ld", atomic_load(&calls));
}

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  int mode = va_arg(list, int);
  va_end(list);
  return fails("open", AT_FDCWD, path) ? -1 : REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  int mode = va_arg(list, int);
  va_end(list);
  return fails("open", AT_FDCWD, path) ? -1 : REAL(open64)(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  int mode = va_arg(list, int);
  va_end(list);
  return fails("openat", folder, path) ? -1 : REAL(openat)(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  int mode = va_arg(list, int);
  va_end(list);
  return fails("openat", folder, path) ? -1 : REAL(openat64)(folder, path, flags, mode);
}

long syscall(long number, ...) {
  va_list list;
  va_start(list, number);
  long values[6];
  for (int index = 0; index < 6; index++) values[index] = va_arg(list, long);
  va_end(list);
  if (number == SYS_openat2 && fails("openat2", (int)values[0], (const char *)values[1])) return -1;
  return ((long (*)(long, ...))dlsym(RTLD_NEXT, "syscall"))(
      number, values[0], values[1], values[2], values[3], values[4], values[5]);
}

#define ON_PATH(name, parameters, folder, path, arguments)              \
  int name parameters {                                                 \
    return fails(#name, folder, path) ? -1 : REAL(name) arguments; \
  }

#define ON_FILE(name, parameters, file, arguments)                       \
  int name parameters {                                                  \
    return fails(#name, file, NULL) ? -1 : REAL(name) arguments;    \
  }

ON_PATH(mkdir, (const char *path, mode_t mode), AT_FDCWD, path, (path, mode))
ON_PATH(mkdirat, (int folder, const char *path, mode_t mode), folder, path, (folder, path, mode))
ON_PATH(unlinkat, (int folder, const char *path, int flags), folder, path, (folder, path, flags))
ON_PATH(linkat, (int from, const char *old, int to, const char *new, int flags), from, old,
        (from, old, to, new, flags))
ON_PATH(renameat, (int from, const char *old, int to, const char *new), from, old,
        (from, old, to, new))
ON_PATH(renameat2, (int from, const char *old, int to, const char *new, unsigned flags), from, old,
        (from, old, to, new, flags))
ON_PATH(fstatat, (int folder, const char *path, struct stat *status, int flags), folder, path,
        (folder, path, status, flags))
ON_FILE(fstat, (int file, struct stat *status), file, (file, status))
ON_FILE(fchmod, (int file, mode_t mode), file, (file, mode))
ON_FILE(flock, (int file, int operation), file, (file, operation))
ON_FILE(fsync, (int file), file, (file))
ON_FILE(ftruncate, (int file, off_t size), file, (file, size))
ON_PATH(statx, (int folder, const char *path, int flags, unsigned mask, struct statx *status),
        folder, path[0] == 0 ? NULL : path, (folder, path, flags, mask, status))

int fstatat64(int folder, const char *path, struct stat64 *status, int flags) {
  return fails("fstatat", folder, path) ? -1 : REAL(fstatat64)(folder, path, status, flags);
}

int fstat64(int file, struct stat64 *status) {
  return fails("fstat", file, NULL) ? -1 : REAL(fstat64)(file, status);
}

// How many bytes are read or written instead of so many; -1 if the call fails.
static ssize_t moved(const char *name, int file, size_t count) {
  if (!fails(name, file, NULL)) return (ssize_t)count;
  return getenv("FAULT_SHORT") == NULL ? -1 : (ssize_t)(count + 1) / 2;
}

ssize_t read(int file, void *bytes, size_t count) {
  ssize_t size = moved("read", file, count);
  return size < 0 ? -1 : REAL(read)(file, bytes, (size_t)size);
}

ssize_t write(int file, const void *bytes, size_t count) {
  ssize_t size = moved("write", file, count);
  return size < 0 ? -1 : REAL(write)(file, bytes, (size_t)size);
}

int close(int file) {
  int is_due = fails("close", file, NULL);
  int code = errno, result = REAL(close)(file);
  if (!is_due) return result;
  errno = code;
  return -1;
}

struct dirent *readdir(DIR *stream) {
  return fails("readdir", dirfd(stream), NULL) ? NULL : REAL(readdir)(stream);
}

struct dirent64 *readdir64(DIR *stream) {
  return fails("readdir", dirfd(stream), NULL) ? NULL : REAL(readdir64)(stream);
}

DIR *fdopendir(int file) { return fails("fdopendir", file, NULL) ? NULL : REAL(fdopendir)(file); }

static time_t clock_difference(void) {
  const char *seconds = getenv("FAULT_CLOCK");
  return seconds == NULL ? 0 : atol(seconds);
}

int clock_gettime(clockid_t clock, struct timespec *moment) {
  int result = REAL(clock_gettime)(clock, moment);
  if (clock == CLOCK_REALTIME) moment->tv_sec += clock_difference();
  return result;
}

int gettimeofday(struct timeval *restrict moment, void *restrict zone) {
  int result = ((int (*)(struct timeval *, void *))dlsym(RTLD_NEXT, "gettimeofday"))(moment, zone);
  moment->tv_sec += clock_difference();
  return result;
}

time_t time(time_t *place) {
  time_t moment = ((time_t (*)(time_t *))dlsym(RTLD_NEXT, "time"))(NULL) + clock_difference();
  if (place != NULL) *place = moment;
  return moment;
}

char *realpath(const char *path, char *place) {
  return fails("realpath", AT_FDCWD, path) ? NULL : REAL(realpath)(path, place);
}
