#include "CFuzzer.h"

extern int LLVMFuzzerRunDriver(int *, char ***, int (*)(const uint8_t *, size_t)) __attribute__((weak));

int rashomon_run_fuzzer(int *count, char ***arguments, int (*target)(const uint8_t *bytes, size_t count)) {
    return LLVMFuzzerRunDriver == NULL ? -1 : LLVMFuzzerRunDriver(count, arguments, target);
}
