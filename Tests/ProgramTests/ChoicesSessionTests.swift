import Foundation
import Testing

/// Colours, language and the command line as a user chooses them in a terminal, and finds them again.
@Suite(.serialized) struct ChoicesSessionTests {
    private let read = "'\(TerminalSession.program)' '\(TerminalSession.samples)/weidu-2020-12-02.txt'"

    /// A sequence that sets a colour, not one that gives back the terminal's own.
    private nonisolated(unsafe) static let colour = /\u{1B}\[([0-9;]*;)?(3[0-7]|38;[0-9;]+|9[0-7])(;[0-9;]*)?m/

    private func command(_ line: String, _ terminal: TerminalSession) throws {
        try terminal.press(":")
        try terminal.wait("the command line") { $0.split(separator: "\n").last?.hasPrefix(":") == true }
        try terminal.type(line)
        try terminal.press("Enter")
    }

    @Test func aThemeIsChosenAndFoundAgain() throws {
        let terminal = try TerminalSession("\(read); \(read)")
        try terminal.wait(for: "青年工作")
        let before = try terminal.coloredScreen()
        try command("theme mono", terminal)
        try terminal.wait(for: "theme is now mono.")
        let mono = try terminal.coloredScreen()
        #expect(before.contains(Self.colour))
        #expect(!mono.contains(Self.colour))
        try command("theme nope", terminal)
        try terminal.wait(for: "theme may be auto, light, dark, newsprint, high-contrast or mono.")
        try terminal.press("Q")
        try terminal.wait(for: "青年工作")
        #expect(try !terminal.coloredScreen().contains(Self.colour))
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func theLanguageOfTheScreensIsChosenAndFoundAgain() throws {
        let terminal = try TerminalSession("\(read); \(read)", environment: ["LC_ALL": "C.UTF-8"])
        try terminal.wait(for: "Enter open")
        try terminal.wait(for: "Wednesday, 2 December 2020")
        try command("set language zh", terminal)
        try terminal.wait(for: "language 已改为 zh。")
        try terminal.wait(for: "2020年12月2日 星期三")
        try terminal.press("Q")
        try terminal.wait("the second sitting") { $0.contains("Enter 打开") && $0.contains("8 篇") }
        try terminal.press("?")
        try terminal.wait(for: "各屏通用")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func countsPlacesAndCommandsByTheirNames() throws {
        let terminal = try TerminalSession(read)
        try terminal.wait(for: "青年工作")
        try terminal.press("Tab", "g", "3", "j", "Enter")
        try terminal.wait(for: "4 of 8")
        try terminal.press("5", "0", "%")
        try command("next-story", terminal)
        try terminal.wait(for: "5 of 8")
        try command("nxet-story", terminal)
        try terminal.wait(for: "There is no command “nxet-story”: did you mean next-story?")
        try terminal.press(":", "Up")
        try terminal.wait(for: ":nxet-story")
        try terminal.press("Escape")
        try terminal.press(":")
        try terminal.type("set colu")
        try terminal.press("Tab")
        try terminal.wait(for: ":set columns")
        try terminal.press("Escape")
        try command("export all.md", terminal)
        try terminal.wait(for: "Written to")
        #expect(FileManager.default.fileExists(atPath: terminal.folder.appending(path: "all.md").path))
        try command("q", terminal)
        try terminal.wait(for: "status 0")
    }
}
