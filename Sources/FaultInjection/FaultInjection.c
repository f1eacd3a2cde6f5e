// Counts what a program changes in files below one folder (writes, syncs, sizes, new files, renames, removals), and lets
// one of these changes go wrong. It stands between the program and the C library, so that the program is the one that is
// given away, and all its files are reached: the database's, and those that it writes itself.
//
// Told by variables:
//   FAULT_FOLDER  only files below it count
//   FAULT_COUNT   a file of two 64-bit numbers that is kept up to date: changes so far, changes that went wrong
//   FAULT_AT      the change that goes wrong, from 1; 0 for none
//   FAULT_KIND    full       from it on the disk is full
//                 io         it alone fails with an error of input or output
//                 dead       from it on all fail so
//                 kill       SIGKILL before it
//                 torn       a write does half of what it should, then SIGKILL
//                 interrupt  SIGINT before it, which is then done
//                 terminate  SIGTERM likewise
#ifdef __linux__
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <unistd.h>

struct tally { _Atomic uint64_t changes, faults; };
static struct tally unshared;
static struct tally *tally = &unshared;
static char folder[PATH_MAX];
static uint64_t at;
static enum { NONE, FULL, IO, DEAD, KILL, TORN, INTERRUPT, TERMINATE } kind;

__attribute__((constructor)) static void start(void) {
    static const char *const names[] = {"", "full", "io", "dead", "kill", "torn", "interrupt", "terminate"};
    const char *text = getenv("FAULT_FOLDER");
    if (text == NULL || strlen(text) + 2 > sizeof folder) return;
    if ((text = getenv("FAULT_AT")) != NULL) at = strtoull(text, NULL, 10);
    if ((text = getenv("FAULT_KIND")) != NULL)
        for (int i = FULL; i <= TERMINATE; i++) if (strcmp(text, names[i]) == 0) kind = i;
    text = getenv("FAULT_COUNT");
    int file = text == NULL ? -1 : open(text, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0 && ftruncate(file, sizeof *tally) == 0) {
        void *shared = mmap(NULL, sizeof *tally, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if (shared != MAP_FAILED) tally = shared;
    }
    if (file >= 0) close(file);
    // From here on files count.
    strcpy(folder, getenv("FAULT_FOLDER"));
    if (folder[strlen(folder) - 1] != '/') strcat(folder, "/");
}

static int is_inside(const char *path) {
    if (folder[0] == 0 || path == NULL) return 0;
    char full[2 * PATH_MAX];
    if (path[0] != '/') {
        if (getcwd(full, PATH_MAX) == NULL || strlen(path) >= PATH_MAX) return 0;
        strcat(strcat(full, "/"), path);
        path = full;
    }
    return strncmp(path, folder, strlen(folder)) == 0;
}

static int is_open_inside(int file) {
    if (folder[0] == 0) return 0;
    char link[40], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_inside(path);
}

enum change { ROOM, NO_ROOM };

// Counts a change; the error that it ends with, or 0 where it is to be done. `half` is set where half of it is to be done
// before the end.
static int next(enum change change, int *half) {
    uint64_t number = atomic_fetch_add(&tally->changes, 1) + 1;
    if (at == 0 || number < at) return 0;
    if (number > at && kind != FULL && kind != DEAD) return 0;
    if (kind == FULL && change == NO_ROOM) return 0;
    atomic_fetch_add(&tally->faults, 1);
    switch (kind) {
    case FULL: return ENOSPC;
    case IO: case DEAD: return EIO;
    case TORN: if (half != NULL) { *half = 1; return 0; } // fall through
    case KILL: kill(getpid(), SIGKILL); for (;;) pause();
    case INTERRUPT: kill(getpid(), SIGINT); return 0;
    case TERMINATE: kill(getpid(), SIGTERM); return 0;
    default: return 0;
    }
}

#define REAL(name) static __typeof__(&name) real; if (real == NULL) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define GO_WRONG(error) do { int failed = (error); if (failed) { errno = failed; return -1; } } while (0)
#define DIE kill(getpid(), SIGKILL)

// MARK: writing

#define WRITING(name, parameters, whole, partial)                                                                     \
    ssize_t name parameters {                                                                                         \
        REAL(name);                                                                                                   \
        int half = 0;                                                                                                 \
        if (is_open_inside(file)) GO_WRONG(next(ROOM, &half));                                                        \
        if (half) { partial; DIE; }                                                                                   \
        return whole;                                                                                                 \
    }

WRITING(write, (int file, const void *bytes, size_t count), real(file, bytes, count), real(file, bytes, count / 2))
WRITING(pwrite, (int file, const void *bytes, size_t count, off_t place), real(file, bytes, count, place),
    real(file, bytes, count / 2, place))
WRITING(pwrite64, (int file, const void *bytes, size_t count, off64_t place), real(file, bytes, count, place),
    real(file, bytes, count / 2, place))
WRITING(writev, (int file, const struct iovec *parts, int count), real(file, parts, count),
    real(file, parts, count / 2))

// MARK: the state of open files

#define CHANGING(name, parameters, change, whole)                                                                     \
    int name parameters {                                                                                             \
        REAL(name);                                                                                                   \
        if (is_open_inside(file)) GO_WRONG(next(change, NULL));                                                       \
        return whole;                                                                                                 \
    }

CHANGING(fsync, (int file), NO_ROOM, real(file))
CHANGING(fdatasync, (int file), NO_ROOM, real(file))
CHANGING(fchmod, (int file, mode_t mode), NO_ROOM, real(file, mode))

static enum change growth(int file, off64_t size) {
    struct stat now;
    return fstat(file, &now) == 0 && size <= now.st_size ? NO_ROOM : ROOM;
}

CHANGING(ftruncate, (int file, off_t size), growth(file, size), real(file, size))
CHANGING(ftruncate64, (int file, off64_t size), growth(file, size), real(file, size))

// MARK: names

static int is_new(const char *path, int flags) {
    return (flags & O_CREAT) && is_inside(path) && access(path, F_OK) != 0;
}

#define OPENING(name)                                                                                                 \
    int name(const char *path, int flags, ...) {                                                                      \
        REAL(name);                                                                                                   \
        va_list rest;                                                                                                 \
        va_start(rest, flags);                                                                                        \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;                                       \
        va_end(rest);                                                                                                 \
        if (is_new(path, flags)) GO_WRONG(next(ROOM, NULL));                                                          \
        return real(path, flags, mode);                                                                               \
    }

OPENING(open)
OPENING(open64)

#define NAMING(name, parameters, path, change, whole)                                                                 \
    int name parameters {                                                                                             \
        REAL(name);                                                                                                   \
        if (is_inside(path)) GO_WRONG(next(change, NULL));                                                            \
        return whole;                                                                                                 \
    }

NAMING(mkdir, (const char *path, mode_t mode), path, ROOM, real(path, mode))
NAMING(rename, (const char *path, const char *target), target, NO_ROOM, real(path, target))
NAMING(link, (const char *path, const char *target), target, ROOM, real(path, target))
NAMING(unlink, (const char *path), path, NO_ROOM, real(path))

// MARK: room that is left

#define ROOM_LEFT(name, type)                                                                                         \
    int name(const char *path, struct type *info) {                                                                   \
        REAL(name);                                                                                                   \
        int result = real(path, info);                                                                                \
        if (result == 0 && kind == FULL && at > 0 && atomic_load(&tally->changes) >= at) info->f_bavail = 0;           \
        return result;                                                                                                \
    }

ROOM_LEFT(statvfs, statvfs)
ROOM_LEFT(statvfs64, statvfs64)
#endif
