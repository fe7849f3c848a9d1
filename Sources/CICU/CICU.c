#include "CICU.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
#include <unicode/uvernum.h>

const char *cicu_version(void) { return U_ICU_VERSION; }
const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }

int8_t cicu_general_category(int32_t scalar) { return u_charType(scalar); }
bool cicu_is_emoji(int32_t scalar) { return u_hasBinaryProperty(scalar, UCHAR_EMOJI); }

int32_t cicu_east_asian_width(int32_t scalar) {
    switch (u_getIntPropertyValue(scalar, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH: case U_EA_WIDE: return CICU_WIDTH_WIDE;
    case U_EA_AMBIGUOUS: return CICU_WIDTH_AMBIGUOUS;
    default: return CICU_WIDTH_NARROW;
    }
}

int32_t cicu_composed(int32_t first, int32_t second) {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_composePair(unorm2_getNFCInstance(&status), first, second);
}

CICUBreaks *cicu_open_line_breaks(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *breaks = ubrk_open(UBRK_LINE, locale, NULL, 0, &status);
    return U_SUCCESS(status) ? breaks : NULL;
}

bool cicu_set_breaks_text(CICUBreaks *breaks, const uint16_t *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(breaks, text, length, &status);
    return U_SUCCESS(status);
}

int32_t cicu_next_break(CICUBreaks *breaks) { return ubrk_next(breaks); }

CICUExpression *cicu_open_expression(
    const uint16_t *pattern, int32_t length, int32_t *place, const char **reason) {
    UParseError error = {0};
    UErrorCode status = U_ZERO_ERROR;
    URegularExpression *opened = uregex_open(
        pattern, length, UREGEX_CASE_INSENSITIVE | UREGEX_MULTILINE, &error, &status);
    if (U_SUCCESS(status)) {
        uregex_setTimeLimit(opened, 200, &status);
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
void cicu_close_expression(CICUExpression *opened) { uregex_close(opened); }
void cicu_set_expression_text(CICUExpression *opened, const uint16_t *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    uregex_setText(opened, text, length, &status);
}
bool cicu_next_expression_match(CICUExpression *opened, int32_t *start, int32_t *end) {
    UErrorCode status = U_ZERO_ERROR;
    if (!uregex_findNext(opened, &status) || U_FAILURE(status)) return false;
    *start = uregex_start(opened, 0, &status);
    *end = uregex_end(opened, 0, &status);
    return U_SUCCESS(status);
}
