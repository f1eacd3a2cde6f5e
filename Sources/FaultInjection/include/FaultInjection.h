/// A library to be loaded before a program (LD_PRELOAD), in which the changes that the program makes to files below one
/// folder are counted and one of them goes wrong. It has nothing to call; `FaultInjection.c` says how it is told what to do.
#ifndef RASHOMON_FAULT_INJECTION_H
#define RASHOMON_FAULT_INJECTION_H
#endif
