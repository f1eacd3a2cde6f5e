// Spanish: the files of this folder that are built into the program.
#define LANGUAGE es
#define WORDS
#define DATES
#define SPEECH
#include "../embed.h"
