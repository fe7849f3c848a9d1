import Foundation
import Glibc

/// The built program on a terminal of our own, byte by byte; it answers nothing unless a test does.
final class PseudoTerminal {
    let process: pid_t
    private let main: Int32
    /// Holds what the program keeps.
    let folder: URL
    private(set) var status: Int32?

    private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "broadsheet").path
    private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../seeds/weidu-2020-12-02.txt").standardizedFileURL.path

    /// Constants that Glibc's headers show to GNU's sources alone, from `asm-generic/ioctls.h` and `spawn.h`: TIOCSPTLCK,
    /// TIOCGPTN, POSIX_SPAWN_SETSID.
    private enum Linux {
        static let setLock: UInt = 0x4004_5431
        static let getNumber: UInt = 0x8004_5430
        static let newSession: Int16 = 0x80
    }

    /// Starts the program on a sample page.
    init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-pty-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var number: Int32 = 0
        guard main >= 0, ioctl(main, Linux.setLock, &isLocked) == 0, ioctl(main, Linux.getNumber, &number) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ENOENT)
        }
        Self.setSize(of: main, columns: columns, rows: rows)

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

        let own = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "XDG_DATA_HOME": folder.path, "XDG_CACHE_HOME": folder.path,
            "XDG_CONFIG_HOME": folder.path, "XDG_STATE_HOME": folder.path, "XDG_RUNTIME_DIR": folder.path,
        ]
        var variables = ProcessInfo.processInfo.environment
        for name in ["NO_COLOR", "SSH_CONNECTION", "SSH_TTY", "ESCDELAY", "LINES", "COLUMNS", "TMUX"] {
            variables[name] = nil
        }
        variables.merge(own) { $1 }
        variables.merge(environment) { $1 }
        // Keys without sense may write a story to a file: not into the checkout.
        let command = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, Self.program, Self.sample]
        let words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        let settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, "/bin/sh", &actions, &attributes, words, settings)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
        self.process = process
    }

    deinit {
        if status == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(main)
        try? FileManager.default.removeItem(at: folder)
    }

    func send(_ text: String) {
        send(Array(text.utf8))
    }

    func send(_ bytes: some Collection<UInt8>) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(main, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// Answers the last question, so that nothing is waited for, and quits.
    ///
    /// - Returns: the exit status.
    func quit() -> Int32? {
        send("\u{1B}[?62cQ")
        return waitForEnd()
    }

    func resize(columns: Int, rows: Int) {
        Self.setSize(of: main, columns: columns, rows: rows)
    }

    /// The output of the program until it waits for more input, or has ended.
    func read() -> String {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        let end = Date.now.addingTimeInterval(10)
        var quietLooks = 0
        while Date.now < end {
            var polled = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
            if poll(&polled, 1, 3) == 1 {
                let count = Glibc.read(main, &part, part.count)
                guard count > 0 else { break }
                bytes += part.prefix(count)
                quietLooks = 0
            } else {
                // Not by a time of silence: on a busy machine the program may have to wait for its turn.
                quietLooks = isAsleep ? quietLooks + 1 : 0
                if quietLooks == 3 { break }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether no thread of the program runs or wants to.
    private var isAsleep: Bool {
        let threads = "/proc/\(process)/task"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? []
        return names.allSatisfy { name in
            let stat = try? String(contentsOfFile: "\(threads)/\(name)/stat", encoding: .utf8)
            return stat?.contains(") R ") != true && stat?.contains(") D ") != true
        }
    }

    /// The output of the program up to the first of `texts`; all output of ten seconds if none comes.
    @discardableResult
    func read(until texts: String...) -> String {
        let end = Date.now.addingTimeInterval(10)
        var written = ""
        while !texts.contains(where: written.contains), Date.now < end, !hasEnded { written += read() }
        return written + (hasEnded ? read() : "")
    }

    /// The whole screen as the program paints it now, in bytes: the same bytes are the same screen.
    func screen() -> String {
        _ = read()
        send("\u{0C}")
        let start = "\u{1B}[H\u{1B}[2J"
        let written = read(until: start)
        return written.range(of: start, options: .backwards).map { String(written[$0.upperBound...]) } ?? written
    }

    var hasEnded: Bool {
        if status != nil { return true }
        var ended: Int32 = 0
        guard waitpid(process, &ended, WNOHANG) == process else { return false }
        let signal = ended & 0x7F
        status = signal == 0 ? ended >> 8 & 0xFF : 128 + signal
        return true
    }

    /// Waits for the program's end, ten seconds at most, and takes what it writes until then.
    ///
    /// - Returns: its exit status, 128 and more for a signal, `nil` if it still runs.
    func waitForEnd() -> Int32? {
        let end = Date.now.addingTimeInterval(10)
        while !hasEnded, Date.now < end { _ = read() }
        return status
    }

    private static func setSize(of terminal: Int32, columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    }
}
