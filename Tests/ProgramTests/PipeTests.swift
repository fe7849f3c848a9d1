import Foundation
import Testing

/// Pages that come through a pipe, and archives, in the built program.
@Suite(.serialized) struct PipeTests {
    private let page = TerminalSession.samples + "/liuyin-2031-04-05.md"

    @Test func aPageIsPipedInAndReadWithTheTerminalsKeys() throws {
        let terminal = try TerminalSession("cat '\(page)' | '\(TerminalSession.program)'")
        try terminal.wait(for: "集市搬进新棚")
        try terminal.press("j", "Enter")
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
        let terminal = try TerminalSession(
            """
            for day in 01 02 03; do mkdir -p 柳荫早报/2031-04-$day; for page in A01 A02; do \
            printf '# %s日%s版头条\\n\\n%s日的正文写在%s版。\\n' $day $page $day $page > 柳荫早报/2031-04-$day/$page.md; done; done; \
            tar cf april.tar 柳荫早报; '\(program)' import april.tar && '\(program)'
            """)
        try terminal.wait(for: "3 issues with 6 stories: 3 added")
        try terminal.wait(for: "柳荫早报")
        try terminal.type("/from:2031-04-03 头条")
        try terminal.wait(for: "03日A02版头条")
    }
}
