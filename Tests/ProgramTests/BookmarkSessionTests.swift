import Foundation
import Testing

/// Bookmarks where the reader meets other programs.
@Suite(.serialized) struct BookmarkSessionTests {
    private let page = "'\(TerminalSession.samples)/weidu-2020-12-02.txt'"
    private var read: String { "'\(TerminalSession.program)' \(page)" }

    @Test func aNoteIsWrittenInTheEditorAndTheTerminalComesBack() throws {
        let terminal = try TerminalSession("EDITOR='printf 再读 >>' VISUAL= \(read)")
        try terminal.wait(for: "青年工作")
        try terminal.press("b")
        try terminal.wait(for: "Kept:")
        try terminal.press("e")
        try terminal.wait(for: "The note is kept.")
        try terminal.press("B")
        try terminal.wait(for: "✎ 再读")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func anEditorThatFailsIsTold() throws {
        let terminal = try TerminalSession("EDITOR=false VISUAL= \(read)")
        try terminal.wait(for: "青年工作")
        try terminal.press("b", "e")
        try terminal.wait(for: "The editor false failed: the note is as it was.")
        try terminal.press("j", "Enter")
        try terminal.wait(for: "2 of ")
    }

    @Test func whatAnotherProgramAddsIsSeen() throws {
        let terminal = try TerminalSession(read)
        try terminal.wait(for: "青年工作")
        try terminal.press("b")
        try terminal.wait(for: "Kept:")
        let other = Process()
        other.executableURL = URL(filePath: TerminalSession.program)
        other.arguments = ["bookmarks", "add", "\(TerminalSession.samples)/weidu-2020-12-02.txt", "--story", "2"]
        other.environment = ["XDG_DATA_HOME": terminal.folder.path(percentEncoded: false)]
        other.standardOutput = nil
        try other.run()
        other.waitUntilExit()
        try terminal.wait(for: "Bookmarks changed elsewhere: 1 added.")
    }

    @Test func aCopyGoesToTheTerminal() throws {
        let terminal = try TerminalSession(read)
        try terminal.wait(for: "青年工作")
        let recording = terminal.folder.appending(path: "recording")
        try terminal.record(to: recording.path(percentEncoded: false))
        try terminal.press("j", "y")
        try terminal.wait(for: "Given to the terminal's clipboard")
        let bytes = String(decoding: try Data(contentsOf: recording), as: UTF8.self)
        let encoded = try #require(bytes.split(separator: "]52;c;").dropFirst().first?.split(separator: "\u{07}").first)
        let copied = String(decoding: try #require(Data(base64Encoded: String(encoded))), as: UTF8.self)
        #expect(copied.contains("基层妇联干部“充电”"))
        #expect(copied.contains("\n\n— "))
    }

    @Test func aCopyGoesToTheCommandOfTheSettings() throws {
        let terminal = try TerminalSession("export XDG_CONFIG_HOME=\"$PWD/config\"; \(read)")
        let settings = terminal.folder.appending(path: "config/broadsheet/config.toml")
        func set(_ command: String) throws {
            try FileManager.default.createDirectory(
                at: settings.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("copy-command = \(command)\n".utf8).write(to: settings)
        }
        try set("'tee copied; exit 3'")
        try terminal.wait(for: "青年工作")
        try terminal.press("j", "y")
        try terminal.wait(for: "The command for copies, tee copied; exit 3, failed with 3.")
        let copied = try String(contentsOf: terminal.folder.appending(path: "copied"), encoding: .utf8)
        #expect(copied.hasPrefix("基层妇联干部“充电”"))
        #expect(copied.contains("\n\n— "))
        try set("3")
        try terminal.press("y")
        try terminal.wait(for: "copy-command must be a string.")
    }
}
