/// Calls of the kernel that Swift's Glibc module does not export.
///
/// Each returns 0 or a descriptor, or -1 with `errno` set, as its page of the
/// Linux manual says.

#ifndef C_SYSTEM_H
#define C_SYSTEM_H

/// Exchanges two files or folders in one step: renameat2(2) with RENAME_EXCHANGE.
int csystem_exchange(const char *first, const char *second);

/// Opens a file below the folder `directory`, following no symbolic link on the
/// way: openat2(2) with RESOLVE_BENEATH, RESOLVE_NO_SYMLINKS and
/// RESOLVE_NO_MAGICLINKS.
int csystem_open_beneath(int directory, const char *path, int flags);

#endif
