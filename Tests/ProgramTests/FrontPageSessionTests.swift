import Foundation
import Testing

/// The front page in a real terminal, and the end of a paper.
@Suite(.serialized) struct FrontPageSessionTests {
    private let program = "'\(TerminalSession.program)'"
    private let gazette = "'\(TerminalSession.samples)/harbour-gazette.txt'"

    /// Types a report of the mouse in SGR's form.
    private func mouse(_ code: Int, _ point: (column: Int, row: Int), on terminal: TerminalSession) throws {
        try terminal.type("\u{1B}[<\(code);\(point.column);\(point.row)M")
    }

    @Test func keysWheelAndClicksGoOverItInReadingOrder() throws {
        let terminal = try TerminalSession("\(program) \(gazette)")
        try terminal.wait(for: "THE HARBOUR GAZETTE")
        /// Opens the selected story and comes back.
        func expectSelected(_ number: String) throws {
            try terminal.press("Enter")
            try terminal.wait(for: "\(number) of 4")
            try terminal.press("h")
            try terminal.wait(for: "Tab list")
        }
        try expectSelected("1")
        try terminal.press("j")
        try expectSelected("2")
        try terminal.press("Down")
        try expectSelected("3")
        try terminal.press("k", "Up")
        try expectSelected("1")
        try mouse(65, (40, 10), on: terminal)
        try expectSelected("4")
        try mouse(64, (40, 10), on: terminal)
        try expectSelected("1")
        let rows = try terminal.screen().split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(rows.firstIndex { $0.contains("The Case for Slow Boats") })
        let column = try #require(rows[row].firstRange(of: "The Case")).lowerBound
        try mouse(0, (rows[row].distance(from: rows[row].startIndex, to: column) + 1, row + 1), on: terminal)
        try terminal.wait(for: "3 of 4")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func tabShowsTheListAndANarrowScreenHasNothingElse() throws {
        let terminal = try TerminalSession("\(program) \(gazette)")
        try terminal.wait(for: "Tab list")
        try terminal.press("Tab")
        let list = try terminal.wait(for: "Tab front page")
        #expect(list.split(separator: "\n").filter { $0.hasPrefix(" • ") || $0.hasPrefix("  •") }.count == 4)
        try terminal.press("Tab")
        try terminal.wait(for: "Tab list")
        try terminal.resize(columns: 59, rows: 20)
        try terminal.wait("the list") { !$0.contains("Tab list") && $0.contains("•") }
        try terminal.resize(columns: 60, rows: 20)
        try terminal.wait(for: "═════")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func thePaperIsReadThroughAndEndsWithTheNextIssue() throws {
        let samples = TerminalSession.samples
        let terminal = try TerminalSession(
            "\(program) import '\(samples)/liuyin-2031-04-05.md' '\(samples)/liuyin-2031-04-06.csv'; \(program)",
            columns: 100, rows: 30)
        try terminal.wait(for: "2031-04-06")
        try terminal.press("j", "Enter")
        try terminal.wait(for: "5 April 2031")
        try terminal.press("j", "Enter")
        try terminal.wait(for: "2 of 4")
        var passed = ""
        for _ in 0..<6 where try !terminal.screen().contains("End of the paper") {
            try terminal.turn(by: "Space")
            passed += try terminal.screen()
        }
        // The story before the one that was opened is not passed over.
        #expect(passed.contains("Back to a story that was skipped.") && passed.contains("1 of 4"))
        let end = try terminal.wait(for: "End of the paper")
        #expect(end.contains("Nothing was skipped."))
        try terminal.press("Space")
        try terminal.wait(for: "茶 棚 今 天 开 张")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }
}
