import Foundation
import Glibc

/// A program on a terminal of its own, which a test or a benchmark reads and types on byte by byte.
public final class PseudoTerminal {
    public let process: pid_t
    /// The descriptor for reading what the program writes and for typing.
    public let controller: Int32
    /// The instant at which the program was started.
    public let start: ContinuousClock.Instant
    /// The status of the program as `waitpid` reports it, once it has ended.
    public private(set) var endStatus: Int32?

    /// Constants that Glibc's headers show to GNU's sources alone, from `asm-generic/ioctls.h` and `spawn.h`: TIOCSPTLCK,
    /// TIOCGPTN, POSIX_SPAWN_SETSID.
    private enum Linux {
        static let setLock: UInt = 0x4004_5431
        static let getNumber: UInt = 0x8004_5430
        static let newSession: Int16 = 0x80
    }

    /// Starts a command: a path followed by arguments.
    public init(_ command: [String], columns: Int = 120, rows: Int = 36, environment: [String: String]) throws {
        controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var number: Int32 = 0
        guard controller >= 0, ioctl(controller, Linux.setLock, &isLocked) == 0,
            ioctl(controller, Linux.getNumber, &number) == 0
        else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ENOTTY) }
        Self.setSize(of: controller, columns: columns, rows: rows)

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the leader of a new session opens becomes its own.
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        for descriptor: Int32 in 3..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads of the tests block signals, which a program inherits.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Linux.newSession | Int16(POSIX_SPAWN_SETSIGMASK))

        let words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        let settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + settings { free(word) } }
        var process: pid_t = 0
        start = .now
        let failure = posix_spawn(&process, command[0], &actions, &attributes, words, settings)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
        self.process = process
    }

    deinit {
        if endStatus == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(controller)
    }

    /// Looks whether the program has ended; with `waits`, waits until it has.
    ///
    /// - Returns: `endStatus`.
    @discardableResult
    public func reap(waits: Bool) -> Int32? {
        var status: Int32 = 0
        if endStatus == nil, waitpid(process, &status, waits ? 0 : WNOHANG) == process { endStatus = status }
        return endStatus
    }

    public func resize(columns: Int, rows: Int) { Self.setSize(of: controller, columns: columns, rows: rows) }

    private static func setSize(of terminal: Int32, columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    }
}
