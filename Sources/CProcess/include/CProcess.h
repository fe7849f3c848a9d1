#ifndef CPROCESS_H
#define CPROCESS_H

#include <sys/types.h>

/// Limits the memory that a running process may take, in bytes of address space; 0 if that is done.
///
/// prlimit is Linux's own, which Swift's Glibc does not show.
int cprocess_limit_memory(pid_t process, unsigned long long bytes);

#endif
