import Foundation
import Glibc
import Testing

/// The library's shelf as people live with it: narrowed, gone through by days, named, emptied and filled from inside.
@Suite(.serialized) struct ShelfSessionTests {
    private static let page = """
        河边的路灯亮了

        河边的路灯修好了，昨晚第一次亮起来。住在河边的人说，这一盏灯等了三年，孩子放学再也不用打手电。

        渡口的船还要开到年底

        渡口的船不停。船工说，年纪大的人还是爱坐船，桥修好以前谁也离不开它。
        """

    @Test func anIssueIsNamedFoundRemovedAndAddedFromInside() throws {
        let broadsheet = "'\(TerminalSession.program)'"
        let terminal = try TerminalSession(
            "printf '%s' '\(Self.page)' > page.txt; \(broadsheet) import page.txt; \(broadsheet)", columns: 100,
            rows: 20)
        try terminal.wait(for: "Papers without a name")
        try terminal.press("S")
        try terminal.wait(for: "paper:")
        try terminal.type("河口晚报")
        try terminal.press("Enter")
        try terminal.wait(for: "day:")
        try terminal.type("2024-05-12")
        try terminal.press("Enter")
        try terminal.wait(for: "河口晚报 ─")
        try terminal.press("&")
        try terminal.type("5月12日")
        try terminal.wait("what was found") { $0.contains("& 5月12日") && $0.contains("1 issue") }
        try terminal.press("Enter")
        try terminal.wait(for: "q all issues")
        try terminal.press("Enter")
        try terminal.wait("the issue under its name") { $0.contains("12 May 2024") && $0.contains("路灯") }
        try terminal.press("q")
        try terminal.wait(for: "q all issues")
        try terminal.press("q")
        try terminal.wait(for: "q quit")
        try terminal.press("d")
        try terminal.wait(for: "out of the library? y: yes")
        try terminal.press("y")
        try terminal.wait(for: "The library is empty.")
        try terminal.press("I")
        try terminal.wait(for: ":import")
        try terminal.type("page.txt")
        try terminal.press("Enter")
        try terminal.wait("the issue with the name that it was given") {
            $0.contains("河口晚报 ─") && $0.contains("2024-05-12")
        }
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test(arguments: [0, 4096])
    func aCutJournalIsOneSentence(size: Int) throws {
        let broadsheet = "'\(TerminalSession.program)'"
        let terminal = try TerminalSession(
            "printf '%s' '\(Self.page)' > page.txt; \(broadsheet) import page.txt; \(broadsheet)", columns: 100,
            rows: 20)
        try terminal.wait(for: "河边的路灯亮了")
        #expect(truncate(terminal.folder.path + "/broadsheet/library.sqlite-shm", off_t(size)) == 0)
        try terminal.press("f")
        try terminal.wait(for: "Another program has cut the journal of the library")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
        try terminal.type(broadsheet)
        try terminal.press("Enter")
        try terminal.wait(for: "河边的路灯亮了")
    }

    @Test func aKeptSearchGoesOnToTheNextIssue() throws {
        let broadsheet = "'\(TerminalSession.program)'"
        let pages = (1...2).map {
            "printf '%s' '渡口的\($0 == 1 ? "灯" : "船")\n\n渡口的老船工今年七十岁了，还在河上。' > 河口晚报-2024-05-1\($0).txt; "
        }
        let terminal = try TerminalSession(
            "\(pages.joined())\(broadsheet) import *.txt; \(broadsheet)", columns: 100, rows: 20)
        try terminal.wait(for: "渡口的船")
        try terminal.press("Enter")
        try terminal.wait(for: "Tab list")
        try terminal.press("Enter")
        try terminal.wait(for: "1 of 1")
        try terminal.press("/")
        try terminal.type("老船工")
        try terminal.press("Enter")
        try terminal.wait(for: "1/1")
        try terminal.press("n")
        try terminal.wait("the previous issue") { $0.contains("渡口的灯") && $0.contains("老船工") }
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func aSearchThatFindsNothingSaysHowFarItLooked() throws {
        let broadsheet = "'\(TerminalSession.program)'"
        let terminal = try TerminalSession(
            "\(broadsheet) import '\(TerminalSession.samples)/weidu-2020-12-02.txt'; \(broadsheet)")
        try terminal.wait(for: "青年工作")
        try terminal.press("/")
        try terminal.type("火星车")
        try terminal.wait(for: "is in no story of the library; looked in 1 issue.")
        try terminal.press("Escape", "Enter")
        try terminal.wait(for: "Tab list")
        try terminal.press("/")
        try terminal.type("社区")
        try terminal.press("Enter")
        try terminal.wait("the stories that have it") { $0.contains("“社区”: ") }
        try terminal.press("Enter")
        try terminal.wait(for: "“社区” 1/")
        try terminal.press("J")
        try terminal.wait("the search beside the next story") { $0.contains("“社区” ") && $0.contains(" of 8") }
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    /// Beside the query: from the shelf to a story, a bookmark in it, and back.
    @Test func aStoryIsFoundReadKeptAndLeftBySixKeys() throws {
        let broadsheet = "'\(TerminalSession.program)'"
        let terminal = try TerminalSession(
            "\(broadsheet) import '\(TerminalSession.samples)/weidu-2020-12-02.txt'; \(broadsheet)")
        try terminal.wait(for: "q quit")
        try terminal.press("/")
        try terminal.type("吊兰")
        try terminal.wait(for: "1 story")
        let steps = [("Enter", "v select"), ("b", "Kept: “"), ("q", "S save"), ("q", "I import")]
        for (key, expected) in steps {
            try terminal.press(key)
            try terminal.wait(for: expected)
        }
        #expect(1 + steps.count <= 6)
        #expect(try terminal.screen().contains("Papers without a name"))
        try terminal.press("B")
        try terminal.wait(for: "1 bookmark")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func helpFollowsTheKeysAndDoesWhatIsClicked() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-help-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "broadsheet"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("[keys]\ntoggle-read = [\"C-r\"]\n".utf8).write(to: folder.appending(path: "broadsheet/config.toml"))
        let terminal = try TerminalSession(
            "'\(TerminalSession.program)' '\(TerminalSession.samples)/weidu-2020-12-02.txt'",
            environment: ["XDG_CONFIG_HOME": folder.path])
        try terminal.wait(for: "青年工作")
        try terminal.press("C-r")
        try terminal.wait(for: "Marked read; C-r undoes that.")
        try terminal.press("?")
        let help = try terminal.wait(for: "mark the story read, or unread")
        let rows = help.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(rows.firstIndex { $0.contains("mark the story read, or unread") }) + 1
        for end in ["M", "m"] { try terminal.type("\u{1B}[<0;30;\(row)\(end)") }
        try terminal.wait(for: "Marked unread.")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func aCommandThatDoesNotEndIsLeftByEscape() throws {
        let terminal = try TerminalSession(
            "'\(TerminalSession.program)' '\(TerminalSession.samples)/weidu-2020-12-02.txt'")
        try terminal.wait(for: "青年工作")
        try terminal.press("|")
        try terminal.type("sleep 1000")
        try terminal.press("Enter")
        try terminal.wait(for: "Esc ends it.")
        try terminal.press("Escape")
        try terminal.wait(for: "sleep 1000 was ended.")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }
}
