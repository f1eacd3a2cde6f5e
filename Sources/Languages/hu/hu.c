// Hungarian: the files of this folder that are built into the program.
#define LANGUAGE hu
#define WORDS
#define DATES
#include "../embed.h"
