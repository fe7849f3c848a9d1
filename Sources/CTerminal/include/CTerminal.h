// What only C may do: signal handlers.
#pragma once
#include <stddef.h>
#include <termios.h>

/// Turns SIGWINCH, SIGTERM, SIGHUP, SIGINT and SIGTSTP into bytes in a pipe, one a signal, its number. Returns the end to
/// read from, which does not block, or -1.
int cterminal_catch_signals(void);

/// Stops the program as the terminal's own Ctrl-Z does, and returns when it is continued.
void cterminal_stop(void);

/// From now on a signal that ends the program by a fault first writes `bytes` to `descriptor` and gives it `settings`
/// back. `bytes` are copied; those over 256 are cut off.
void cterminal_guard(int descriptor, const char *bytes, size_t count, const struct termios *settings);

/// Ends the guard: the terminal is as it was.
void cterminal_unguard(void);
