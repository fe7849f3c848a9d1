import Foundation
import Testing

/// The built program in a real terminal.
@Suite(.serialized) struct ReadingTests {
    private let read = "'\(TerminalSession.program)' '\(TerminalSession.samples)/weidu-2020-12-02.txt'"

    @Test func opensSearchesBookmarksResizesAndQuits() throws {
        let terminal = try TerminalSession(read)
        try terminal.wait(for: "好儿媳张改娜")

        try terminal.type("/工匠心")
        try terminal.wait(for: "[issue 1]")
        #expect(try terminal.state("#{cursor_x} #{cursor_y}") == "7 35")
        try terminal.press("Enter")
        try terminal.press("Enter")
        try terminal.wait(for: "“工匠心” 1/")
        try terminal.press("Escape")
        try terminal.wait(for: "Enter open")
        try terminal.press("Escape")
        try terminal.press("g")
        try terminal.press("Tab", "g", "j", "j", "Enter")
        try terminal.wait(for: "本报记者 许廷合 通讯员 邢铭伟")
        try terminal.press("Space")
        try terminal.press("b")
        let kept = try terminal.wait(for: "Kept:")

        try terminal.resize(columns: 40, rows: 10)
        // The sentence needs two rows, so that it takes the place of the status.
        try terminal.wait("the whole sentence at the foot of ten rows") {
            $0.split(separator: "\n").last?.contains("…”") == true
        }
        try terminal.resize(columns: 39, rows: 9)
        try terminal.wait(for: "39×9 is too small")
        try terminal.resize(columns: 200, rows: 50)
        try terminal.wait(for: "★")
        try terminal.resize(columns: 120, rows: 36)
        let firstLine = kept.split(separator: "\n")[1]
        try terminal.wait("the first line of before") { $0.split(separator: "\n").dropFirst().first == firstLine }

        try terminal.press("B")
        try terminal.wait(for: "1 bookmark")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
        let file = try String(contentsOf: terminal.folder.appending(path: "broadsheet/bookmarks.json"), encoding: .utf8)
        #expect(file.contains("\"format\": \"broadsheet-bookmarks\""))
        #expect(file.contains("weidu-2020-12-02.txt"))
    }

    @Test func everyKeyOfTheKeyboardArrives() throws {
        let terminal = try TerminalSession(read, columns: 80, rows: 12)
        try terminal.wait(for: "本报记者 许廷合")
        try terminal.press("F1")
        try terminal.wait(for: "Keys")
        try terminal.press("End")
        try terminal.wait(for: "read the story aloud")
        try terminal.press("Home")
        try terminal.wait(for: "On this screen")
        try terminal.press("Escape", "Tab", "g", "Down", "Right")
        try terminal.wait(for: "2 of ")
        try terminal.press("Left")
        try terminal.wait(for: "Enter open")
        try terminal.press("Up", "Enter", "PageDown", "PageUp", "C-d", "C-u", "C-f", "C-b", "G")
        try terminal.wait(for: "100%")
        try terminal.press("q", "q")
        try terminal.wait(for: "status 0")
    }

