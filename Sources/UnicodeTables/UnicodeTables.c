// An empty set of ICU's tables, in place of the 32 MB that Foundation brings along.
//
// Foundation carries ICU, and the linker takes its tables (names of languages, calendars, collation) as soon as anything
// imports the whole of Foundation. The program asks for none of them: zones come from the machine's files, words from
// its own. ICU foresees a library without tables ("stub data", unicode/udata.h and the ICU user guide, "ICU Data"): a
// header and a table of contents with no entry. What asks for a table all the same gets ICU's built-in root behaviour
// or an error, not a crash.
//
// The symbol's name has ICU's version in it, which comes with the toolchain; each that a toolchain may have is named. They
// are hidden, so that a libicuuc of the system (libxml2 may use one) keeps its own tables.

#if defined(__linux__)

#include <stdint.h>

// The layout is that of `DataHeader` and `UDataOffsetTOC` in ICU's common data format.
struct empty_tables {
    uint16_t header_size;
    uint8_t magic[2];
    uint16_t info_size;
    uint16_t reserved_word;
    uint8_t is_big_endian;
    uint8_t charset_family;
    uint8_t size_of_uchar;
    uint8_t reserved_byte;
    uint8_t data_format[4];
    uint8_t format_version[4];
    uint8_t data_version[4];
    uint8_t padding[8];
    uint32_t count_of_entries;
    uint32_t reserved;
};

__attribute__((aligned(16), visibility("hidden"))) const struct empty_tables rashomon_empty_icu_tables = {
    .header_size = 32,
    .magic = {0xda, 0x27},
    .info_size = 20,
    .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
    .size_of_uchar = 2,
    .data_format = {'C', 'm', 'n', 'D'},
    .format_version = {1, 0, 0, 0},
};

#define TABLES(version) \
    extern const struct empty_tables icudt##version##_dat \
        __attribute__((visibility("hidden"), alias("rashomon_empty_icu_tables")))

TABLES(72);
TABLES(73);
TABLES(74);
TABLES(75);
TABLES(76);
TABLES(77);
TABLES(78);
TABLES(79);
TABLES(80);

#endif
