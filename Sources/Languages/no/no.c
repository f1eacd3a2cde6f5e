// Norwegian: the files of this folder that are built into the program.
#define LANGUAGE no
#define WORDS
#define DATES
#include "../embed.h"
