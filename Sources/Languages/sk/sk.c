// Slovak: the files of this folder that are built into the program.
#define LANGUAGE sk
#define WORDS
#define DATES
#include "../embed.h"
