#ifndef LANGUAGES_H
#define LANGUAGES_H

/// One data file of a language's folder, as it was when the program was built.
struct LanguageDataFile {
    /// The folder's name: a primary language subtag of BCP 47, "nl".
    const char *language;
    /// The file's name without its ending: "speech".
    const char *name;
    /// Its text in UTF-8.
    const unsigned char *bytes;
    long count;
    /// Another file; null after the last.
    const struct LanguageDataFile *next;
};

/// One of all files; the others follow by `next`, in no order. They live as long as the program.
const struct LanguageDataFile *firstLanguageDataFile(void);

#endif
