/// libFuzzer where it is linked in, as `make fuzz` does.
#ifndef RASHOMON_CFUZZER_H
#define RASHOMON_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with its own options; -1 where the program was built without it.
int rashomon_run_fuzzer(int *count, char ***arguments, int (*target)(const uint8_t *bytes, size_t count));

#endif
