// The search form of each character, and the readings of Han characters: data generated from ICU 72 (Unicode 15.0, CLDR
// 42; licence: Unicode Data Files and Software License) by `swift run folding-tables Sources/CFoldingTables`. The
// command adds a list of characters with several readings, written for this project.
//
// folding.bin contains little-endian 32-bit numbers: the length of the index and the number of blocks; the index, one
// block number per 128 scalars from U+0000; the blocks of 128 entries each; the expansions. An entry is 0 if the scalar
// is unchanged, the scalar that replaces it, or, with the highest bit set, `place << 8 | count` of the scalars in the
// expansions that replace it.
//
// pinyin.bin contains little-endian 16-bit numbers: the number of syllables and the number of sets; for each scalar
// from U+3400 to U+9FFF the number of its set plus 1, or 0; the sets of four syllable numbers each, filled up with
// 0xFFFF. The syllables follow in alphabetical order, 8 bytes of ASCII each, padded with zeros.
#pragma once
#include <stdint.h>

extern const uint32_t *cfolding_table(void);
extern const uint16_t *cpinyin_table(void);
