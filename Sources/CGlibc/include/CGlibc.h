/// Calls of the kernel and of the C library that Swift's Glibc module does not
/// export, as their pages of the Linux manual describe them.

#ifndef C_GLIBC_H
#define C_GLIBC_H

#include <dirent.h>
#include <stddef.h>

/// Opens a file as a place alone, which is neither read nor written: the flag O_PATH
/// of open(2).
extern const int cglibc_path_only;

/// Exchanges two files or folders in one step: renameat2(2) with RENAME_EXCHANGE.
/// Returns 0, or -1 with `errno` set.
int cglibc_exchange(int first_folder, const char *first, int second_folder,
                     const char *second);

/// Opens a file below a folder, following no symbolic link on the way: openat2(2)
/// with RESOLVE_BENEATH, RESOLVE_NO_SYMLINKS and RESOLVE_NO_MAGICLINKS. `mode` is
/// that of a new file, and 0 where `flags` make none. Returns a descriptor, or -1
/// with `errno` set.
int cglibc_open_beneath(int folder, const char *path, int flags, unsigned mode);

/// Makes a file without a name on the file system of a folder, to be written and read:
/// openat(2) with O_TMPFILE. Returns a descriptor, or -1 with `errno` set, as on a file
/// system that has no such files.
int cglibc_open_unnamed(int folder);

/// Reads the next entry of an open folder: readdir(3), which alone does not tell
/// the end from an error. Returns 1 with `name` set until the next call, 0 at the
/// end, or -1 with `errno` set.
int cglibc_next_name(DIR *stream, const char **name);

/// Whether whoever started the program has it ignore a signal, as nohup(1) does:
/// sigaction(2).
int cglibc_is_ignored(int signal);

/// Finds the first place of `part` in `text`: memmem(3). Returns NULL if there is
/// none.
const void *cglibc_find(const void *text, size_t length, const void *part,
                         size_t part_length);

/// Tells on which mount an open file lies: statx(2) with STATX_MNT_ID. Within one
/// mount, and nowhere else, files can be linked and renamed. Returns 0 with `mount`
/// set, or -1 with `errno` set, as on a kernel before 5.8.
int cglibc_mount(int file, unsigned long long *mount);

/// Tells when an open file was made, in nanoseconds since the beginning of 1970:
/// statx(2) with STATX_BTIME. Returns 0 with `time` set, or -1 where the file system
/// does not keep that.
int cglibc_birth(int file, long long *time);

/// Has all that was written to the file system of an open file go to the disk:
/// syncfs(2). Returns 0, or -1 with `errno` set.
int cglibc_sync_file_system(int file);

/// Has the C library give memory that was freed back to the system soon: mallopt(3)
/// with M_TRIM_THRESHOLD. Of itself glibc keeps the more, the greater the blocks were
/// that a program has freed. Does nothing with a C library that has no such call.
void cglibc_keep_little_memory(void);

/// Runs a program to its end with the terminal of this one: posix_spawn(3). As in
/// system(3), ^C is the program's meanwhile. `arguments` ends with NULL. Returns the
/// exit code, 128 and the signal's number if a signal ended it, or -1 with `errno` set
/// if it cannot be run.
int cglibc_run_in_foreground(const char *program, char *const arguments[]);

/// Reads the build ID that the linker put into the running program, a hash of all that
/// it linked: the note NT_GNU_BUILD_ID of elf(5). Returns how many bytes of it were
/// put into `id`, at most `capacity`; 0 if there is none.
size_t cglibc_build_id(unsigned char *id, size_t capacity);

/// Opens /dev/null where one of the standard descriptors 0 to 2 is closed, so that no
/// file that is opened later gets its number: what is said there would be written into
/// that file. What is said to standard error is lost then, and to standard output an
/// error.
void cglibc_open_standard_descriptors(void);

/// Counts how many threads can stand at the same time, up to `wanted`, while as much
/// address space as `memory` is taken too: pthread_create(3), mmap(2). Returns -1 if
/// that memory cannot be had. `errno` says why there are not more.
int cglibc_count_threads(int wanted, size_t memory);

/// Counts the processors on which the program may run: sched_getaffinity(2).
int cglibc_count_processors(void);

/// Runs the program again, with the same arguments, on the first `count` of the
/// processors on which it may run: sched_setaffinity(2), execve(2). Returns if that
/// cannot be done.
void cglibc_run_again(int count, char *const arguments[]);

#endif
