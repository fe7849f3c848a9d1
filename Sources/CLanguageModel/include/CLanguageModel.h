// The counted characters as bytes of the program, so that it needs no file beside it when it runs.
#pragma once
#include <stddef.h>

const void *broadsheet_language_model(void);
size_t broadsheet_language_model_size(void);

/// Reads all of it, line of memory by line, so that who looks things up in it next has it at hand.
void broadsheet_language_model_fetch(void);
