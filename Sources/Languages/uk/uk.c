// Ukrainian: the files of this folder that are built into the program.
#define LANGUAGE uk
#define WORDS
#define DATES
#include "../embed.h"
