// Turkish: the files of this folder that are built into the program.
#define LANGUAGE tr

#define DATA words
#include "../embed.h"

#define DATA dates
#include "../embed.h"

#define DATA pages
#include "../embed.h"
