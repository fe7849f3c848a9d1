import Glibc
import Synchronization

/// The user's command that is given what is copied: it reads the text, and nobody sees its words.
final class CopyCommand: Sendable {
    /// Seconds that it is given: commands that keep a clipboard go on by themselves.
    private static let patience = Duration.seconds(5)
    /// How often it is looked whether the command has ended.
    private static let lookMilliseconds: Int32 = 5

    /// The command that runs: it leads a group of processes. `nil` when it has been asked after.
    private let running = Mutex<pid_t?>(nil)

    /// Runs `words` of the shell with `text` as their input, and waits for the end.
    ///
    /// - Throws: `AppError.copyCommand` if the command says that it failed, or does not end in time.
    func run(_ words: String, with text: String) throws(AppError) {
        guard let input = start(words) else { throw .copyCommand(words, status: nil) }
        let end = ContinuousClock.now + Self.patience
        var bytes = Array(text.utf8)[...]
        var isOpen = true
        while true {
            if isOpen, !Self.write(&bytes, to: input) || bytes.isEmpty {
                close(input)
                isOpen = false
            }
            if let status = status() {
                if isOpen { close(input) }
                if status != 0 { throw .copyCommand(words, status: status < 0 ? nil : status) }
                return
            }
            if ContinuousClock.now >= end { cancel() }
            var polled = pollfd(fd: isOpen ? input : -1, events: Int16(POLLOUT), revents: 0)
            poll(&polled, 1, Self.lookMilliseconds)
        }
    }

    /// Ends a command that has not ended, with all that it has started.
    func cancel() {
        running.withLock { if let process = $0 { kill(-process, SIGKILL) } }
    }

    /// The exit status once the command has ended, -1 if it was ended by a signal; `nil` while it runs.
    private func status() -> Int32? {
        running.withLock { process in
            var status: Int32 = 0
            guard let number = process else { return -1 }
            let ended = waitpid(number, &status, WNOHANG)
            if ended == 0 || ended < 0 && errno == EINTR { return nil }
            process = nil
            return ended == number && status & 0x7F == 0 ? status >> 8 & 0xFF : -1
        }
    }

    /// - Returns: whether the command still reads.
    private static func write(_ bytes: inout ArraySlice<UInt8>, to input: Int32) -> Bool {
        let count = bytes.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        bytes = bytes.dropFirst(count)
        return true
    }

    /// Starts the command in a group of its own: what the keyboard sends to ours, it is not meant for.
    ///
    /// - Returns: where its input is written, which does not block; `nil` if there is no such process.
    private func start(_ words: String) -> Int32? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        for output: Int32 in 1...2 { posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals that we ignore the command is to have as usual.
        var usual = sigset_t()
        sigemptyset(&usual)
        for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&usual, signal) }
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
        let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup(words), nil]
        defer { arguments.forEach { free($0) } }
        let hasStarted = running.withLock { process in
            var number: pid_t = 0
            guard posix_spawn(&number, "/bin/sh", &actions, &attributes, arguments, environ) == 0 else { return false }
            process = number
            return true
        }
        if !hasStarted { close(ends[1]) }
        return hasStarted ? ends[1] : nil
    }
}
