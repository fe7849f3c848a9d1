// What search sees of each character, and how Han characters are read: data made from ICU 72 (Unicode 15.0, CLDR 42;
// licence: Unicode Data Files and Software License) by `swift run folding-tables Sources/CFoldingTables`, to which the
// command adds a list of characters with several readings, written for this project.
//
// folding.bin, numbers of 32 bits, little-endian: the count of the index, the count of the blocks; the index, one block
// number for each 128 scalars from U+0000; the blocks of 128 entries; the expansions. An entry is 0 where
// the scalar stays, the scalar that takes its place, or, with the highest bit set, `place << 8 | count` of the scalars
// in the expansions that do.
//
// pinyin.bin, numbers of 16 bits, little-endian: the count of the syllables, the count of the sets; for each scalar from
// U+3400 to U+9FFF the number of its set plus 1, or 0; the sets, four syllable numbers each, 0xFFFF where there are
// fewer; then the syllables, 8 bytes of ASCII each, with zeros behind, in alphabetical order.
#pragma once
#include <stdint.h>

extern const uint32_t *cfolding_table(void);
extern const uint16_t *cpinyin_table(void);
