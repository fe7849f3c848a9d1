import Glibc

/// A run of a program as a whole process, from its start until it has been waited for.
///
/// It uses `posix_spawn` and `waitpid`: Foundation's `Process.waitUntilExit` returns in steps of some 50 ms, so that
/// all faster programs seem to take the same time.
struct ProcessTiming {
    let milliseconds: Double
    /// The time on all processors, including the system's work for it, which does not depend on the load of the
    /// machine.
    let processorSeconds: Double
    /// The whole standard output.
    let output: [UInt8]
    /// The peak memory in MiB.
    let peakMebibytes: Double
    /// The exit status; 128 or more for a signal.
    let status: Int

    /// The program could not be started.
    struct Failure: Error {
        let program: String
        let number: Int32
    }

    /// Runs `arguments`, the first of which is looked up in the PATH, with standard input and standard error on
    /// /dev/null.
    ///
    /// - Parameter environment: variables to set in addition to this process's environment.
    init(_ arguments: [String], environment: [String: String] = [:]) throws(Failure) {
        var pipe: [Int32] = [0, 0]
        guard Glibc.pipe(&pipe) == 0 else { throw Failure(program: arguments[0], number: errno) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, pipe[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        for descriptor in pipe { posix_spawn_file_actions_addclose(&actions, descriptor) }
        for (name, value) in environment { setenv(name, value, 1) }
        defer { for name in environment.keys { unsetenv(name) } }
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }

        let start = ContinuousClock.now
        var process: pid_t = 0
        let number = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
        close(pipe[1])
        guard number == 0 else {
            close(pipe[0])
            throw Failure(program: arguments[0], number: number)
        }
        output = Self.read(pipe[0])
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        peakMebibytes = Double(usage.ru_maxrss) / 1024
        processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        self.status = Int(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
        milliseconds = Timings.milliseconds(ContinuousClock.now - start)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        defer { close(descriptor) }
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return all }
            all += buffer[..<count]
        }
    }

    /// The range and the median of `runs` runs, in milliseconds.
    static func spread(_ arguments: [String], runs: Int = 9) throws -> (least: Double, median: Double, most: Double) {
        let times = try (0..<runs).map { _ in try ProcessTiming(arguments).milliseconds }.sorted()
        return (times[0], times[runs / 2], times[runs - 1])
    }
}
