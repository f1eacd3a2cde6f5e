// Dutch: the files of this folder that are built into the program.
#define LANGUAGE nl

#define DATA words
#include "../embed.h"

#define DATA dates
#include "../embed.h"

#define DATA values
#include "../embed.h"

#define DATA speech
#include "../embed.h"

#define DATA names
#include "../embed.h"

#define DATA pages
#include "../embed.h"
