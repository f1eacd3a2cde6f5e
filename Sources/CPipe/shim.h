// A pipe that child processes do not inherit: made so in one step where the system can, which its headers hide from Swift.
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

#endif
