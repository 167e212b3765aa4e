#include "CMarkArena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// A block from which parts are cut, one after the other.
struct block {
  struct block *next;
  size_t size;
  size_t used;
  _Alignas(16) char bytes[];
};

/// What stands before each part: its size, for realloc.
struct header {
  _Alignas(16) size_t size;
};

static const size_t block_size = 256 << 10;

static _Thread_local struct block *blocks;
static _Thread_local unsigned uses;

/// The size with which the next part is aligned.
static size_t aligned(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  return (size + 15) & ~(size_t)15;
}

static struct block *new_block(size_t size) {
  struct block *block = malloc(sizeof(struct block) + size);
  if (block == NULL) {
    fputs("out of memory\n", stderr);
    abort();
  }
  block->next = blocks;
  block->size = size;
  block->used = 0;
  blocks = block;
  return block;
}

static void *cut(size_t size) {
  size_t needed = sizeof(struct header) + aligned(size);
  struct block *block = blocks;
  if (block == NULL || block->size - block->used < needed)
    block = new_block(needed > block_size ? needed : block_size);
  struct header *header = (struct header *)(block->bytes + block->used);
  block->used += needed;
  header->size = size;
  return header + 1;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) abort();
  return memset(cut(count * size), 0, count * size);
}

static void *arena_realloc(void *part, size_t size) {
  if (part == NULL) return cut(size);
  struct header *header = (struct header *)part - 1;
  size_t former = aligned(header->size);
  if (size <= former) {
    if (size > header->size) header->size = size;
    return part;
  }
  struct block *block = blocks;
  // The last part of the block grows where it is.
  if ((char *)part + former == block->bytes + block->used &&
      block->size - block->used >= aligned(size) - former) {
    block->used += aligned(size) - former;
    header->size = size;
    return part;
  }
  return memcpy(cut(size), part, header->size);
}

static void arena_free(void *part) { (void)part; }

cmark_mem *cmark_arena_memory(void) {
  static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};
  return &memory;
}

void cmark_arena_enter(void) { uses += 1; }

void cmark_arena_leave(void) {
  uses -= 1;
  if (uses > 0 || blocks == NULL) return;
  // One block of the usual size is kept for the next use.
  struct block *kept = NULL;
  for (struct block *block = blocks, *next; block != NULL; block = next) {
    next = block->next;
    if (kept == NULL && block->size == block_size) {
      kept = block;
    } else {
      free(block);
    }
  }
  blocks = kept;
  if (kept != NULL) {
    kept->next = NULL;
    kept->used = 0;
  }
}
