// Preloaded into a process: writes down every change to files under MB_SHIM_DIR, so that a test can replay the disk up to
// any moment and lose what was not synced by then. With MB_SHIM_FAIL=<n>:<errno> the n-th change fails instead; with
// MB_SHIM_KILL=<n> the process dies by SIGKILL before its n-th change.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { OPEN = 1, WRITE = 2, SYNC = 3, TRUNCATE = 4, RENAME = 5, UNLINK = 6, MKDIR = 7 };
enum { FDS = 4096 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static uint32_t handles[FDS];
static uint32_t last_handle;
static const char *folder;
static int log_file = -1;
static long changes, fail_at, steps, kill_at;
static int fail_with;

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); real; })

// The C library's own syscall(): ours below stands before it.
static long raw(long number, long a, long b, long c, long d, long e, long f) {
  return REAL(syscall)(number, a, b, c, d, e, f);
}

__attribute__((constructor)) static void start(void) {
  folder = getenv("MB_SHIM_DIR");
  const char *path = getenv("MB_SHIM_LOG");
  const char *fail = getenv("MB_SHIM_FAIL");
  if (path) log_file = (int)raw(SYS_openat, AT_FDCWD, (long)path, O_WRONLY | O_CREAT | O_APPEND, 0600, 0, 0);
  const char *dies = getenv("MB_SHIM_KILL");
  if (dies) kill_at = atol(dies);
  if (fail) {
    char *rest;
    fail_at = strtol(fail, &rest, 10);
    fail_with = atoi(rest + 1);
  }
}

static int watched(const char *path) {
  if (!folder || !path || strncmp(path, folder, strlen(folder)) != 0) return 0;
  size_t length = strlen(path);
  // The shared-memory file and the lock are rebuilt or empty: nothing of theirs must survive.
  return !(length > 4 && strcmp(path + length - 4, "-shm") == 0) && !(length > 5 && strcmp(path + length - 5, ".lock") == 0);
}

static uint32_t handle_of(int fd) { return fd >= 0 && fd < FDS ? handles[fd] : 0; }

static void put(uint8_t op, uint32_t handle, uint64_t offset, const void *data, uint32_t length) {
  if (log_file < 0) return;
  char head[17];
  head[0] = (char)op;
  memcpy(head + 1, &handle, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 4);
  raw(SYS_write, log_file, (long)head, sizeof head, 0, 0, 0);
  if (length) raw(SYS_write, log_file, (long)data, length, 0, 0, 0);
}

// The log's own order: what is put there is one step, and before a step the process may die.
static void next_step(int changes_disk) {
  if (!kill_at || !changes_disk) return;
  if (__atomic_add_fetch(&steps, 1, __ATOMIC_SEQ_CST) == kill_at) {
    raise(SIGKILL);
    for (;;) pause();
  }
}

// Marks of the process itself ("acks") are no disk: they never fail and are never counted.
static int refused(int fd) {
  if (!fail_at || (fd >= 0 && !handle_of(fd))) return 0;
  if (++changes != fail_at) return 0;
  errno = fail_with;
  return 1;
}

static int remember(int fd, const char *path, int flags) {
  if (fd >= 0 && fd < FDS) {
    handles[fd] = 0;
    if (watched(path)) {
      pthread_mutex_lock(&lock);
      handles[fd] = ++last_handle;
      put(OPEN, last_handle, (uint64_t)(flags & (O_TRUNC | O_CREAT)), path, (uint32_t)strlen(path));
      pthread_mutex_unlock(&lock);
    }
  }
  return fd;
}

#define MODE() mode_t mode = 0; if (flags & O_CREAT) { va_list list; va_start(list, flags); mode = (mode_t)va_arg(list, int); va_end(list); }
int open(const char *path, int flags, ...) { MODE() next_step((flags & O_CREAT) && watched(path)); return remember(REAL(open)(path, flags, mode), path, flags); }
int open64(const char *path, int flags, ...) { MODE() next_step((flags & O_CREAT) && watched(path)); return remember(REAL(open64)(path, flags, mode), path, flags); }
int openat(int at, const char *path, int flags, ...) { MODE() next_step((flags & O_CREAT) && watched(path)); return remember(REAL(openat)(at, path, flags, mode), path, flags); }

int close(int fd) {
  if (fd >= 0 && fd < FDS) handles[fd] = 0;
  return REAL(close)(fd);
}

