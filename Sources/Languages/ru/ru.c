// Russian: the files of this folder that are built into the program.
#define LANGUAGE ru
#define WORDS
#define DATES
#include "../embed.h"
