// ICU renames its functions by version with macros, which Swift cannot see: each one we use has a plain name here.
#pragma once
#include <dlfcn.h>
#include <stdbool.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
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
static inline void cicu_close_breaks(UBreakIterator *breaks) { ubrk_close(breaks); }
/// The scalar that `second` after `first` makes in NFC, or -1.
static inline UChar32 cicu_composed(UChar32 first, UChar32 second) {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_composePair(unorm2_getNFCInstance(&status), first, second);
}
static inline const char *cicu_version(void) { return U_ICU_VERSION; }
static inline const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }

// Regular expressions live in ICU's second library, which takes time to load and which few sessions ask for: it is
// opened at the first expression.
#define CICU_TEXT_(x) #x
#define CICU_TEXT(x) CICU_TEXT_(x)
#define CICU_IN_I18N(name) ((__typeof__(&name))cicu_in_i18n(CICU_TEXT(name)))
static inline void *cicu_in_i18n(const char *name) {
    static void *library;
    if (!library) library = dlopen("libicui18n.so." CICU_TEXT(U_ICU_VERSION_MAJOR_NUM), RTLD_LAZY);
    return library ? dlsym(library, name) : NULL;
}
/// `NULL` if the pattern is wrong: then `place` is its UTF-16 unit and `reason` what ICU calls it.
static inline URegularExpression *cicu_open_expression(
    const UChar *pattern, int32_t length, int32_t *place, const char **reason) {
    if (!CICU_IN_I18N(uregex_open)) { *reason = "libicui18n is not installed"; return NULL; }
    UParseError error = {0};
    UErrorCode status = U_ZERO_ERROR;
    URegularExpression *opened = CICU_IN_I18N(uregex_open)(
        pattern, length, UREGEX_CASE_INSENSITIVE | UREGEX_MULTILINE, &error, &status);
    if (U_SUCCESS(status)) {
        CICU_IN_I18N(uregex_setTimeLimit)(opened, 200, &status);
        return opened;
    }
    *place = error.offset > 0 ? error.offset - 1 : 0;
    switch (status) {
    case U_REGEX_MISMATCHED_PAREN: *reason = "a bracket has no partner"; break;
    case U_REGEX_MISSING_CLOSE_BRACKET: *reason = "a ] is missing"; break;
    case U_REGEX_BAD_ESCAPE_SEQUENCE: *reason = "a \\ stands before a letter that means nothing there"; break;
    case U_REGEX_BAD_INTERVAL: case U_REGEX_MAX_LT_MIN: *reason = "the numbers in { } are wrong"; break;
    case U_REGEX_LOOK_BEHIND_LIMIT: *reason = "a look-behind has no bounded length"; break;
    case U_REGEX_RULE_SYNTAX: *reason = "a sign has nothing to stand for"; break;
    default: *reason = "it is not understood"; break;
    }
    return NULL;
}
static inline void cicu_close_expression(URegularExpression *opened) { CICU_IN_I18N(uregex_close)(opened); }
static inline void cicu_set_expression_text(URegularExpression *opened, const UChar *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    CICU_IN_I18N(uregex_setText)(opened, text, length, &status);
}
static inline bool cicu_next_expression_match(URegularExpression *opened, int32_t *start, int32_t *end) {
    UErrorCode status = U_ZERO_ERROR;
    if (!CICU_IN_I18N(uregex_findNext)(opened, &status) || U_FAILURE(status)) return false;
    *start = CICU_IN_I18N(uregex_start)(opened, 0, &status);
    *end = CICU_IN_I18N(uregex_end)(opened, 0, &status);
    return U_SUCCESS(status);
}
