// The part of ICU that the program uses. ICU's own headers stay behind this one: they name what Foundation's copy of
// ICU names too, differently, and its functions carry the version in their names, by macros that Swift cannot see.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

const char *cicu_version(void);
const char *cicu_unicode_version(void);

/// A general category, by ICU's number.
int8_t cicu_general_category(int32_t scalar);
bool cicu_is_emoji(int32_t scalar);

/// East_Asian_Width as far as it decides how many cells a character takes.
enum { CICU_WIDTH_NARROW, CICU_WIDTH_AMBIGUOUS, CICU_WIDTH_WIDE };
int32_t cicu_east_asian_width(int32_t scalar);

/// The scalar that `second` after `first` makes in NFC, or -1.
int32_t cicu_composed(int32_t first, int32_t second);

/// Line-break opportunities by UAX #14.
typedef struct UBreakIterator CICUBreaks;
/// NULL if ICU has no rules for `locale`.
CICUBreaks *cicu_open_line_breaks(const char *locale);
/// The text stays the caller's and must outlive the breaks, or be replaced by none.
bool cicu_set_breaks_text(CICUBreaks *breaks, const uint16_t *text, int32_t length);
/// The UTF-16 unit before which the next line may begin, or -1.
int32_t cicu_next_break(CICUBreaks *breaks);

/// A regular expression.
typedef struct URegularExpression CICUExpression;
/// `NULL` if the pattern is wrong: then `place` is its UTF-16 unit and `reason` what is wrong there.
CICUExpression *cicu_open_expression(const uint16_t *pattern, int32_t length, int32_t *place, const char **reason);
void cicu_close_expression(CICUExpression *opened);
void cicu_set_expression_text(CICUExpression *opened, const uint16_t *text, int32_t length);
bool cicu_next_expression_match(CICUExpression *opened, int32_t *start, int32_t *end);
