// Danish: the files of this folder that are built into the program.
#define LANGUAGE da
#define WORDS
#define DATES
#include "../embed.h"
