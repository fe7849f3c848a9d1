// What only C may do: signal handlers, a fork, a file in memory, a thread on a processor of its own,
// a word with the allocator.
#pragma once
#include <stddef.h>
#include <termios.h>

/// From now on memory is asked for in pieces of so many bytes. By the page, as is usual, a thread asks dozens of times
/// before anything shows.
void cterminal_take_memory_in_pieces(int bytes);

/// Turns SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP and SIGCONT into bytes in a pipe, one a signal, its number. Returns the end to
/// read from, which does not block, or -1.
int cterminal_catch_signals(void);

/// From now on other threads than the caller's get those signals: none of its calls is broken off by one.
void cterminal_leave_signals(void);

/// Runs a command of the shell with one argument, `$1`, and waits for its end: gives its exit status, -1 if it had none.
int cterminal_run(const char *command, const char *argument);

/// Runs a command of the shell that reads `bytes` and whose words nobody sees, and waits for its end, at most so many
/// milliseconds: gives its exit status, -1 if it had none.
int cterminal_feed(const char *command, const char *bytes, size_t count, int milliseconds);

/// Stops the program as the terminal's own Ctrl-Z does, and returns when it is continued.
void cterminal_stop(void);

/// From now on a signal that ends the program first writes `bytes` to `descriptor` and gives it `settings`
/// back. `bytes` are copied; those over 256 are cut off.
void cterminal_guard(int descriptor, const char *bytes, size_t count, const struct termios *settings);

/// Ends the guard: the terminal is as it was.
void cterminal_unguard(void);

/// Runs `body` with `context` on a thread of its own, which begins on another processor than the caller's where there is
/// one: a system may leave a new thread waiting behind the one that made it. `name` is what the system calls it, at most 15
/// bytes. Gives 0, or why there is none.
int cterminal_begin_thread(const char *name, void *(*body)(void *), void *context);

/// Makes `descriptor` stand for what `other` stands for, and for no child.
void cterminal_redirect(int descriptor, int other);

/// A file in memory that no child inherits: its descriptor, or -1.
int cterminal_memory(void);
