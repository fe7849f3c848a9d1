#define _GNU_SOURCE
#include "CProcess.h"

#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static struct sigaction action_before;
static volatile sig_atomic_t was_cut;

// Whether the address lies in a mapped file whose name ends in "-shm", by the lines of /proc/self/maps:
// "7f00c000-7f00e000 rw-s 00000000 fe:01 1234   /home/a/library.sqlite-shm". Calls only what a signal handler may.
static int is_in_index(uintptr_t address) {
    int maps = open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    if (maps < 0) return 0;
    char bytes[2048];
    ssize_t count;
    uintptr_t bounds[2] = {0, 0};
    int field = 0, found = 0;
    uint32_t ending = 0;
    while (!found && (count = read(maps, bytes, sizeof bytes)) > 0) {
        for (ssize_t i = 0; i < count && !found; i++) {
            char c = bytes[i];
            if (c == '\n') {
                found = bounds[0] <= address && address < bounds[1] && ending == 0x2D73686D;  // "-shm"
                bounds[0] = bounds[1] = 0;
                field = 0;
                ending = 0;
            } else if (field < 2 && (c == '-' || c == ' ')) {
                field++;
            } else if (field < 2) {
                bounds[field] = bounds[field] << 4 | (uintptr_t)(c <= '9' ? c - '0' : c - 'a' + 10);
            } else {
                ending = ending << 8 | (unsigned char)c;
            }
        }
    }
    close(maps);
    return found;
}

static void survive(int number, siginfo_t *info, void *context) {
    (void)context;
    uintptr_t size = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t page = (uintptr_t)info->si_addr & ~(size - 1);
    if (info->si_code == BUS_ADRERR && is_in_index(page)) {
        // A page of this process alone: a longer file would look like an index to the other programs.
        void *mapped = mmap((void *)page, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        if (mapped != MAP_FAILED) {
            was_cut = 1;
            return;
        }
    }
    sigaction(SIGBUS, &action_before, NULL);
    raise(number);
}

void cprocess_survive_cut_index(void) {
    struct sigaction now;
    if (sigaction(SIGBUS, NULL, &now) != 0 || (now.sa_flags & SA_SIGINFO && now.sa_sigaction == survive)) return;
    action_before = now;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = survive;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(SIGBUS, &action, NULL);
}

int cprocess_was_index_cut(void) { return was_cut; }
