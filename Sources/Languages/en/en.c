// English: the files of this folder that are built into the program.
#define LANGUAGE en
#define WORDS
#define DATES
#define VALUES
#define SPEECH
#define NAMES
#define SYNONYMS
#define TERMS
#include "../embed.h"
