import Foundation
import Testing

/// The program within programs that stand between it and a terminal.
@Suite(.serialized) struct WithinOthersTests {
    private static let page = TerminalSession.samples + "/weidu-2020-12-02.txt"

    /// A shell's command that starts the program within another; `nil`, and a line that says so, where that is missing.
    private func start(_ name: String, _ command: String) throws -> TerminalSession? {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)") else {
            print("SKIPPED: \(name) is not installed.")
            return nil
        }
        return try TerminalSession(command, columns: 80, rows: 24)
    }

    @Test func screenShowsWhatTheTerminalShows() throws {
        let read = "'\(TerminalSession.program)' '\(Self.page)'"
        let command = "mkdir -m 700 sockets; export SCREENDIR=\"$PWD/sockets\"; screen -U -c /dev/null \(read)"
        guard let terminal = try start("screen", command) else { return }
        let reference = try TerminalSession(read, columns: 80, rows: 24)
        let bare = try reference.wait(for: "Enter open")
        try terminal.wait("the screen of the bare terminal") { $0 == bare }
        try tellStory(in: terminal)
    }

    @Test func scriptRecordsWhatTheTerminalShows() throws {
        let command = "script -qec \"'\(TerminalSession.program)' '\(Self.page)'\" record"
        guard let terminal = try start("script", command) else { return }
        try terminal.wait(for: "Enter open")
        try tellStory(in: terminal)
        let record = try Data(contentsOf: terminal.folder.appending(path: "record"))
        #expect(record.range(of: Data("青年工作".utf8)) != nil)
    }

    /// Opens a story, pastes into a prompt, changes the size, and quits.
    private func tellStory(in terminal: TerminalSession) throws {
        try terminal.press("Enter")
        try terminal.wait(for: "q back")
        try terminal.press("/")
        try terminal.type("\u{1B}[200~Qq社区\u{1B}[201~")
        try terminal.wait(for: "Qq社区")
        try terminal.press("Escape")
        try terminal.resize(columns: 100, rows: 30)
        try terminal.wait("the last row of the new size") { screen in
            let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
            return rows.count > 30 && rows[29].contains("q back")
        }
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }
}
