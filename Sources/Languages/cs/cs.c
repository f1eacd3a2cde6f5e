// Czech: the files of this folder that are built into the program.
#define LANGUAGE cs
#define WORDS
#define DATES
#include "../embed.h"
