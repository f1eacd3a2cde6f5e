// What the system's headers hide from Swift: a pipe that child processes do not inherit, made so in one step where the system
// can, and how the C library keeps memory.
#ifndef RASHOMON_CPIPE_SHIM_H
#define RASHOMON_CPIPE_SHIM_H

#include <fcntl.h>
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
