/// Memory for libcmark that is given back all at once.
///
/// A tree has hundreds of small parts, which live and die together. They are cut
/// from blocks that a thread keeps, so that making one costs an addition, and freeing
/// one nothing.

#ifndef C_MARK_ARENA_H
#define C_MARK_ARENA_H

#include <cmark.h>

/// The allocator of the calling thread. It may be used between `cmark_arena_enter`
/// and `cmark_arena_leave`, and what it gives is good until then.
cmark_mem *cmark_arena_memory(void);

/// Begins a use of the calling thread's arena; several may run at the same time.
void cmark_arena_enter(void);

/// Ends a use, on the thread that began it. With the last one, all that was given is
/// void.
void cmark_arena_leave(void);

#endif
