#define _GNU_SOURCE
#include "CProcess.h"

#include <stddef.h>
#include <sys/resource.h>

int cprocess_limit_memory(pid_t process, unsigned long long bytes)
{
    struct rlimit most = {.rlim_cur = bytes, .rlim_max = bytes};
    return prlimit(process, RLIMIT_AS, &most, NULL);
}
