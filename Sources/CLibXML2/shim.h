// libxml2 as Swift can call it: macros and variadics wrapped inline, no logic.
#ifndef RASHOMON_CLIBXML2_SHIM_H
#define RASHOMON_CLIBXML2_SHIM_H

#include <libxml/parser.h>

#endif
