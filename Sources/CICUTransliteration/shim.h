// ICU's transliterators and normalisers, for the command that writes the folding tables: nothing else loads them.
#pragma once
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>
#include <unicode/uvernum.h>

static inline const char *ctrans_version(void) { return U_ICU_VERSION; }
static inline const char *ctrans_unicode_version(void) { return U_UNICODE_VERSION; }
static inline UTransliterator *ctrans_open(const UChar *name, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    UTransliterator *opened = utrans_openU(name, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
    return U_SUCCESS(status) ? opened : NULL;
}
/// Rewrites `text` in place and returns its new length, or -1.
static inline int32_t ctrans_apply(const UTransliterator *with, UChar *text, int32_t length, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t limit = length;
    utrans_transUChars(with, text, &length, capacity, 0, &limit, &status);
    return U_SUCCESS(status) ? length : -1;
}
/// NFKC and the case folding of the Unicode Standard in one: returns the length, or -1.
static inline int32_t ctrans_compatibility_fold(const UChar *text, int32_t length, UChar *into, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *fold = unorm2_getNFKCCasefoldInstance(&status);
    int32_t result = unorm2_normalize(fold, text, length, into, capacity, &status);
    return U_SUCCESS(status) ? result : -1;
}
static inline int32_t ctrans_compose(const UChar *text, int32_t length, UChar *into, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t result = unorm2_normalize(unorm2_getNFCInstance(&status), text, length, into, capacity, &status);
    return U_SUCCESS(status) ? result : -1;
}
static inline int32_t ctrans_decompose(const UChar *text, int32_t length, UChar *into, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t result = unorm2_normalize(unorm2_getNFDInstance(&status), text, length, into, capacity, &status);
    return U_SUCCESS(status) ? result : -1;
}
static inline bool ctrans_is_mark(UChar32 scalar) { return u_charType(scalar) == U_NON_SPACING_MARK; }
static inline bool ctrans_is_latin_letter(UChar32 scalar) {
    UErrorCode status = U_ZERO_ERROR;
    return u_isalpha(scalar) && uscript_getScript(scalar, &status) == USCRIPT_LATIN;
}
/// Whether a mark only colours a letter: those of scripts whose vowels are letters.
static inline bool ctrans_is_diacritic(UChar32 scalar) {
    UErrorCode status = U_ZERO_ERROR;
    if (!ctrans_is_mark(scalar) || scalar == 0x3099 || scalar == 0x309A) return false;
    switch (uscript_getScript(scalar, &status)) {
    case USCRIPT_INHERITED: case USCRIPT_LATIN: case USCRIPT_GREEK: case USCRIPT_CYRILLIC: case USCRIPT_HEBREW:
    case USCRIPT_ARABIC: return true;
    default: return false;
    }
}
static inline bool ctrans_is_han(UChar32 scalar) { return u_hasBinaryProperty(scalar, UCHAR_IDEOGRAPHIC); }
static inline bool ctrans_is_blank(UChar32 scalar) { return u_isUWhiteSpace(scalar) || u_charType(scalar) == U_CONTROL_CHAR; }
static inline bool ctrans_is_assigned(UChar32 scalar) { return u_isdefined(scalar) && !(scalar >= 0xD800 && scalar < 0xE000); }
