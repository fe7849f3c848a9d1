// The counted characters as bytes of the program, so that it needs no file beside it when it runs.
#pragma once
#include <stddef.h>

const void *broadsheet_language_model(void);
size_t broadsheet_language_model_size(void);
