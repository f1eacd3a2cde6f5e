// Romanian: the files of this folder that are built into the program.
#define LANGUAGE ro
#define WORDS
#define DATES
#include "../embed.h"
