// libxml2 as Swift can call it: macros and variadics wrapped inline, no logic.
#ifndef RASHOMON_CLIBXML2_SHIM_H
#define RASHOMON_CLIBXML2_SHIM_H

#include <iconv.h>

// Debian's libxml2 names ICU's converter in one struct, and its header would pull in ICU's, which clash with those of
// Swift's Foundation. Their names alone are enough here.
#ifndef UCNV_H
#define UCNV_H
typedef struct UConverter UConverter;
#define UChar unsigned short
#endif

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#undef UChar

// iconv_open answers failure with (iconv_t)-1, which Swift cannot spell.
static inline iconv_t rashomon_iconv_open(const char *to, const char *from) {
    iconv_t converter = iconv_open(to, from);
    return converter == (iconv_t)-1 ? NULL : converter;
}

#endif
