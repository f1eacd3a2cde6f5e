// Italian: the files of this folder that are built into the program.
#define LANGUAGE it
#define WORDS
#define DATES
#include "../embed.h"
