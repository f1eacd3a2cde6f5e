// Vietnamese: the files of this folder that are built into the program.
#define LANGUAGE vi

#define DATA words
#include "../embed.h"
