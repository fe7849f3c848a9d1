#ifndef CPROCESS_H
#define CPROCESS_H

#include <sys/types.h>

/// Limits the address space of a running process, in bytes. Returns 0 on success.
///
/// Needed because prlimit is specific to Linux and is not exposed by Swift's Glibc.
int cprocess_limit_memory(pid_t process, unsigned long long bytes);

#endif
