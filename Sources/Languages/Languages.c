#include "register.h"

static const struct LanguageDataFile *first = 0;

const struct LanguageDataFile *firstLanguageDataFile(void) { return first; }

void registerLanguageDataFile(struct LanguageDataFile *file) {
    file->next = first;
    first = file;
}
