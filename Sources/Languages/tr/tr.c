// Turkish: the files of this folder that are built into the program.
#define LANGUAGE tr
#define WORDS
#define DATES
#include "../embed.h"
