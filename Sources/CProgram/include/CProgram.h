#pragma once

/// The number of the program's arguments, including its name.
int program_argument_count(void);

/// The argument at an index, as bytes that need not be text. Swift reads its own list from /proc, which a container may
/// lack.
const char *_Nonnull program_argument(int index);
