// French: the files of this folder that are built into the program.
#define LANGUAGE fr
#define WORDS
#define DATES
#define SPEECH
#include "../embed.h"
