// Portuguese: the files of this folder that are built into the program.
#define LANGUAGE pt
#define WORDS
#define DATES
#include "../embed.h"
