import Foundation
import Glibc
import TestSupport

/// A program on a terminal of 120×36, whose output is read and discarded.
extension PseudoTerminal {
    /// Starts `command`: a path followed by arguments.
    convenience init(_ command: [String]) throws {
        var variables = ProcessInfo.processInfo.environment
        variables["TERM"] = "xterm-256color"
        variables["LC_ALL"] = "C.UTF-8"
        variables["LESS"] = nil
        try self.init(command, environment: variables)
    }

    /// Waits for the end of a program that has closed its terminal.
    ///
    /// - Returns: the signal that ended it, or 0.
    func waitForEnd() -> Int32 {
        (reap(waits: true) ?? 0) & 0x7F
    }

    func type(_ text: String) {
        send(Array(text.utf8))
    }

    /// Sends bytes while reading the program's output: otherwise both sides could wait for each other.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !rest.isEmpty {
            var polled = pollfd(fd: controller, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&polled, 1, 5_000) > 0 else { return }
            if polled.revents & Int16(POLLIN) != 0, Glibc.read(controller, &buffer, buffer.count) <= 0 { return }
            guard polled.revents & Int16(POLLOUT) != 0 else { continue }
            // Send as much as a terminal line takes at once.
            let count = rest.prefix(1_024).withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
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
            var polled = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
            if poll(&polled, 1, 1) > 0 {
                guard Glibc.read(controller, &buffer, buffer.count) > 0 else { return nil }
                idle = 0
                continue
            }
            var waiting: Int32 = 0
            // TIOCOUTQ counts the bytes sent from here that the program has not read yet, which are TIOCINQ on its
            // side.
            _ = ioctl(controller, UInt(TIOCOUTQ), &waiting)
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
            var polled = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, last == nil ? first ?? milliseconds : milliseconds) > 0 else { return last }
            guard Glibc.read(controller, &buffer, buffer.count) > 0 else { return last }
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
            var polled = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, milliseconds) > 0 else { return bytes }
            let count = Glibc.read(controller, &buffer, buffer.count)
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
            var polled = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, milliseconds) > 0 else { return nil }
            let count = Glibc.read(controller, &buffer, buffer.count)
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
