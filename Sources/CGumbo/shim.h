// Gumbo as Swift can call it: macros and variadics wrapped inline, no logic.
#ifndef RASHOMON_CGUMBO_SHIM_H
#define RASHOMON_CGUMBO_SHIM_H

#include <gumbo.h>

#endif