    @Test func leavesToTheShellAndComesBack() throws {
        // A shell with job control, which the program is stopped from.
        let terminal = try TerminalSession("true", columns: 80, rows: 20)
        try terminal.wait(for: "status 0")
        try terminal.type("set -m; \(read)\n")
        try terminal.wait(for: "Enter open")
        let before = try terminal.screen()
        try terminal.press("C-z")
        try terminal.wait(for: "Stopped")
        try terminal.type("fg\n")
        try terminal.wait("the same screen") { $0 == before }
        try terminal.press("C-c")
        try terminal.wait(for: "Press q")
        try terminal.press("q")
        try terminal.wait("the shell") { !$0.contains("Press q") }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT])
    func givesTheTerminalBack(signal: Int32) throws {
        let terminal = try TerminalSession(read, columns: 80, rows: 20)
        try terminal.wait(for: "Enter open")
        try terminal.press("b")
        try terminal.wait(for: "Kept:")
        let program = try #require(try terminal.processID())
        // A program that is asked to end still writes what it owes; one that crashes leaves what was written before.
        let bookmarks = terminal.folder.path + "/broadsheet/bookmarks.json"
        if ![SIGTERM, SIGHUP].contains(signal) {
            try terminal.wait("the bookmark in its file") { _ in FileManager.default.fileExists(atPath: bookmarks) }
        }
        kill(program, signal)
        try terminal.wait(for: "status \(signal == SIGTERM || signal == SIGHUP ? 0 : 128 + signal)")
        #expect(try terminal.state("#{alternate_on} #{cursor_flag} #{mouse_any_flag}") == "0 1 0")
        try terminal.type("echo ty\"\"ped; stty -a\n")
        let screen = try terminal.wait(for: " icanon")
        #expect(screen.contains("typed"))
        #expect(screen.contains(" echo "))
        #expect(FileManager.default.fileExists(atPath: bookmarks))
    }

    @Test func endsWhenTheTerminalDies() throws {
        var terminal: TerminalSession? = try TerminalSession(read, columns: 80, rows: 20)
        try terminal?.wait(for: "Enter open")
        let program = try #require(try terminal?.processID())
        terminal = nil
        let end = Date.now.addingTimeInterval(5)
        while isRunning(program), Date.now < end { usleep(20_000) }
        #expect(!isRunning(program))
    }

    /// A process that has ended and that nobody has asked after is a zombie: it does not run.
    private func isRunning(_ process: Int32) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return !status.contains(") Z ")
    }

    @Test func doesWithoutColours() throws {
        let terminal = try TerminalSession(read, environment: ["NO_COLOR": "1"])
        let bytes = terminal.folder.path + "/bytes"
        try terminal.wait(for: "Enter open")
        try terminal.record(to: bytes)
        try terminal.press("Enter", "/", "b", "Escape", "C-l")
        try terminal.wait(for: "Space on")
        try terminal.press("Q")
        let written = try terminal.recorded(in: bytes, upTo: "status 0")
        #expect(written.contains("老街新戏"))
        let looks = written.matches(of: /\x1b\[([0-9;]*)m/).flatMap { $0.output.1.split(separator: ";") }
        #expect(Set(looks).isSubset(of: ["0", "1", "2", "4", "7"]))
    }

    @Test func showsChineseInTheCLocale() throws {
        let terminal = try TerminalSession(read, environment: ["LC_ALL": "C"])
        try terminal.wait(for: "青年工作有了“联席会”")
        try terminal.press("q")
        try terminal.wait(for: "status 0")
    }

    @Test func nothingInAFileSpeaksToTheTerminal() throws {
        let terminal = try TerminalSession("true")
        let page = terminal.folder.path + "/page.txt"
        let hostile = "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m\u{90}q\u{9C}\r\u{8}\u{202E}\u{200B}\u{0C}"
        let text = "标题\(hostile)在此\n\n本报记者 林\(hostile)小满\n\n正文\(hostile)一段。\n"
        try text.write(toFile: page, atomically: true, encoding: .utf8)
        let bytes = terminal.folder.path + "/bytes"
        try terminal.wait(for: "status 0")
        try terminal.record(to: bytes)
        try terminal.type("'\(TerminalSession.program)' '\(page)'; echo en\"\"ded\n")
        try terminal.wait(for: "Enter open")
        try terminal.press("Enter", "b", "B", "q", "q", "Q")
        let written = try terminal.recorded(in: bytes, upTo: "ended")
        #expect(written.contains("在此"))
        for part in ["\u{1B}]0;owned", "\u{9B}", "\u{90}", "\u{9C}", "\u{202E}", "\u{200B}", "\u{0C}"] {
            #expect(!written.contains(part), "\(part.unicodeScalars.map(\.value)) reached the terminal")
        }
        #expect(!written.contains("\u{FFFD}\u{1B}[2J"))
    }
}
