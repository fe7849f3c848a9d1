#ifndef CPROCESS_H
#define CPROCESS_H

#include <sys/types.h>

/// Limits the address space of a running process, in bytes. Returns 0 on success.
///
/// Needed because prlimit is specific to Linux and is not exposed by Swift's Glibc.
int cprocess_limit_memory(pid_t process, unsigned long long bytes);

/// From now on, SIGBUS for a page of a mapped file whose name ends in `-shm`, because another program has cut the file
/// short, gives this process an empty page in its place. Any other SIGBUS is handled as it was before. May be called
/// again, after other handlers were installed.
void cprocess_survive_cut_index(void);

/// Whether that has happened: what this process has read from the file since then is void.
int cprocess_was_index_cut(void);

#endif
