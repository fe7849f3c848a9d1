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

static void note_signal(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe holds the news already.
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
    // Whoever started the program may have blocked them.
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    return signal_pipe[0];
}

void cterminal_stop(void) {
    handle(SIGTSTP, SIG_DFL, 0);
    kill(0, SIGTSTP);
    // Another thread may be the one that is stopped first; being continued ends the waiting. Where no shell could
    // continue the program, the system does not stop it.
    struct pollfd polled = {.fd = signal_pipe[0], .events = POLLIN};
    poll(&polled, 1, 50);
    handle(SIGTSTP, note_signal, SA_RESTART);
}

static void restore_and_die(int number);

// For a child: what its command expects of the signals that we ignore.
static void stop_ignoring(void) {
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
}

// Whether the program that started ours keeps jobs: it is of our session and not of our group.
static int has_job_control(void) {
    pid_t parent = getppid();
    return getsid(parent) == getsid(0) && getpgid(parent) != getpgrp();
}

int cterminal_run(const char *command, const char *argument) {
    // The keyboard's Ctrl-\ is meant for the child.
    handle(SIGQUIT, SIG_IGN, 0);
    pid_t child = fork();
    if (child < 0) return -1;
    if (child == 0) {
        stop_ignoring();
        signal(SIGQUIT, SIG_DFL);
        execl("/bin/sh", "sh", "-c", command, "sh", argument, (char *)NULL);
        _exit(127);
    }
    for (;;) {
        int status = 0;
        pid_t ended = waitpid(child, &status, WUNTRACED);
        if (ended < 0 && errno == EINTR) continue;
        if (ended != child) return -1;
        if (!WIFSTOPPED(status)) {
            handle(SIGQUIT, restore_and_die, SA_RESETHAND | SA_ONSTACK);
            return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        // The shell that sees us stop continues the whole group, the child in it. Where there is none, nobody would.
        if (has_job_control()) kill(getpid(), SIGSTOP);
        else kill(0, SIGCONT);
    }
}

int cterminal_memory(void) { return memfd_create("broadsheet", MFD_CLOEXEC); }

void cterminal_redirect(int descriptor, int other) {
    while (dup3(other, descriptor, O_CLOEXEC) < 0 && errno == EINTR) { }
}

// Those that end a program and are not caught: faults, and what others may send. Real-time signals follow.
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
    if (guarded_descriptor >= 0) {
        if (write(guarded_descriptor, restoring_bytes, restoring_count) < 0) { }
        tcsetattr(guarded_descriptor, TCSANOW, &guarded_settings);
    }
    // SA_RESETHAND has put the default action back; it runs when this handler returns or the signal comes again.
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

void cterminal_unguard(void) {
    guarded_descriptor = -1;
    handle_deadly(SIG_DFL, 0);
}
