import CProcess
import Glibc

/// Runs another program with an argument vector, in its own process group, within limits.
public enum ChildProcess {
    /// The resource limits of a program.
    public struct Limits: Sendable {
        /// The maximum running time.
        public var seconds: Double
        /// The maximum size of standard output, in bytes.
        public var output: Int
        /// The maximum memory, in bytes; `nil` for no limit.
        public var memory: Int?

        public init(seconds: Double = 5, output: Int = 1 << 20, memory: Int? = nil) {
            self.seconds = seconds
            self.output = output
            self.memory = memory
        }
    }

    /// The exit status of a shell that cannot find the program.
    public static let commandNotFound: Int32 = 127

    /// The way a program ended.
    public enum Ending: Equatable, Sendable {
        case exited(status: Int32)
        case killed(signal: Int32)
        case timedOut
        case tooMuchOutput
        case cancelled
    }

    /// The standard output of a program; `nil` unless it exits with 0, because the output may then be incomplete.
    ///
    /// - Throws: the system's error if the program cannot be started.
    public static func output(of arguments: [String]) throws(SystemError) -> [UInt8]? {
        let (ending, output) = try run(arguments)
        return ending == .exited(status: 0) ? output : nil
    }

    /// Runs a program until it ends, exceeds a limit, or is cancelled; in the last two cases its whole process group is
    /// killed. Processes that a finished program leaves behind, such as those that keep a clipboard, continue to run.
    ///
    /// - Parameters:
    ///   - arguments: the program, looked up in `PATH`, and its arguments.
    ///   - input: the bytes of its standard input.
    ///   - mergesErrors: whether standard error is part of the output; otherwise it is discarded.
    ///   - isCancelled: called about twenty times a second.
    /// - Throws: the system's error if the program cannot be started.
    public static func run(
        _ arguments: [String], input: [UInt8] = [], mergesErrors: Bool = false, limits: Limits = Limits(),
        isCancelled: () -> Bool = { false }
    ) throws(SystemError) -> (ending: Ending, output: [UInt8]) {
        let (inputEnd, source) = try pipe()
        let output: (read: Int32, write: Int32)
        do throws(SystemError) {
            output = try pipe()
        } catch {
            close(inputEnd)
            close(source)
            throw error
        }
        let started = Result { () throws(SystemError) in
            try spawn(arguments, input: inputEnd, output: output.write, mergesErrors: mergesErrors)
        }
        close(inputEnd)
        close(output.write)
        var exchange = Exchange(rest: input[...], source: source, sink: output.read)
        defer { exchange.close() }
        let child = try started.get()
        if let memory = limits.memory {
            // The program may have ended already; there is nothing to limit then.
            _ = cprocess_limit_memory(child, UInt64(memory))
        }
        let deadline = MonotonicClock.seconds + limits.seconds
        while true {
            exchange.step(milliseconds: 50)
            var status: Int32 = 0
            // Output that arrived before the end is read first.
            if exchange.isIdle, waitpid(child, &status, WNOHANG) == child {
                exchange.step(milliseconds: 0)
                return (ending(status), exchange.output)
            }
            let stop: Ending? =
                isCancelled()
                ? .cancelled
                : exchange.output.count > limits.output
                    ? .tooMuchOutput : MonotonicClock.seconds > deadline ? .timedOut : nil
            guard let stop else { continue }
            kill(-child, SIGKILL)
            waitpid(child, &status, 0)
            return (stop, exchange.output)
        }
    }

    /// Starts a program that need not end, such as one with a window of its own, and watches it for `seconds`. It has
    /// neither input nor output, and runs on when this process ends.
    ///
    /// - Returns: how it ended; `nil` if it still runs.
    /// - Throws: the system's error if the program cannot be started.
    public static func start(_ arguments: [String], watchedFor seconds: Double) throws(SystemError) -> Ending? {
        let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
        guard nothing >= 0 else { throw .last }
        defer { close(nothing) }
        let child = try spawn(arguments, input: nothing, output: nothing, mergesErrors: false)
        let deadline = MonotonicClock.seconds + seconds
        var status: Int32 = 0
        while waitpid(child, &status, WNOHANG) != child {
            if MonotonicClock.seconds > deadline { return nil }
            usleep(20_000)
        }
        return ending(status)
    }

