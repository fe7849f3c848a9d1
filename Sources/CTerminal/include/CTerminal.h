// What Swift cannot do: signal handlers, a fork, a file in memory.
#pragma once
#include <stddef.h>
#include <termios.h>

/// Writes one byte per SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP or SIGCONT, its number, to a pipe. Returns the
/// non-blocking read end, or -1 on failure.
int cterminal_catch_signals(void);

/// Runs a shell command with one argument, `$1`, in the foreground, and waits for its end. Returns its exit status, or
/// -1 if it did not exit. SIGTERM and SIGHUP are passed on to the command.
int cterminal_run(const char *command, const char *argument);

/// Stops the program like the terminal's Ctrl-Z, and returns when it is continued.
void cterminal_stop(void);

/// From now on, a signal that ends the program first writes `bytes` to `descriptor` and restores its `settings`. The
/// bytes are copied, at most 256 of them.
void cterminal_guard(int descriptor, const char *bytes, size_t count, const struct termios *settings);

/// Sets whether SIGQUIT ends the guarded program. While the terminal is in its normal mode, Ctrl-\ sends SIGQUIT to the
/// foreground process group. Just before and just after a command runs, that group is this program.
void cterminal_heed_quit(int heeds);

/// Ends the guard, once the terminal has been restored.
void cterminal_unguard(void);

/// Makes `descriptor` a duplicate of `other` that no child process inherits.
void cterminal_redirect(int descriptor, int other);

/// Creates a file in memory that no child process inherits. Returns its descriptor, or -1.
int cterminal_memory(void);
