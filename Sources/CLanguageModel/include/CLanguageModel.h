// The character counts of the language model, embedded in the program so that it needs no file at run time.
#pragma once
#include <stddef.h>

const void *broadsheet_language_model(void);
size_t broadsheet_language_model_size(void);
