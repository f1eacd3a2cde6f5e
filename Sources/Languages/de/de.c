// German: the files of this folder that are built into the program.
#define LANGUAGE de
#define WORDS
#define DATES
#define SPEECH
#include "../embed.h"
