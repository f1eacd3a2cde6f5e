// Dutch: the files of this folder that are built into the program.
#define LANGUAGE nl
#define WORDS
#define DATES
#define VALUES
#define SPEECH
#define NAMES
#include "../embed.h"
