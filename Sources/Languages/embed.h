// Builds the data files of one language's folder into the program: its C file defines LANGUAGE and, for each data file
// that it has, the file's name in capitals, and includes this. The bytes come by C23's #embed, which costs no build time
// and makes the build depend on the data; a function that runs before `main` tells the program where they are.

#pragma clang diagnostic ignored "-Wc23-extensions"

#include "register.h"

#define QUOTED_(text) #text
#define QUOTED(text) QUOTED_(text)
#define FILE_OF_FOLDER(name) QUOTED(LANGUAGE/name.txt)

#ifdef WORDS
static const unsigned char wordsBytes[] = {
#embed FILE_OF_FOLDER(words) suffix(, )
    0};
static struct LanguageDataFile wordsFile = {QUOTED(LANGUAGE), "words", wordsBytes, sizeof wordsBytes - 1, 0};
#endif
#ifdef DATES
static const unsigned char datesBytes[] = {
#embed FILE_OF_FOLDER(dates) suffix(, )
    0};
static struct LanguageDataFile datesFile = {QUOTED(LANGUAGE), "dates", datesBytes, sizeof datesBytes - 1, 0};
#endif
#ifdef VALUES
static const unsigned char valuesBytes[] = {
#embed FILE_OF_FOLDER(values) suffix(, )
    0};
static struct LanguageDataFile valuesFile = {QUOTED(LANGUAGE), "values", valuesBytes, sizeof valuesBytes - 1, 0};
#endif
#ifdef SPEECH
static const unsigned char speechBytes[] = {
#embed FILE_OF_FOLDER(speech) suffix(, )
    0};
static struct LanguageDataFile speechFile = {QUOTED(LANGUAGE), "speech", speechBytes, sizeof speechBytes - 1, 0};
#endif
#ifdef NAMES
static const unsigned char namesBytes[] = {
#embed FILE_OF_FOLDER(names) suffix(, )
    0};
static struct LanguageDataFile namesFile = {QUOTED(LANGUAGE), "names", namesBytes, sizeof namesBytes - 1, 0};
#endif
#ifdef SYNONYMS
static const unsigned char synonymsBytes[] = {
#embed FILE_OF_FOLDER(synonyms) suffix(, )
    0};
static struct LanguageDataFile synonymsFile = {QUOTED(LANGUAGE), "synonyms", synonymsBytes, sizeof synonymsBytes - 1, 0};
#endif
#ifdef TERMS
static const unsigned char termsBytes[] = {
#embed FILE_OF_FOLDER(terms) suffix(, )
    0};
static struct LanguageDataFile termsFile = {QUOTED(LANGUAGE), "terms", termsBytes, sizeof termsBytes - 1, 0};
#endif

__attribute__((constructor)) static void registerFiles(void) {
#ifdef WORDS
    registerLanguageDataFile(&wordsFile);
#endif
#ifdef DATES
    registerLanguageDataFile(&datesFile);
#endif
#ifdef VALUES
    registerLanguageDataFile(&valuesFile);
#endif
#ifdef SPEECH
    registerLanguageDataFile(&speechFile);
#endif
#ifdef NAMES
    registerLanguageDataFile(&namesFile);
#endif
#ifdef SYNONYMS
    registerLanguageDataFile(&synonymsFile);
#endif
#ifdef TERMS
    registerLanguageDataFile(&termsFile);
#endif
}
