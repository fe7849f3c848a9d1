import Foundation
import Testing

/// A correction of a page, from the key to the next import.
@Suite struct CorrectionTests {
    private static let page =
        "老井又出水了\\n\\n村口的老井干了五年,今年秋天雨水多,井里又有了水。村里打算把井台修一修,再砌一道矮墙,免得来看热闹的孩子们掉\\n"
        + "\\n下去。矮墙下个月动工。\\n"

    @Test func whatIsSplitStaysSplit() throws {
        let terminal = try TerminalSession(
            "printf '\(Self.page)' > page.txt; p='\(TerminalSession.program)'; $p import page.txt >import.log; $p page.txt"
        )
        try terminal.wait(for: "1 story")
        let file = terminal.folder.appending(path: "page.txt").path
        let environment = ["XDG_DATA_HOME": terminal.folder.path]
        let whole = try finish(TerminalSession.program, ["export", file], environment: environment).output
        #expect(whole.contains("孩子们掉下去。"))

        try terminal.press("Enter", "s", "G")
        try terminal.wait(for: "line 5")
        try terminal.press("x")
        try terminal.wait(for: "You split after line 3")
        let split = try finish(TerminalSession.program, ["export", file], environment: environment).output
        #expect(split.contains("孩子们掉\n\n下去。"))
        let kept = try String(
            contentsOf: terminal.folder.appending(path: "broadsheet/corrections.json"), encoding: .utf8)
        #expect(kept.contains("\"after\": 3"))
        let id = String(try #require(kept.firstMatch(of: /"([0-9a-f]{32})"/)).1)
        // The library follows the screen.
        try terminal.wait("the library's copy") { _ in
            (try? finish(TerminalSession.program, ["export", id], environment: environment).output) == split
        }

        try terminal.press("x")
        try terminal.wait("the paragraph whole again") { !$0.contains("You split") }
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
        let again = try finish(TerminalSession.program, ["export", file], environment: environment).output
        #expect(again == whole)
    }
}
