// Swedish: the files of this folder that are built into the program.
#define LANGUAGE sv
#define WORDS
#define DATES
#include "../embed.h"
