#define _GNU_SOURCE
#include "CGlibc.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
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

int cglibc_open_unnamed(int folder) {
  return openat(folder, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
}

int cglibc_next_name(DIR *stream, const char **name) {
  struct dirent *entry;
  do {
    errno = 0;
    entry = readdir(stream);
  } while (entry == NULL && errno == EINTR);
  if (entry == NULL) return errno == 0 ? 0 : -1;
  *name = entry->d_name;
  return 1;
}

int cglibc_is_ignored(int signal) {
  struct sigaction action;
  return sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

const void *cglibc_find(const void *text, size_t length, const void *part,
                         size_t part_length) {
  return memmem(text, length, part, part_length);
}

static int extended_status(int file, unsigned mask, struct statx *status) {
  int result;
  do {
    result = statx(file, "", AT_EMPTY_PATH, mask, status);
  } while (result != 0 && errno == EINTR);
  return result;
}

int cglibc_birth(int file, long long *time) {
  struct statx status;
  if (extended_status(file, STATX_BTIME, &status) != 0) return -1;
  if (!(status.stx_mask & STATX_BTIME)) return -1;
  *time = status.stx_btime.tv_sec * 1000000000LL + status.stx_btime.tv_nsec;
  return 0;
}

int cglibc_mount(int file, unsigned long long *mount) {
  struct statx status;
  if (extended_status(file, STATX_MNT_ID, &status) != 0) return -1;
  if (!(status.stx_mask & STATX_MNT_ID)) {
    errno = ENOSYS;
    return -1;
  }
  *mount = status.stx_mnt_id;
  return 0;
}

int cglibc_sync_file_system(int file) { return syncfs(file); }

void cglibc_keep_little_memory(void) {
#ifdef M_TRIM_THRESHOLD
  mallopt(M_TRIM_THRESHOLD, 128 << 10);
#endif
}

static int spawn(const char *program, char *const arguments[],
                 const struct sigaction former[2], pid_t *child) {
  static const int numbers[2] = {SIGINT, SIGQUIT};
  // What is ignored here would be ignored there too.
  sigset_t defaults;
  sigemptyset(&defaults);
  for (int index = 0; index < 2; index++)
    if (former[index].sa_handler != SIG_IGN) sigaddset(&defaults, numbers[index]);
  posix_spawnattr_t attributes;
  int code = posix_spawnattr_init(&attributes);
  if (code != 0) return code;
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  code = posix_spawn(child, program, NULL, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  return code;
}

int cglibc_run_in_foreground(const char *program, char *const arguments[]) {
  struct sigaction ignore = {.sa_handler = SIG_IGN}, former[2];
  sigaction(SIGINT, &ignore, &former[0]);
  sigaction(SIGQUIT, &ignore, &former[1]);
  pid_t child;
  int status = 0;
  int code = spawn(program, arguments, former, &child);
  if (code == 0)
    while (waitpid(child, &status, 0) < 0)
      if (errno != EINTR) {
        code = errno;
        break;
      }
  sigaction(SIGINT, &former[0], NULL);
  sigaction(SIGQUIT, &former[1], NULL);
  if (code != 0) {
    errno = code;
    return -1;
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

struct build_id {
  unsigned char *bytes;
  size_t capacity;
  size_t count;
};

static size_t aligned_to_four(size_t size) { return (size + 3) & ~(size_t)3; }

static void take_build_id(const unsigned char *notes, size_t size, struct build_id *id) {
  while (size >= sizeof(ElfW(Nhdr))) {
    const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)notes;
    size_t name = aligned_to_four(note->n_namesz);
    size_t whole = sizeof *note + name + aligned_to_four(note->n_descsz);
    if (whole > size) return;
    const unsigned char *bytes = notes + sizeof *note;
    if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == sizeof ELF_NOTE_GNU &&
        memcmp(bytes, ELF_NOTE_GNU, sizeof ELF_NOTE_GNU) == 0) {
      id->count = note->n_descsz < id->capacity ? note->n_descsz : id->capacity;
      memcpy(id->bytes, bytes + name, id->count);
      return;
    }
    notes += whole;
    size -= whole;
  }
}

static int look_for_build_id(struct dl_phdr_info *object, size_t size, void *id) {
  (void)size;
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *header = &object->dlpi_phdr[index];
    if (header->p_type != PT_NOTE || header->p_align > 4) continue;
    take_build_id((const unsigned char *)(object->dlpi_addr + header->p_vaddr),
                  header->p_memsz, id);
  }
  // The first object is the program itself, and the others are not asked.
  return 1;
}

size_t cglibc_build_id(unsigned char *bytes, size_t capacity) {
  struct build_id id = {bytes, capacity, 0};
  dl_iterate_phdr(look_for_build_id, &id);
  return id.count;
}

void cglibc_open_standard_descriptors(void) {
  // An answer that has no place to go is still an error of the call that writes.
  static const int modes[3] = {O_RDONLY, O_RDONLY, O_WRONLY};
  for (int number = 0; number <= 2; number++) {
    if (fcntl(number, F_GETFD) != -1 || errno != EBADF) continue;
    // The lowest number that is free is taken, which is this one.
    if (open("/dev/null", modes[number]) == -1) return;
  }
}

static void *wait_for_gate(void *gate) {
  pthread_mutex_lock(gate);
  pthread_mutex_unlock(gate);
  return NULL;
}

static int count_threads(int wanted) {
  pthread_t *threads = calloc((size_t)wanted, sizeof *threads);
  if (threads == NULL) return 0;
  pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  int count = 0, code = 0;
  pthread_mutex_lock(&gate);
  while (count < wanted) {
    code = pthread_create(&threads[count], NULL, wait_for_gate, &gate);
    if (code != 0) break;
    count++;
  }
  pthread_mutex_unlock(&gate);
  for (int index = 0; index < count; index++) pthread_join(threads[index], NULL);
  free(threads);
  errno = code;
  return count;
}

int cglibc_count_threads(int wanted, size_t memory) {
  void *taken = mmap(NULL, memory, PROT_NONE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (taken == MAP_FAILED) return -1;
  int count = count_threads(wanted);
  int code = errno;
  munmap(taken, memory);
  errno = code;
  return count;
}

int cglibc_count_processors(void) {
  cpu_set_t all;
  return sched_getaffinity(0, sizeof all, &all) == 0 ? CPU_COUNT(&all) : 1;
}

void cglibc_run_again(int count, char *const arguments[]) {
  cpu_set_t all, some;
  if (sched_getaffinity(0, sizeof all, &all) != 0) return;
  CPU_ZERO(&some);
  for (int number = 0; number < CPU_SETSIZE && count > 0; number++) {
    if (!CPU_ISSET(number, &all)) continue;
    CPU_SET(number, &some);
    count--;
  }
  if (sched_setaffinity(0, sizeof some, &some) == 0) execv("/proc/self/exe", arguments);
}
