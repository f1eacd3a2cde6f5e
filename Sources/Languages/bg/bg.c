// Bulgarian: the files of this folder that are built into the program.
#define LANGUAGE bg
#define WORDS
#define DATES
#include "../embed.h"
