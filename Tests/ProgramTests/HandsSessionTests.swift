import Foundation
import Testing

/// Stories in other programs' hands: read aloud, looked up, edited, written, and their links opened.
@Suite(.serialized) struct HandsSessionTests {
    private static let page = "'\(TerminalSession.samples)/harbour-gazette.txt'"

    /// A terminal in which programs of these names write down what they are given.
    private func terminal(_ programs: [String: String], settings: String = "", opening page: String = page) throws
        -> TerminalSession
    {
        let making = programs.map { name, text in
            "printf '%s\\n' '#!/bin/sh' '\(text)' > bin/\(name); chmod +x bin/\(name); "
        }
        return try TerminalSession(
            "mkdir -p bin broadsheet; \(making.joined())printf '%s' '\(settings)' > broadsheet/config.toml; "
                + "export PATH=\"$PWD/bin:$PATH\" XDG_CONFIG_HOME=\"$PWD\" EDITOR=editor; unset VISUAL; "
                + "'\(TerminalSession.program)' \(page)",
            columns: 100, rows: 24)
    }

    private func openFirst(_ terminal: TerminalSession) throws {
        try terminal.wait(for: "Ferry Returns")
        try terminal.press("Tab", "g", "Enter")
        try terminal.wait(for: "1 of 4")
    }

    private func heard(_ terminal: TerminalSession) -> String {
        (try? String(contentsOf: terminal.folder.appending(path: "heard"), encoding: .utf8)) ?? ""
    }

    @Test func aStoryIsReadAloudSentenceBySentenceUntilAKey() throws {
        // Each sentence is written down as it begins; the second one would never end.
        let voice = "echo \"$5\" >> heard; [ $(wc -l < heard) -lt 2 ] || exec sleep 60"
        let terminal = try terminal(["spd-say": "[ \"$1\" = -S ] && exit; " + voice])
        try openFirst(terminal)
        try terminal.press("L")
        try terminal.wait("the second sentence") { _ in heard(terminal).contains("A morning crossing, a brass band")
        }
        #expect(heard(terminal).hasPrefix("Ferry Returns to the Inner Harbour"))
        #expect(try terminal.screen().contains("any key stops that"))
        try terminal.press("j")
        try terminal.wait("silence") { !$0.contains("any key stops that") }
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
        #expect(heard(terminal).split(separator: "\n").count == 2)
    }

    @Test func aWordIsLookedUpAndTheSelectionGivenToACommand() throws {
        let terminal = try terminal(
            ["dictionary": "echo \"a word: $2\""],
            settings: "dictionary-command = \"dictionary -n\"\n[commands]\nloud = \"tr a-z A-Z\"\n")
        try openFirst(terminal)
        try terminal.press("v", "l", "l", "!")
        try terminal.wait(for: "Give it to: 1 dictionary  2 loud")
        try terminal.press("Enter")
        try terminal.wait(for: "a word: The")
        try terminal.press("q")
        try terminal.wait(for: "1 of 4")
        try terminal.press("v", "s", "!", "2")
        try terminal.wait(for: "THE FIRST FERRY IN ELEVEN YEARS")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func theSourceIsEditedAtTheLineAndTheStoryWritten() throws {
        let terminal = try terminal(["editor": "echo \"$@\" > heard"])
        try openFirst(terminal)
        try terminal.press("E")
        try terminal.wait("the editor") { _ in heard(terminal).contains("harbour-gazette.txt") }
        #expect(heard(terminal).hasPrefix("+"))
        try terminal.wait(for: "1 of 4")
        try terminal.press("W")
        try terminal.wait(for: ":write Ferry Returns")
        try terminal.type("ferry.html")
        try terminal.press("Enter")
        try terminal.wait(for: "Written to")
        let written = try String(contentsOf: terminal.folder.appending(path: "ferry.html"), encoding: .utf8)
        #expect(written.contains("<h3>Ferry Returns to the Inner Harbour After Eleven Years</h3>"))
        #expect(!written.contains("Herons"))
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func aLinkIsOpenedByItsNumber() throws {
        let terminal = try terminal(
            ["xdg-open": "echo \"$1\" > heard"], opening: "'\(TerminalSession.samples)/harbour-feed.xml'")
        try terminal.wait(for: "Lighthouse Keeper")
        try terminal.press("Tab", "g", "Enter")
        try terminal.wait(for: "1 of 2")
        try terminal.press("o")
        try terminal.wait(for: "Open: 1 gazette.example")
        try terminal.press("1")
        try terminal.wait("the address") { _ in heard(terminal).hasPrefix("https://gazette.example/2026/05/") }
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }
}
