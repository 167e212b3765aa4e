/* The floor of a build: read each briefing, skip its front matter, let libcmark parse and render it,
   write NAME/index.html. No facts, no templates, no lists, no search.

   cc -O2 floor.c -o floor -lcmark -lpthread;  ./floor BRIEFINGS OUTPUT THREADS */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *source, *output;
static char **names;
static size_t name_count;
static atomic_size_t next_name;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *read_file(const char *path, size_t *size) {
  struct stat status;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  char *bytes = malloc(status.st_size + 1);
  if (!bytes || read(file, bytes, status.st_size) != status.st_size) fail(path);
  close(file);
  *size = status.st_size;
  return bytes;
}

static void write_page(const char *name, const char *html) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%.*s", output, (int)(strlen(name) - 3), name);
  if (mkdir(path, 0755) != 0) fail(path);
  strcat(path, "/index.html");
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (file < 0 || write(file, html, strlen(html)) < 0) fail(path);
  close(file);
}

static void *work(void *unused) {
  size_t index;
  while ((index = atomic_fetch_add(&next_name, 1)) < name_count) {
    char path[4096];
    size_t size;
    snprintf(path, sizeof path, "%s/%s", source, names[index]);
    char *text = read_file(path, &size);
    char *end = memmem(text + 3, size - 3, "\n---\n", 5);
    char *body = end ? end + 5 : text;
    char *html = cmark_markdown_to_html(body, size - (body - text), CMARK_OPT_DEFAULT);
    write_page(names[index], html);
    free(html);
    free(text);
  }
  return unused;
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  source = arguments[1];
  output = arguments[2];
  int threads = atoi(arguments[3]);
  if (mkdir(output, 0755) != 0) fail(output);
  struct dirent **entries;
  int found = scandir(source, &entries, NULL, alphasort);
  if (found < 0) fail(source);
  names = calloc(found, sizeof *names);
  for (int i = 0; i < found; i++)
    if (entries[i]->d_name[0] != '.') names[name_count++] = entries[i]->d_name;
  pthread_t pool[64];
  if (threads > 64) threads = 64;
  for (int i = 0; i < threads; i++) pthread_create(&pool[i], NULL, work, NULL);
  for (int i = 0; i < threads; i++) pthread_join(pool[i], NULL);
  return 0;
}
