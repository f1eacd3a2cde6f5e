// Indonesian: the files of this folder that are built into the program.
#define LANGUAGE id
#define WORDS
#define DATES
#include "../embed.h"
