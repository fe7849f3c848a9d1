import Foundation
import Glibc

/// Constants that the C library's Swift module omits: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID.
private enum Linux {
    static let unlockTerminal: UInt = 0x4004_5431
    static let terminalNumber: UInt = 0x8004_5430
    static let spawnInNewSession: Int16 = 0x80
}

/// A program on a terminal of 120×36, whose output is read and discarded.
final class PseudoTerminal {
    let process: pid_t
    private let master: Int32
    private var signalOfEnd: Int32?
    /// When the program was started.
    let start: ContinuousClock.Instant

    /// Starts `command`: a path followed by arguments.
    init(_ command: [String]) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: UInt32 = 0
        var locked: Int32 = 0
        guard master >= 0, ioctl(master, Linux.unlockTerminal, &locked) == 0,
            ioctl(master, Linux.terminalNumber, &number) == 0
        else { throw POSIXError(.ENOTTY) }
        let name = "/dev/pts/\(number)"
        var size = winsize(ws_row: 36, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, name, O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Linux.spawnInNewSession)

        var variables = ProcessInfo.processInfo.environment
        variables["TERM"] = "xterm-256color"
        variables["LC_ALL"] = "C.UTF-8"
        variables["LESS"] = nil
        let words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        let settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var process: pid_t = 0
        start = .now
        let failure = posix_spawn(&process, command[0], &actions, &attributes, words, settings)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
        self.process = process
    }

    deinit {
        if signalOfEnd == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(master)
    }

    /// Waits for the end of a program that has closed its terminal.
    ///
    /// - Returns: the signal that ended it, or 0.
    func waitForEnd() -> Int32 {
        if let signalOfEnd { return signalOfEnd }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        signalOfEnd = status & 0x7F
        return status & 0x7F
    }

    func type(_ text: String) {
        send(Array(text.utf8))
    }

    /// Sends bytes while reading the program's output: otherwise both sides could wait for each other.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !rest.isEmpty {
            var polled = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&polled, 1, 5_000) > 0 else { return }
            if polled.revents & Int16(POLLIN) != 0, Glibc.read(master, &buffer, buffer.count) <= 0 { return }
            guard polled.revents & Int16(POLLOUT) != 0 else { continue }
            // Send as much as a terminal line takes at once.
            let count = rest.prefix(1_024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR, errno != EAGAIN { return }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// Reads until the program has consumed all input and waits for more, for at most ten seconds.
    ///
    /// - Returns: the time that this took, in seconds; `nil` if the program has ended.
    func secondsUntilIdle() -> Double? {
        let start = ContinuousClock.now
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var idle = 0
        while ContinuousClock.now < start + .seconds(10) {
            var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            if poll(&polled, 1, 1) > 0 {
                guard Glibc.read(master, &buffer, buffer.count) > 0 else { return nil }
                idle = 0
                continue
            }
            var waiting: Int32 = 0
            // TIOCOUTQ counts the bytes sent from here that the program has not read yet, which are TIOCINQ on its
            // side.
            _ = ioctl(master, UInt(TIOCOUTQ), &waiting)
            idle = waiting == 0 && isAsleep ? idle + 1 : 0
            if idle == 2 { break }
        }
        return (ContinuousClock.now - start) / .seconds(1)
    }

    /// Whether the program's keyboard thread is asleep.
    private var isAsleep: Bool {
        let path = "/proc/\(process)/task/\(process)/stat"
        return (try? String(contentsOfFile: path, encoding: .utf8))?.contains(") S ") ?? true
    }

    /// Reads until the program has been silent for `milliseconds`, or for `first` before its first byte.
    ///
    /// - Returns: when its last byte arrived; `nil` if none did.
    func settle(silentFor milliseconds: Int32 = 60, beforeFirst first: Int32? = nil) -> ContinuousClock.Instant? {
        var last: ContinuousClock.Instant?
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, last == nil ? first ?? milliseconds : milliseconds) > 0 else { return last }
            guard Glibc.read(master, &buffer, buffer.count) > 0 else { return last }
            last = .now
        }
    }

    /// Reads until the program has been silent for `milliseconds`.
    ///
    /// - Returns: the number of bytes that it has written.
    func bytesUntilSilence(milliseconds: Int32) -> Int {
        var bytes = 0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, milliseconds) > 0 else { return bytes }
            let count = Glibc.read(master, &buffer, buffer.count)
            guard count > 0 else { return bytes }
            bytes += count
        }
    }

    /// How often the threads of the program have gone to sleep.
    var wakeups: Int {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        return tasks.reduce(0) { sum, task in
            let path = "/proc/\(process)/task/\(task)/status"
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            let line = text.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches:") }
            return sum + (line?.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) } ?? 0)
        }
    }

    /// Reads until `text` has been written `times` times.
    ///
    /// - Returns: when that happened; `nil` if the program was silent for `milliseconds` before.
    func read(until text: String, times: Int, silentFor milliseconds: Int32) -> ContinuousClock.Instant? {
        var written = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, milliseconds) > 0 else { return nil }
            let count = Glibc.read(master, &buffer, buffer.count)
            if count <= 0 { return nil }
            let now = ContinuousClock.now
            written.append(contentsOf: buffer[..<count])
            if String(decoding: written, as: UTF8.self).ranges(of: text).count >= times { return now }
        }
    }

    /// The processor time of the program's keyboard thread, in nanoseconds.
    var processorTime: Int {
        // The keyboard thread is the first one, whose id is that of the process.
        let path = "/proc/\(process)/task/\(process)/schedstat"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(separator: " ").first.flatMap { Int($0) } ?? 0
    }

    /// The program's peak memory in KiB, including pages of its file, as many as the system keeps.
    var peakMemory: Int { kibibytes("VmHWM:") }

    /// The program's anonymous memory in KiB.
    var ownMemory: Int { kibibytes("RssAnon:") }

    private func kibibytes(_ name: String) -> Int {
        let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}
