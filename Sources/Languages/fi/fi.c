// Finnish: the files of this folder that are built into the program.
#define LANGUAGE fi
#define WORDS
#define DATES
#include "../embed.h"
