// Greek: the files of this folder that are built into the program.
#define LANGUAGE el
#define WORDS
#define DATES
#include "../embed.h"
