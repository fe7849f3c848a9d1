// ICU renames its functions by version with macros, which Swift cannot see: each one we use has a plain name here.
#pragma once
#include <stdbool.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uvernum.h>

static inline int32_t cicu_property(UChar32 scalar, UProperty property) {
    return u_getIntPropertyValue(scalar, property);
}
static inline int8_t cicu_general_category(UChar32 scalar) { return u_charType(scalar); }
static inline UChar32 cicu_fold_case(UChar32 scalar) { return u_foldCase(scalar, U_FOLD_CASE_DEFAULT); }
static inline UBreakIterator *cicu_open_breaks(UBreakIteratorType kind, const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *breaks = ubrk_open(kind, locale, NULL, 0, &status);
    return U_SUCCESS(status) ? breaks : NULL;
}
static inline bool cicu_set_breaks_text(UBreakIterator *breaks, const UChar *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(breaks, text, length, &status);
    return U_SUCCESS(status);
}
static inline int32_t cicu_next_break(UBreakIterator *breaks) { return ubrk_next(breaks); }
static inline int32_t cicu_break_status(UBreakIterator *breaks) { return ubrk_getRuleStatus(breaks); }
static inline void cicu_close_breaks(UBreakIterator *breaks) { ubrk_close(breaks); }
static inline const char *cicu_version(void) { return U_ICU_VERSION; }
static inline const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }
