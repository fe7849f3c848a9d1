import Foundation
import TestSupport
import Testing

/// Pages that come through a pipe, and archives, in the built program.
@Suite(.serialized) struct PipeTests {
    private let folder = TemporaryFolder()
    private let page = TerminalSession.samples + "/liuyin-2031-04-05.md"

    @Test func aPageIsPipedInAndReadWithTheTerminalsKeys() throws {
        let terminal = try TerminalSession("cat '\(page)' | '\(TerminalSession.program)'")
        try terminal.wait(for: "4 stories")
        try terminal.press("Tab", "g", "j", "Enter")
        try terminal.wait(for: "末班船十点半离岸")
        try terminal.press("q", "q")
        try terminal.wait(for: "status 0")
    }

    @Test func aPageInAnOldEncodingIsPipedThroughTheCommands() throws {
        let terminal = try TerminalSession(
            "iconv -f UTF-8 -t GB18030 '\(page)' | '\(TerminalSession.program)' export - --format text | head -4")
        try terminal.wait(for: "柳荫早报 2031年4月5日（星期六）")
        try terminal.wait(for: "was read as GB18030")
    }

    @Test func aMonthInAnArchiveIsImportedSearchedByItsDayAndRead() throws {
        let program = TerminalSession.program
        let files = ["01", "02", "03"].flatMap { day in
            ["A01", "A02"].map { page in
                (
                    name: "柳荫早报/2031-04-\(day)/\(page).md",
                    bytes: Array("# \(day)日\(page)版头条\n\n\(day)日的正文写在\(page)版。\n".utf8)
                )
            }
        }
        let archive = try folder.write(PackedFiles.archive(files, as: .zip), to: "april.zip")
        let terminal = try TerminalSession("'\(program)' import '\(archive)' && sleep 1 && '\(program)'")
        try terminal.wait(for: "3 issues with 6 stories: 3 added")
        try terminal.wait(for: "柳荫早报")
        try terminal.type("/from:2031-04-03 头条")
        try terminal.wait(for: "03日A02版头条")
        try terminal.press("Enter")
        try terminal.wait(for: "03日的正文写在A01版")
    }

    @Test func anEPUBIsReadMarkedAndImportedAgainWithTheMarkInItsPlace() throws {
        let program = TerminalSession.program
        let terminal = try TerminalSession(
            "cp '\(TerminalSession.samples)/harbour-week.epub' . && '\(program)' harbour-week.epub && "
                + "'\(program)' import harbour-week.epub && '\(program)' import harbour-week.epub && '\(program)'")
        try terminal.wait(for: "Pilot Boat Gets a New Engine")
        try terminal.type("/fortnight")
        try terminal.wait(for: "[issue 1]")
        try terminal.press("Enter", "Enter")
        try terminal.wait(for: "Both are due in a fortnight")
        try terminal.press("n", "b")
        try terminal.wait(for: "Kept:")
        try terminal.press("Q")
        // The first import adds the issue, the second finds it as it is, and the library opens.
        try terminal.wait(for: "issue")
        try terminal.press("B")
        try terminal.wait(for: "1 bookmark")
        try terminal.press("Enter")
        let screen = try terminal.wait(for: "Both are due in a fortnight")
        #expect(screen.contains("★"))
        #expect(!screen.contains("Section menu") && !screen.contains("downloaded by"))
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    /// A pipe that somebody holds open and writes nothing to.
    @Test func aPipeThatHangsIsLeftByEscape() throws {
        let terminal = try TerminalSession(
            "mkfifo pipe; (sleep 60 > pipe &); '\(TerminalSession.program)' pipe")
        try terminal.wait(for: "Opening")
        try terminal.press("Escape")
        try terminal.wait(for: "status 0")
    }

    @Test func aFolderWithAPipeThatNobodyWritesToOpens() throws {
        let terminal = try TerminalSession(
            "mkdir day; mkfifo day/pipe; cp '\(page)' day; '\(TerminalSession.program)' day")
        try terminal.wait(for: "4 stories")
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }
}
