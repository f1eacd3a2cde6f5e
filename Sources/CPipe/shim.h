// What the system's headers hide from Swift: pipes and files that child processes do not inherit, made so in one step where
// the system can, and how the C library keeps memory.
#ifndef RASHOMON_CPIPE_SHIM_H
#define RASHOMON_CPIPE_SHIM_H

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#ifdef __linux__
extern int pipe2(int ends[2], int flags);
static inline int rashomon_private_pipe(int *ends) { return pipe2(ends, O_CLOEXEC); }
#else
static inline int rashomon_private_pipe(int *ends) {
    if (pipe(ends) != 0) return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    return fcntl(ends[1], F_SETFD, FD_CLOEXEC);
}
#endif

// A file for reading and writing that has no name, in memory where the system can; -1 where there is none.
#ifdef __linux__
extern int memfd_create(const char *name, unsigned flags);
#endif
static inline int rashomon_nameless_file(void) {
#ifdef __linux__
    const unsigned close_on_exec = 1;
    int memory = memfd_create("input", close_on_exec);
    if (memory >= 0) return memory;
#endif
    char path[] = "/tmp/rashomon-input-XXXXXX";
    int file = mkstemp(path);
    if (file < 0) return -1;
    unlink(path);
    fcntl(file, F_SETFD, FD_CLOEXEC);
    return file;
}

#ifdef __GLIBC__
#include <malloc.h>
static inline void rashomon_limit_arenas(int most) { mallopt(M_ARENA_MAX, most); }
static inline void rashomon_map_blocks_from(int bytes) { mallopt(M_MMAP_THRESHOLD, bytes); }
static inline void rashomon_give_memory_back(void) { malloc_trim(0); }
#else
static inline void rashomon_limit_arenas(int most) { (void)most; }
static inline void rashomon_map_blocks_from(int bytes) { (void)bytes; }
static inline void rashomon_give_memory_back(void) {}
#endif

#endif
