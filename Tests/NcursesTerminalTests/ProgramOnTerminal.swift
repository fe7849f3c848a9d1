import Foundation
import Glibc
import TestSupport

/// The built program on a terminal of its own, byte by byte; the terminal answers nothing unless a test does.
final class ProgramOnTerminal {
    private let terminal: PseudoTerminal
    /// Holds the files of the program.
    let folder: URL

    private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "broadsheet").path
    private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../seeds/weidu-2020-12-02.txt").standardizedFileURL.path

    /// Starts the program on a sample page.
    init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-pty-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
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
        let command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, Self.program, Self.sample]
        terminal = try PseudoTerminal(command, columns: columns, rows: rows, environment: variables)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func send(_ text: String) {
        send(Array(text.utf8))
    }

    func send(_ bytes: some Collection<UInt8>) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(terminal.controller, $0.baseAddress, $0.count) }
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

    var process: pid_t { terminal.process }

    func resize(columns: Int, rows: Int) { terminal.resize(columns: columns, rows: rows) }

    /// The output of the program until it waits for more input, or has ended.
    func read() -> String {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        let end = Date.now.addingTimeInterval(10)
        var quietLooks = 0
        while Date.now < end {
            var polled = pollfd(fd: terminal.controller, events: Int16(POLLIN), revents: 0)
            if poll(&polled, 1, 3) == 1 {
                let count = Glibc.read(terminal.controller, &part, part.count)
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

    var hasEnded: Bool { terminal.reap(waits: false) != nil }

    /// The exit status, 128 and more for a signal; `nil` while the program runs.
    var status: Int32? {
        terminal.endStatus.map { $0 & 0x7F == 0 ? $0 >> 8 & 0xFF : 128 + ($0 & 0x7F) }
    }

    /// Waits for the program's end, ten seconds at most, and takes what it writes until then.
    ///
    /// - Returns: its exit status, 128 and more for a signal, `nil` if it still runs.
    func waitForEnd() -> Int32? {
        let end = Date.now.addingTimeInterval(10)
        while !hasEnded, Date.now < end { _ = read() }
        return status
    }
}
