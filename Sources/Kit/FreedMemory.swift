import CGlibc

/// Has memory that is freed from now on go back to the system soon.
///
/// Each stage of a run leaves much that the next one does not need; the C library would keep it for
/// the process, and the more, the larger the blocks were.
package func returnFreedMemorySoon() { cglibc_keep_little_memory() }
