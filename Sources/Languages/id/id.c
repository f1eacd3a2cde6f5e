// Indonesian: the files of this folder that are built into the program.
#define LANGUAGE id

#define DATA words
#include "../embed.h"

#define DATA dates
#include "../embed.h"
