import Foundation
import Testing

/// The built program in a real terminal: a tmux server of its own, which types and reads the screen.
final class TerminalSession {
    let folder: URL
    private var server: Int32?
    private let socket = "broadsheet-\(UUID().uuidString.prefix(8))"

    /// The folder that holds the built program, beside these tests.
    static let buildFolder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    static let program = buildFolder.appending(path: "broadsheet").path
    static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
        .standardizedFileURL.path

    /// Starts `command` of a shell in a terminal; what it writes goes into a folder of its own.
    init(_ command: String, columns: Int = 120, rows: Int = 36, environment: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: socket)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let settings = environment.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
        // The shell stays after the program, so that its exit status and what it left behind can be read.
        let line =
            "export XDG_DATA_HOME='\(folder.path)' XDG_STATE_HOME='\(folder.path)/state' XDG_DATA_DIRS='\(folder.path)' PS1='$ ' \(settings); "
            + "cd '\(folder.path)'; \(command)"
        try tmux([
            "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env", "-u", "NO_COLOR", "sh",
            "-c",
            "\(line); echo status $?; exec sh",
        ])
        try tmux(["set-option", "-g", "escape-time", "0"])
        server = Int32(try state("#{pid}"))
    }

    deinit {
        _ = try? tmux(["kill-server"])
        if let server { kill(server, SIGKILL) }
        try? FileManager.default.removeItem(at: folder)
    }

    /// Presses keys by tmux's names: `j`, `Enter`, `C-d`. A key right behind Escape would be the key with Alt.
    func press(_ keys: String...) throws {
        for keys in keys.split(separator: "Escape", omittingEmptySubsequences: false).map(Array.init).enumerated() {
            if keys.offset > 0 {
                try tmux(["send-keys", "Escape"])
                usleep(200_000)
            }
            if !keys.element.isEmpty { try tmux(["send-keys"] + keys.element) }
        }
    }

    /// Sends text in one write.
    func type(_ text: String) throws {
        try tmux(["send-keys", "-l", text])
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// The screen as text, a row a line.
    func screen() throws -> String {
        try tmux(["capture-pane", "-p"])
    }

    /// The screen as text with the sequences that give it colours and attributes.
    func coloredScreen() throws -> String {
        try tmux(["capture-pane", "-p", "-e"])
    }

    /// All bytes that the program writes from now on go to the file.
    func record(to file: String) throws {
        try tmux(["pipe-pane", "-O", "cat > '\(file)'"])
    }

    /// The bytes recorded in a file, once `marker`, which the shell writes last, has arrived there.
    func recorded(
        in file: String, upTo marker: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let end = Date.now.addingTimeInterval(10)
        var written = ""
        while Date.now < end {
            written = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
            if written.contains(marker) { return written }
            usleep(20_000)
        }
        Issue.record("never written: \(marker)", sourceLocation: sourceLocation)
        return written
    }

    /// Presses a key, and waits until the screen has changed and stays as it is.
    @discardableResult
    func turn(by key: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let before = try screen()
        var last = before
        try press(key)
        return try wait("another screen", sourceLocation: sourceLocation) { screen in
            defer { last = screen }
            return screen != before && screen == last
        }
    }

    /// A property of the pane, by one of tmux's formats: `#{cursor_x}`.
    func state(_ format: String) throws -> String {
        try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
    }

    /// The process of the program that `screen` shows.
    func processID() throws -> Int32? {
        let shell = try state("#{pane_pid}")
        let children = try run("/usr/bin/pgrep", ["-P", shell])
        return children.split(separator: "\n").first.flatMap { Int32($0) }
    }

    /// Lets programs write to the terminal's clipboard from now on.
    func takeClipboard() throws {
        try tmux(["set-option", "-g", "set-clipboard", "on"])
    }

    /// The text that a program has written to the clipboard.
    func clipboard() throws -> String {
        try tmux(["show-buffer"])
    }

    /// Waits until the screen is as asked for; records an issue with the screen if that does not come.
    @discardableResult
    func wait(
        _ what: String, seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation,
        until isReached: (String) -> Bool
    ) throws -> String {
        let end = Date.now.addingTimeInterval(seconds)
        var screen = ""
        while Date.now < end {
            screen = try self.screen()
            if isReached(screen) { return screen }
            usleep(20_000)
        }
        Issue.record("never came: \(what)\n\(screen)", sourceLocation: sourceLocation)
        return screen
    }

    @discardableResult
    func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        try wait("“\(text)”", sourceLocation: sourceLocation) { $0.contains(text) }
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        try run("/usr/bin/tmux", ["-u", "-L", socket] + arguments)
    }
}
