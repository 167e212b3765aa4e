/// Calls of the kernel and of the C library that Swift's Glibc module does not
/// export, as their pages of the Linux manual describe them.

#ifndef C_SYSTEM_H
#define C_SYSTEM_H

#include <stddef.h>

/// Exchanges two files or folders in one step: renameat2(2) with RENAME_EXCHANGE.
/// Returns 0, or -1 with `errno` set.
int csystem_exchange(const char *first, const char *second);

/// Opens a file below the folder `directory`, following no symbolic link on the
/// way: openat2(2) with RESOLVE_BENEATH, RESOLVE_NO_SYMLINKS and
/// RESOLVE_NO_MAGICLINKS. Returns a descriptor, or -1 with `errno` set.
int csystem_open_beneath(int directory, const char *path, int flags);

/// Finds the first place of `part` in `text`: memmem(3). Returns NULL if there is
/// none.
const void *csystem_find(const void *text, size_t length, const void *part,
                         size_t part_length);

#endif
