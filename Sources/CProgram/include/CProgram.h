#pragma once

/// How many arguments the system gave the program, its name among them.
int program_argument_count(void);

/// The argument at an index, as bytes that need not be text. Swift's own list is read from /proc, which a container may lack.
const char *_Nonnull program_argument(int index);