    private static func ending(_ status: Int32) -> Ending {
        let signal = status & 0x7F
        return signal == 0 ? .exited(status: status >> 8 & 0xFF) : .killed(signal: signal)
    }

    private static func pipe() throws(SystemError) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { throw .last }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// `POSIX_SPAWN_SETSID` of glibc, which `Glibc` does not import.
    private static let newSession: Int32 = 0x80

    private static func spawn(
        _ arguments: [String], input: Int32, output: Int32, mergesErrors: Bool
    ) throws(SystemError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        if mergesErrors {
            posix_spawn_file_actions_adddup2(&actions, output, 2)
        } else {
            posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        // A session of its own, which is a process group as well: the child cannot write to the terminal on which the
        // screens are, nor wait for a password there.
        posix_spawnattr_setflags(
            &attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let vector = arguments.map { strdup(FilePath.system($0)) } + [nil]
        defer { for argument in vector { free(argument) } }
        var child: pid_t = 0
        let code = posix_spawnp(&child, vector[0] ?? strdup(""), &actions, &attributes, vector, environ)
        guard code == 0 else { throw SystemError(code: code) }
        return child
    }
}

/// The bytes exchanged with a program.
private struct Exchange {
    var rest: ArraySlice<UInt8>
    var source: Int32
    var sink: Int32
    private(set) var output: [UInt8] = []
    /// Whether the last step transferred nothing.
    private(set) var isIdle = false

    init(rest: ArraySlice<UInt8>, source: Int32, sink: Int32) {
        self.rest = rest
        self.source = source
        self.sink = sink
        _ = fcntl(source, F_SETFL, O_NONBLOCK)
        _ = fcntl(sink, F_SETFL, O_NONBLOCK)
    }

    /// Waits until data can be written or read, at most `milliseconds`, and transfers it.
    mutating func step(milliseconds: Int32) {
        if rest.isEmpty { closeSource() }
        var ends = [
            pollfd(fd: source, events: Int16(POLLOUT), revents: 0), pollfd(fd: sink, events: Int16(POLLIN), revents: 0),
        ]
        isIdle = true
        // Once the output is closed, nothing wakes `poll`, so the end of the program is checked more often.
        if poll(&ends, 2, sink < 0 ? min(milliseconds, 5) : milliseconds) <= 0 { return }
        if ends[0].revents != 0 { write() }
        if ends[1].revents != 0 { read() }
    }

    private mutating func write() {
        // A program that closes its input must not end this one by SIGPIPE.
        var broken = sigset_t()
        var before = sigset_t()
        sigemptyset(&broken)
        sigaddset(&broken, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &broken, &before)
        let count = rest.withUnsafeBytes { Glibc.write(source, $0.baseAddress, $0.count) }
        if count < 0, errno == EPIPE {
            var no = timespec()
            sigtimedwait(&broken, nil, &no)
        }
        pthread_sigmask(SIG_SETMASK, &before, nil)
        if count > 0 {
            rest = rest.dropFirst(count)
            isIdle = false
        } else if errno != EAGAIN, errno != EINTR {
            closeSource()
        }
    }

    private mutating func read() {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(sink, &chunk, chunk.count)
        if count > 0 {
            output += chunk[..<count]
            isIdle = false
        } else if count == 0 {
            Glibc.close(sink)
            sink = -1
        }
    }

    private mutating func closeSource() {
        if source >= 0 { Glibc.close(source) }
        source = -1
    }

    mutating func close() {
        closeSource()
        if sink >= 0 { Glibc.close(sink) }
        sink = -1
    }
}
