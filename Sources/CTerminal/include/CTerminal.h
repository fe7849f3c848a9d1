// What only C may do: signal handlers, a fork, a file in memory.
#pragma once
#include <stddef.h>
#include <termios.h>

/// Turns SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP and SIGCONT into bytes in a pipe, one a signal, its number. Returns the end to
/// read from, which does not block, or -1.
int cterminal_catch_signals(void);

/// Runs a command of the shell with one argument, `$1`, in the foreground and waits for its end: gives its exit status, -1 if it
/// had none. SIGTERM and SIGHUP are passed on to it.
int cterminal_run(const char *command, const char *argument);

/// Stops the program as the terminal's own Ctrl-Z does, and returns when it is continued.
void cterminal_stop(void);

/// From now on a signal that ends the program first writes `bytes` to `descriptor` and gives it `settings`
/// back. `bytes` are copied; those over 256 are cut off.
void cterminal_guard(int descriptor, const char *bytes, size_t count, const struct termios *settings);

/// Says whether SIGQUIT ends the guarded program. While another program has the terminal, its line turns Ctrl-\ into that signal
/// for whoever has the keyboard, and that is the program itself just before it lends the terminal and just after.
void cterminal_heed_quit(int heeds);

/// Ends the guard: the terminal is as it was.
void cterminal_unguard(void);

/// Makes `descriptor` stand for what `other` stands for, and for no child.
void cterminal_redirect(int descriptor, int other);

/// A file in memory that no child inherits: its descriptor, or -1.
int cterminal_memory(void);
