#include "CProgram.h"

#include <stdlib.h>
#include <unistd.h>

static int argument_count;
static char **arguments;

// glibc passes main's arguments to constructors, and runs them before the Swift runtime looks for its own folder.
// Without /proc that search ends the process, unless SWIFT_ROOT is set.
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
    argument_count = count;
    arguments = values;
    if (access("/proc/self/exe", F_OK) != 0) setenv("SWIFT_ROOT", "/", 0);
}

int program_argument_count(void) { return argument_count; }

const char *program_argument(int index) { return arguments[index]; }
