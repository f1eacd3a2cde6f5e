// Wide-character ncurses as Swift can call it: macros, variadics and the standard window wrapped inline, no logic.
#ifndef RASHOMON_CNCURSES_SHIM_H
#define RASHOMON_CNCURSES_SHIM_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

// term.h makes plain words such as `columns` and `lines` macros.
#undef lines
#undef columns

// Attributes
static inline attr_t curses_bold(void) { return WA_BOLD; }
static inline attr_t curses_dim(void) { return WA_DIM; }
static inline attr_t curses_underline(void) { return WA_UNDERLINE; }
static inline attr_t curses_reverse(void) { return WA_REVERSE; }
static inline attr_t curses_italic(void) { return WA_ITALIC; }

// glibc's header hides this one from strict modes.
extern int wcwidth(wchar_t);

// glibc hides these from strict modes too.
extern int memfd_create(const char *, unsigned int);
extern int dup3(int, int, int);
static inline int curses_memory_file(void) { return memfd_create("screen", 1 /* MFD_CLOEXEC */); }
static inline int curses_replace(int descriptor, int replaced) { return dup3(descriptor, replaced, O_CLOEXEC); }

// The standard window
static inline SCREEN *curses_open(const char *name, FILE *output) { return newterm(name, output, stdin); }
static inline void curses_prepare_window(void) {
    keypad(stdscr, TRUE);
    idlok(stdscr, TRUE);
    typeahead(-1);
}
static inline int curses_height(void) { return getmaxy(stdscr); }
static inline int curses_width(void) { return getmaxx(stdscr); }
static inline void curses_erase(void) { werase(stdscr); }
static inline void curses_move(int y, int x) { wmove(stdscr, y, x); }
static inline void curses_redraw_all(void) { clearok(curscr, TRUE); }
static inline void curses_refresh(void) { wrefresh(stdscr); }
static inline void curses_set_background(attr_t attributes, int pair) {
    cchar_t blank;
    setcchar(&blank, L" ", attributes, 0, &pair);
    wbkgrndset(stdscr, &blank);
}
static inline int curses_put(int y, int x, const wchar_t *text, attr_t attributes, int pair) {
    cchar_t cell;
    if (setcchar(&cell, text, attributes, 0, &pair) == ERR) return ERR;
    return mvwadd_wch(stdscr, y, x, &cell);
}

// Mouse
static inline mmask_t curses_left_press(void) { return BUTTON1_PRESSED | BUTTON1_CLICKED; }
static inline mmask_t curses_wheel_up(void) { return BUTTON4_PRESSED; }
static inline mmask_t curses_wheel_down(void) { return BUTTON5_PRESSED; }

// Terminal descriptions
static inline int curses_set_up_terminal(const char *name, int descriptor) {
    int problem = 0;
    return setupterm(name, descriptor, &problem);
}
static inline void curses_forget_terminal(void) { del_curterm(cur_term); }
static inline const char *curses_boolean_name(int index) { return boolnames[index]; }
static inline const char *curses_number_name(int index) { return numnames[index]; }
static inline const char *curses_string_name(int index) { return strnames[index]; }
static inline const char *curses_string(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

#endif
