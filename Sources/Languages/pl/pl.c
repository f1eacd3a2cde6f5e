// Polish: the files of this folder that are built into the program.
#define LANGUAGE pl
#define WORDS
#define DATES
#include "../embed.h"
