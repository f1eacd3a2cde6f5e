// Builds one data file of a language's folder into the program: the folder's C file defines LANGUAGE, and for each of its
// data files DATA as the file's name before it includes this. The bytes come by C23's #embed, which costs no build time
// and makes the build depend on the data; a function that runs before `main` tells the program where they are.

#pragma clang diagnostic ignored "-Wc23-extensions"

#include "register.h"

#define QUOTED_(text) #text
#define QUOTED(text) QUOTED_(text)
#define JOINED_(start, end) start##end
#define JOINED(start, end) JOINED_(start, end)

static const unsigned char JOINED(DATA, Bytes)[] = {
#embed QUOTED(LANGUAGE/DATA.txt) suffix(, )
    0};

static struct LanguageDataFile JOINED(DATA, File) = {
    QUOTED(LANGUAGE), QUOTED(DATA), JOINED(DATA, Bytes), sizeof JOINED(DATA, Bytes) - 1, 0};

__attribute__((constructor)) static void JOINED(register_, DATA)(void) { registerLanguageDataFile(&JOINED(DATA, File)); }

#undef DATA
