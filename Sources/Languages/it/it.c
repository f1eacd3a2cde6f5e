// Italian: the files of this folder that are built into the program.
#define LANGUAGE it

#define DATA words
#include "../embed.h"

#define DATA values
#include "../embed.h"

#define DATA comparison
#include "../embed.h"

#define DATA dates
#include "../embed.h"

#define DATA speech
#include "../embed.h"

#define DATA quotes
#include "../embed.h"

#define DATA concepts
#include "../embed.h"

#define DATA pages
#include "../embed.h"

#define DATA names
#include "../embed.h"

#define DATA states
#include "../embed.h"
