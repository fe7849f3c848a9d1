#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
static int signal_pipe[2] = {-1, -1};

// The process group of the command that the terminal is lent to; 0 if there is none.
static volatile pid_t lent_group;

// Makes a process group the terminal's foreground group. A background process would be stopped for that by SIGTTOU.
static void give_terminal(pid_t group) {
    sigset_t set, before;
    sigemptyset(&set);
    sigaddset(&set, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &set, &before);
    tcsetpgrp(0, group);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void note_signal(int number) {
    int saved = errno;
    // A signal that ends the program also ends the command it waits for; a stopped command must be continued to receive
    // it.
    if (lent_group > 0 && (number == SIGTERM || number == SIGHUP)) {
        kill(-lent_group, number);
        kill(-lent_group, SIGCONT);
    }
    // The shell that continues this program gives it the terminal, which the command still needs.
    if (lent_group > 0 && number == SIGCONT && tcgetpgrp(0) == getpgrp()) {
        give_terminal(lent_group);
        kill(-lent_group, SIGCONT);
    }
    unsigned char byte = (unsigned char)number;
    // A full pipe already tells that a signal has arrived.
    if (write(signal_pipe[1], &byte, 1) < 0) { }
    errno = saved;
}

static void handle(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

int cterminal_catch_signals(void) {
    if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < sizeof caught / sizeof *caught; i++) {
        handle(caught[i], note_signal, SA_RESTART);
        sigaddset(&set, caught[i]);
    }
    // The parent process may have blocked these signals.
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    return signal_pipe[0];
}

void cterminal_stop(void) {
    handle(SIGTSTP, SIG_DFL, 0);
    kill(0, SIGTSTP);
    // Another thread may be stopped first; SIGCONT then ends the wait. Where no shell could continue the program, the
    // system does not stop it.
    struct pollfd polled = {.fd = signal_pipe[0], .events = POLLIN};
    poll(&polled, 1, 50);
    handle(SIGTSTP, note_signal, SA_RESTART);
}

// Restores, in a child, the signals that this program ignores but a command expects.
static void stop_ignoring(void) {
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
}

// Whether the parent process does job control: it is in the same session, but in another process group.
static int has_job_control(void) {
    pid_t parent = getppid();
    return getsid(parent) == getsid(0) && getpgid(parent) != getpgrp();
}

int cterminal_run(const char *command, const char *argument) {
    // The command gets its own group, because its shell may ignore signals or not pass them on.
    int is_ours = tcgetpgrp(0) == getpgrp();
    pid_t child = fork();
    if (child < 0) return -1;
    if (child == 0) {
        if (is_ours) {
            setpgid(0, 0);
            give_terminal(getpid());
        }
        stop_ignoring();
        signal(SIGQUIT, SIG_DFL);
        execl("/bin/sh", "sh", "-c", command, "sh", argument, (char *)NULL);
        // The exit status of a shell for a command that cannot be run.
        _exit(127);
    }
    if (is_ours) {
        setpgid(child, child);
        give_terminal(child);
        lent_group = child;
    }
    int result = -1;
    for (;;) {
        int status = 0;
        pid_t ended = waitpid(child, &status, WUNTRACED);
        if (ended < 0 && errno == EINTR) continue;
        if (ended == child && WIFSTOPPED(status)) {
            // A shell with job control sees this program stop and continues it later; without one, nobody would.
            // If the terminal is already this program's, it was stopped and continued together with the command.
            if (has_job_control() && !(is_ours && tcgetpgrp(0) == getpgrp())) kill(0, SIGSTOP);
            if (is_ours && tcgetpgrp(0) == getpgrp()) give_terminal(child);
            kill(is_ours ? -child : 0, SIGCONT);
            continue;
        }
        if (ended == child && WIFEXITED(status)) result = WEXITSTATUS(status);
        break;
    }
    lent_group = 0;
    if (is_ours && tcgetpgrp(0) == child) give_terminal(getpgrp());
    return result;
}

int cterminal_memory(void) { return memfd_create("broadsheet", MFD_CLOEXEC); }

void cterminal_redirect(int descriptor, int other) {
    while (dup3(other, descriptor, O_CLOEXEC) < 0 && errno == EINTR) { }
}

// Fatal signals that are not caught above: faults, and signals that other processes may send. Real-time signals follow.
static const int deadly[] = {SIGSEGV, SIGBUS,    SIGILL,  SIGFPE,  SIGABRT, SIGTRAP, SIGSYS,   SIGQUIT, SIGUSR1,
                             SIGUSR2, SIGALRM,   SIGPROF, SIGXCPU, SIGIO,   SIGPWR,  SIGVTALRM, SIGSTKFLT};

static void handle_deadly(void (*handler)(int), int flags) {
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) handle(deadly[i], handler, flags);
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) handle(number, handler, flags);
}

static char restoring_bytes[256];
static size_t restoring_count;
static int guarded_descriptor = -1;
static struct termios guarded_settings;
static char fault_stack[64 * 1024];

static void restore_and_die(int number) {
    if (lent_group > 0 && tcgetpgrp(0) == lent_group) give_terminal(getpgrp());
    if (guarded_descriptor >= 0) {
        if (write(guarded_descriptor, restoring_bytes, restoring_count) < 0) { }
        tcsetattr(guarded_descriptor, TCSANOW, &guarded_settings);
    }
    // SA_RESETHAND has restored the default action, which is taken when this handler returns or the signal comes again.
    raise(number);
}

void cterminal_guard(int descriptor, const char *bytes, size_t count, const struct termios *settings) {
    restoring_count = count < sizeof restoring_bytes ? count : sizeof restoring_bytes;
    memcpy(restoring_bytes, bytes, restoring_count);
    guarded_settings = *settings;
    guarded_descriptor = descriptor;
    stack_t stack = {.ss_sp = fault_stack, .ss_size = sizeof fault_stack};
    sigaltstack(&stack, NULL);
    handle_deadly(restore_and_die, SA_RESETHAND | SA_ONSTACK);
}

void cterminal_heed_quit(int heeds) {
    handle(SIGQUIT, heeds ? restore_and_die : SIG_IGN, heeds ? SA_RESETHAND | SA_ONSTACK : 0);
}

void cterminal_unguard(void) {
    guarded_descriptor = -1;
    handle_deadly(SIG_DFL, 0);
}
