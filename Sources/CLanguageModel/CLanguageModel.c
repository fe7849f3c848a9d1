#include "CLanguageModel.h"

// Aligned for access as 16-bit units.
static _Alignas(8) const unsigned char table[] = {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
#embed "characters.bin"
#pragma clang diagnostic pop
};

const void *broadsheet_language_model(void) { return table; }
size_t broadsheet_language_model_size(void) { return sizeof table; }
