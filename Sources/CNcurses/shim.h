// The parts of ncurses that Swift cannot import: macros, and the C library's global streams.
#pragma once
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdbool.h>
#include <stdio.h>
#include <term.h>

/// Opens the terminal named by TERM on `output` and standard input; NULL if ncurses does not know it.
static inline SCREEN *cncurses_open(FILE *output) { return newterm(NULL, output, stdin); }
static inline WINDOW *cncurses_screen(void) { return stdscr; }
static inline const char *cncurses_version(void) { return curses_version(); }
/// The width of a character as ncurses measures it.
extern int wcwidth(wchar_t character);
static inline int cncurses_wcwidth(wchar_t character) { return wcwidth(character); }
/// A string capability by its terminfo name; NULL if the terminal does not have it.
static inline const char *cncurses_capability(const char *name) {
    const char *value = tigetstr((char *)name);
    return value == (char *)-1 ? NULL : value;
}
static inline attr_t cncurses_bold(void) { return A_BOLD; }
static inline attr_t cncurses_dim(void) { return A_DIM; }
static inline attr_t cncurses_underline(void) { return A_UNDERLINE; }
static inline attr_t cncurses_reverse(void) { return A_REVERSE; }
static inline attr_t cncurses_italic(void) { return A_ITALIC; }
/// A blank cell with the given attributes and colour pair. ncurses' extension allows pairs beyond 16 bits.
static inline cchar_t cncurses_blank(attr_t attributes, int pair) {
    cchar_t cell;
    setcchar(&cell, L" ", attributes, pair > 32767 ? 32767 : (short)pair, &pair);
    return cell;
}
static inline int cncurses_pairs(void) { return COLOR_PAIRS; }
/// -1 is the terminal's default colour.
static inline int cncurses_init_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background);
}
/// Whether colours are numbers of red, green and blue. The capability may be a flag, a number or a string.
static inline bool cncurses_has_rgb(void) {
    return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || cncurses_capability("RGB") != NULL;
}
static inline int cncurses_colours(void) { return has_colors() ? COLORS : 0; }