#define WRITING(call, where) \
  if (!handle_of(fd)) return call; \
  next_step(1); \
  if (refused(fd)) return -1; \
  pthread_mutex_lock(&lock); \
  uint64_t at = (uint64_t)(where); \
  ssize_t done = call; \
  if (done > 0) put(WRITE, handle_of(fd), at, data, (uint32_t)done); \
  pthread_mutex_unlock(&lock); \
  return done;
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) { WRITING(REAL(pwrite)(fd, data, size, offset), offset) }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) { WRITING(REAL(pwrite64)(fd, data, size, offset), offset) }
ssize_t write(int fd, const void *data, size_t size) { WRITING(REAL(write)(fd, data, size), lseek(fd, 0, SEEK_CUR)) }

#define SYNCING(name) \
  int name(int fd) { \
    next_step(handle_of(fd) != 0); \
    if (refused(fd)) return -1; \
    int result = REAL(name)(fd); \
    if (result == 0 && handle_of(fd)) { pthread_mutex_lock(&lock); put(SYNC, handle_of(fd), 0, NULL, 0); pthread_mutex_unlock(&lock); } \
    return result; \
  }
SYNCING(fsync)
SYNCING(fdatasync)

#define TRUNCATING(name, type) \
  int name(int fd, type size) { \
    next_step(handle_of(fd) != 0); \
    if (refused(fd)) return -1; \
    int result = REAL(name)(fd, size); \
    if (result == 0 && handle_of(fd)) { pthread_mutex_lock(&lock); put(TRUNCATE, handle_of(fd), (uint64_t)size, NULL, 0); pthread_mutex_unlock(&lock); } \
    return result; \
  }
TRUNCATING(ftruncate, off_t)
TRUNCATING(ftruncate64, off64_t)

static int gone(int result, const char *path) {
  if (result == 0 && watched(path)) {
    pthread_mutex_lock(&lock);
    put(UNLINK, 0, 0, path, (uint32_t)strlen(path));
    pthread_mutex_unlock(&lock);
  }
  return result;
}
int unlink(const char *path) { next_step(watched(path)); return gone(REAL(unlink)(path), path); }
int remove(const char *path) { next_step(watched(path)); return gone(REAL(remove)(path), path); }
int unlinkat(int at, const char *path, int flags) { next_step(watched(path)); return gone(REAL(unlinkat)(at, path, flags), path); }

int mkdir(const char *path, mode_t mode) {
  next_step(watched(path));
  int result = REAL(mkdir)(path, mode);
  if (result == 0 && watched(path)) {
    pthread_mutex_lock(&lock);
    put(MKDIR, 0, 0, path, (uint32_t)strlen(path));
    pthread_mutex_unlock(&lock);
  }
  return result;
}

int rename(const char *from, const char *to) {
  next_step(watched(to));
  if (watched(to) && refused(-1)) return -1;
  int result = REAL(rename)(from, to);
  if (result == 0 && watched(to)) {
    size_t one = strlen(from) + 1, two = strlen(to);
    char *both = malloc(one + two);
    memcpy(both, from, one);
    memcpy(both + one, to, two);
    pthread_mutex_lock(&lock);
    put(RENAME, 0, 0, both, (uint32_t)(one + two));
    pthread_mutex_unlock(&lock);
    free(both);
  }
  return result;
}

// Copies inside the kernel would go unseen: without them libuv falls back to read and write.
ssize_t sendfile(int out, int in, off_t *offset, size_t count) {
  if (handle_of(out)) { errno = EINVAL; return -1; }
  return REAL(sendfile)(out, in, offset, count);
}
ssize_t sendfile64(int out, int in, off64_t *offset, size_t count) {
  if (handle_of(out)) { errno = EINVAL; return -1; }
  return REAL(sendfile64)(out, in, offset, count);
}
int ioctl(int fd, unsigned long request, ...) {
  va_list list;
  va_start(list, request);
  void *argument = va_arg(list, void *);
  va_end(list);
  if (request == FICLONE && handle_of(fd)) { errno = EOPNOTSUPP; return -1; }
  return REAL(ioctl)(fd, request, argument);
}
long syscall(long number, ...) {
  long a[6];
  va_list list;
  va_start(list, number);
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
  if (number == SYS_copy_file_range && handle_of((int)a[2])) { errno = ENOSYS; return -1; }
  return raw(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
