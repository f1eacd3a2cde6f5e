// Slovene: the files of this folder that are built into the program.
#define LANGUAGE sl

#define DATA words
#include "../embed.h"

#define DATA dates
#include "../embed.h"

#define DATA concepts
#include "../embed.h"
