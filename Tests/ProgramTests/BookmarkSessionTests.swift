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

    /// An editor with a window of its own reads nothing of the terminal.
    @Test func keysTypedIntoTheEditorsTerminalAreNoCommands() throws {
        let terminal = try TerminalSession(
            "EDITOR='touch opened; while [ ! -e typed ]; do sleep 0.05; done; printf 再读 >>' VISUAL= \(read)")
        try terminal.wait(for: "青年工作")
        try terminal.press("b")
        try terminal.wait(for: "Kept:")
        try terminal.press("e")
        let opened = terminal.folder.appending(path: "opened").path
        try terminal.wait("the editor") { _ in FileManager.default.fileExists(atPath: opened) }
        try terminal.press("x", "Q", "Enter")
        _ = FileManager.default.createFile(atPath: terminal.folder.appending(path: "typed").path, contents: nil)
        try terminal.wait(for: "The note is kept.")
        try terminal.press("B")
        try terminal.wait(for: "✎ 再读")
    }

    @Test func theSentenceThatIsReadIsKeptAndALetterIsAMarkOfItsOwn() throws {
        let terminal = try TerminalSession(
            "\(read); '\(TerminalSession.program)' bookmarks list; '\(TerminalSession.program)' bookmarks export",
            columns: 80, rows: 14)
        try terminal.wait(for: "青年工作")
        try terminal.press("Tab", "g", "Enter")
        try terminal.wait(for: "1 of 8")
        // The first line of the screen is then in the middle of a sentence.
        try terminal.press("5", "j", "b")
        let kept = try terminal.wait(for: "Kept: “")
        let quote = try #require(kept.split(separator: "Kept: “").last?.prefix(6))
        try terminal.press("m", "a")
        let marked = try terminal.wait(for: "Mark a is set")
        #expect(marked.contains("★a"))
        try terminal.press("B")
        let list = try terminal.wait(for: "2 bookmarks")
        #expect(list.contains(" a  ") && list.contains(" ★  ") && list.contains(String(quote)))
        try terminal.press("Escape", "Q")
        let out = try terminal.wait(for: "status 0")
        #expect(!out.contains("#mark") && out.contains(String(quote)))
    }

    @Test func aCopyGoesToTheTerminal() throws {
        let terminal = try TerminalSession(read)
        try terminal.wait(for: "青年工作")
        let recording = terminal.folder.appending(path: "recording")
        try terminal.record(to: recording.path(percentEncoded: false))
        try terminal.press("Tab", "g", "j", "y")
        try terminal.wait(for: "Given to the terminal's clipboard")
        let bytes = String(decoding: try Data(contentsOf: recording), as: UTF8.self)
        let encoded = try #require(bytes.split(separator: "]52;c;").dropFirst().first?.split(separator: "\u{07}").first)
        let copied = String(decoding: try #require(Data(base64Encoded: String(encoded))), as: UTF8.self)
        #expect(copied.contains("基层妇联干部“充电”"))
        #expect(copied.contains("\n\n— "))
    }

    /// More than terminals take: what is sent is whole, and how much that is, is said.
    @Test func aCopyThatTerminalsWouldDropIsCutAndSaidSo() throws {
        let terminal = try TerminalSession(
            "{ echo 一篇很长的文章; echo; yes 河边的灯一盏一盏亮了，大家都去看。 | head -20000 | tr -d '\\n'; } > long.txt; "
                + "'\(TerminalSession.program)' long.txt")
        try terminal.wait(for: "1 story")
        try terminal.takeClipboard()
        try terminal.press("y")
        let screen = try terminal.wait(for: "Terminals take no more")
        let counts =
            screen.split(separator: "Terminals take no more").last?.matches(of: #/\d+/#).compactMap { Int($0.0) } ?? []
        let copied = try terminal.clipboard()
        #expect(copied.hasPrefix("一篇很长的文章"))
        #expect(copied.count == counts.first)
        #expect(copied.utf8.count > 700_000 && copied.utf8.count <= 786_000)
    }
}
