import Foundation
import Testing

/// A reader that people live in: it remembers, takes their settings, and gives stories to others.
@Suite(.serialized) struct LivingTests {
    private let read = "'\(TerminalSession.program)' '\(TerminalSession.samples)/weidu-2020-12-02.txt'"

    @Test func aSittingIsTakenUpWhereItWasLeft() throws {
        let terminal = try TerminalSession("\(read); \(read)", columns: 80, rows: 14)
        try terminal.wait(for: "青年工作")
        try terminal.press("Tab", "g", "2", "j", "Enter")
        try terminal.wait(for: "3 of 8")
        try terminal.press(":")
        try terminal.type("set columns 1")
        try terminal.press("Enter")
        try terminal.wait(for: "columns is now 1.")
        try terminal.press("Space")
        let left = try terminal.wait("a page on") { !$0.contains("columns is") && !$0.contains("11月30日") }
        try terminal.press("Q")
        try terminal.wait(for: "›")
        try terminal.press("Enter")
        try terminal.wait("the place") { $0.split(separator: "\n")[1] == left.split(separator: "\n")[1] }
        try terminal.press(":")
        try terminal.type("set columns")
        try terminal.press("Enter")
        try terminal.wait(for: "columns is 1.")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func keysAndThemesAreThoseOfTheSettings() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-config-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "broadsheet"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let settings = "theme = \"nwesprint\"\n\n[keys]\nhelp = [\"z\"]\nsearch = \"z\"\n"
        try Data(settings.utf8).write(to: folder.appending(path: "broadsheet/config.toml"))
        let environment = ["XDG_CONFIG_HOME": folder.path]
        let terminal = try TerminalSession(read, environment: environment)
        try terminal.wait(for: "config.toml line 1: there is no theme “nwesprint”: did you mean newsprint? (and 1 more")
        try terminal.press("z")
        try terminal.wait(for: "On this screen")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
        let config = try TerminalSession("'\(TerminalSession.program)' config", environment: environment)
        let shown = try config.wait(for: "status 0")
        // The line is as long as the path of the file, and the terminal breaks it where it ends.
        #expect(shown.filter { !$0.isWhitespace }.contains("line5:zisthekeyofhelpalready:searchdoeswithoutit."))
        #expect(shown.contains("keys.help"))
    }

    @Test func textIsDraggedOverAndGivenToACommand() throws {
        let terminal = try TerminalSession(read)
        try terminal.wait(for: "青年工作")
        try terminal.press("Tab", "g", "Enter")
        try terminal.wait(for: "1 of 8")
        let screen = try terminal.screen().split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(screen.firstIndex { $0.contains("11月27日上午") }) + 1
        for (code, column, end) in [(0, 20, "M"), (32, 30, "M"), (0, 30, "m")] {
            try terminal.type("\u{1B}[<\(code);\(column);\(row)\(end)")
        }
        try terminal.wait(for: "y copy")
        try terminal.press("|")
        try terminal.type("wc -m")
        try terminal.press("Enter")
        try terminal.wait("the count of characters") { $0.hasPrefix(" wc -m") }
        try terminal.press("q")
        try terminal.wait(for: "1 of 8")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }
}
