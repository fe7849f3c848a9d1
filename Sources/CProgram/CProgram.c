#include "CProgram.h"

#include <stdlib.h>
#include <unistd.h>

static int argument_count;
static char **arguments;

// glibc gives constructors what it gives main, and runs them before the Swift runtime looks for its own folder: without /proc
// that ends the process, unless the variable names one.
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
    argument_count = count;
    arguments = values;
    if (access("/proc/self/exe", F_OK) != 0) setenv("SWIFT_ROOT", "/", 0);
}

int program_argument_count(void) { return argument_count; }

const char *program_argument(int index) { return arguments[index]; }
