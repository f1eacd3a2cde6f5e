// Wide-character ncurses as Swift can call it: macros and variadics wrapped inline, no logic.
#ifndef RASHOMON_CNCURSES_SHIM_H
#define RASHOMON_CNCURSES_SHIM_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <locale.h>
#include <ncurses.h>
#include <term.h>

#endif
