#include "CFoldingTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed

static const _Alignas(4) unsigned char folding[] = {
#embed "folding.bin"
};
static const _Alignas(4) unsigned char pinyin[] = {
#embed "pinyin.bin"
};

const uint32_t *cfolding_table(void) { return (const uint32_t *)folding; }
const uint16_t *cpinyin_table(void) { return (const uint16_t *)pinyin; }
