import Files
import Foundation
import NewsImport
import NewsModel
import TestSupport
import Testing

@Suite struct FolderTests {
    private let folder = TemporaryFolder()

    private func write(_ text: String, as name: String) throws { try folder.write(text.utf8, to: name) }

    private func read() throws -> [ImportedIssue] { try IssueImporter.importIssues(at: folder.path) }

    @Test func oneArticleAFileIsOneIssueADay() throws {
        try write("### 第二条\n1946-05-15\n第3版()\n\n丙的正文。\n", as: "rmrb/1946/05/15/3-2.md")
        try write("### 第十条\n1946-05-15\n第3版()\n\n丁的正文。\n", as: "rmrb/1946/05/15/3-10.md")
        try write("### 头条\n1946-05-15\n第1版()\n\n甲的正文。\n", as: "rmrb/1946/05/15/1-1.md")
        try write("### 次日\n1946-05-16\n第1版()\n\n次日的正文。\n", as: "rmrb/1946/05/16/1-1.md")
        let issues = try read().map(\.issue)
        #expect(issues.map(\.date) == ["1946-05-15", "1946-05-16"])
        #expect(issues.map(\.publication) == ["人民日报", "人民日报"])
        #expect(issues[0].articles.map(\.headline) == ["头条", "第二条", "第十条"])
        #expect(issues[0].sections.map(\.page) == [1, 3, 3])
        #expect(issues[0].sections.map(\.file) == ["1-1.md", "3-2.md", "3-10.md"])
    }

    @Test func pagesNamedAfterTheirDayAreOneIssue() throws {
        try write("# 三版头条\n\n三版的正文。\n", as: "20201201-03版.txt")
        try write("# 二版头条\n\n二版的正文。\n", as: "20201201-02版.txt")
        let issues = try read()
        #expect(issues.map(\.issue.date) == ["2020-12-01"])
        #expect(issues[0].issue.sections.map(\.name) == ["02版", "03版"])
        #expect(issues[0].source == folder.path)
        // Whatever is read first, the issue is the same.
        #expect(try read().map(\.issue.id) == issues.map(\.issue.id))
    }

    @Test func theNameOfAPageStandsInItsFilesName() throws {
        for name in ["01版要闻", "12版副刊"] { try write("# \(name)的头条\n\n正文。\n", as: "柳荫早报/2031-04-05/\(name).txt") }
        let issue = try read()[0].issue
        #expect(issue.sections.map(\.name) == ["01版要闻", "12版副刊"])
        #expect(issue.sections.map(\.page) == [1, 12])
    }

    @Test func whatASavedPageLoadsIsNoTextOfItsOwn() throws {
        let page =
            "<html><head><title>Ferry sails</title></head><body><p>The ferry sails, says the mate.</p></body></html>"
        try write(page, as: "Ferry sails.html")
        try write("<html><body><p>Buy nets.</p></body></html>", as: "Ferry sails_files/ad.html")
        try write("p { margin: 0 }", as: "Ferry sails_files/styles/page.css")
        try write("# 灯塔\n\n灯塔的正文。\n", as: "other_files/lighthouse.md")
        #expect(try read().flatMap(\.issue.articles).map(\.headline) == ["Ferry sails", "灯塔"])
    }

    @Test func aNumberBeforeAWordIsNoPage() throws {
        try write("# 灯塔\n\n灯塔的正文。\n", as: "12-lighthouse.md")
        #expect(try read()[0].issue.sections.map(\.page) == [nil])
    }

    @Test func aNameOfOneWordAndNumbersIsNoNewspapers() throws {
        try write("# 灯塔\n\n灯塔的正文。\n", as: "news_2020_02_29_p3.md")
        #expect(try read()[0].issue.publication == nil)
    }

    @Test func aPageIsReadBehindThePapersNameAndItsDay() throws {
        for name in ["柳荫早报_20310405_A01", "柳荫早报_20310405_A02", "The_Quay_Times_2031-04-05_p3", "柳荫周末 2031.4.5 第02版 要闻"]
        {
            try write("# \(name)的头条\n\n正文。\n", as: name + ".txt")
        }
        let issues = try read().map(\.issue).sorted { $0.publication ?? "" < $1.publication ?? "" }
        #expect(issues.map(\.publication) == ["The Quay Times", "柳荫周末", "柳荫早报"])
        #expect(issues.map { $0.sections.map(\.page) } == [[3], [2], [1, 2]])
        #expect(issues.allSatisfy { $0.date == "2031-04-05" && $0.sections.allSatisfy { $0.file != nil } })
    }

    @Test func filesThatProgramsKeepForThemselvesAreNotRead() throws {
        try write("# 甲\n\n甲的正文。\n", as: "a.md")
        for name in ["a.md~", "desktop.ini", "~$a.docx", "Thumbs.db"] { try write("[settings]", as: name) }
        let issues = try read()
        #expect(issues.map(\.issue.articles.count) == [1])
        #expect(issues[0].notices.isEmpty)
    }

    @Test func aGuessedEncodingIsToldOnceForAllFiles() throws {
        try write("", as: "none")
        for number in 1...3 {
            let bytes = EncodedBytes.of("第\(number)座新桥昨日通车，桥长一千二百米，过桥只要五分钟。\n", in: "GB18030")
            try Data(bytes).write(to: folder.url.appending(path: "\(number).txt"))
        }
        let notices = try read().flatMap(\.notices)
        #expect(notices.contains("\(folder.path)/1.txt and 2 more do not say their encoding and were read as GB18030."))
        #expect(notices.filter { "\($0)".contains("GB18030") }.count == 1)
    }

    @Test func papersOfTheSameDayStayApart() throws {
        for paper in ["柳荫早报", "河口晚报"] {
            for page in ["A01", "A02"] { try write("# \(paper)\(page)\n\n正文。\n", as: "\(paper)/2031-04-05/\(page).md") }
        }
        let issues = try read().map(\.issue)
        #expect(issues.map(\.publication) == ["柳荫早报", "河口晚报"])
        #expect(issues.map { $0.sections.map(\.name) } == [["A01", "A02"], ["A01", "A02"]])
    }

    @Test func filesWithoutADayStayApart() throws {
        try write("# 甲\n\n甲的正文。\n", as: "a.md")
        try write("# 乙\n\n乙的正文。\n", as: "b.md")
        #expect(try read().map(\.issue.articles.count) == [1, 1])
    }

    @Test func whatIsLeftOutIsSaidOnceAKind() throws {
        try write("# 甲\n\n甲的正文。\n", as: "a.md")
        for number in 1...3 { try write("GIF8\(number)a", as: "\(number).gif") }
        try FileManager.default.createSymbolicLink(
            at: folder.url.appending(path: "elsewhere"), withDestinationURL: URL(filePath: "/tmp"))
        let notices = try read()[0].notices
        #expect(
            notices == [
                "\(folder.path): 1 link to a folder was not followed.",
                "\(folder.path)/1.gif and 2 more were left out: each is a picture, which Broadsheet does not open.",
            ])
    }

    @Test func archivesInAFolderAreOpened() throws {
        try write("", as: "empty/none")
        let packed = PackedFiles.archive([("2031-04-05.md", Array("# 头条\n\n正文。\n".utf8))], as: .zip)
        try Data(packed).write(to: folder.url.appending(path: "april.zip"))
        let issues = try read()
        #expect(issues.map(\.issue.date) == ["2031-04-05"])
        #expect(issues[0].source == folder.path + "/april.zip/2031-04-05.md")
    }

    /// Each level once held a descriptor open, of which a process has a thousand.
    @Test func foldersInFoldersAreReadAndTheDeepestTold() throws {
        for depth in [1, 60, 1_200] {
            let folders = Array(repeating: "d", count: depth).joined(separator: "/")
            try write("# 第\(depth)层\n\n正文在第\(depth)层。\n", as: folders + "/page.md")
        }
        let issues = try read()
        #expect(Set(issues.flatMap(\.issue.articles).map(\.headline)) == ["第1层", "第60层"])
        #expect(
            issues[0].notices.contains("\(folder.path): 1 folder is more than 64 levels deep and left out."))
    }

    @Test func whatIsNoFileIsTold() throws {
        try write("# 甲\n\n甲的正文。\n", as: "a.md")
        #expect(mkfifo(folder.url.appending(path: "pipe").path, 0o600) == 0)
        for (name, target) in [("device", "/dev/null"), ("nothing", "no-such")] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.url.appending(path: name).path, withDestinationPath: target)
        }
        let issues = try read()
        #expect(issues.map(\.issue.articles.count) == [1])
        #expect(
            issues[0].notices == [
                "\(folder.path): 2 pipes, devices or sockets left out.", "\(folder.path): 1 link to nothing.",
            ])
    }

    /// 第一 and 第二 in GBK look alike where the bytes that are no UTF-8 are shown as U+FFFD.
    @Test func namesThatAreNotTextKeepTheirBytes() throws {
        try write("", as: "none")
        let names: [[UInt8]] = [[0xB5, 0xDA, 0xD2, 0xBB], [0xB5, 0xDA, 0xB6, 0xFE]]
        for (name, headline) in zip(names, ["头条", "二条"]) {
            let path = folder.path + "/" + FilePath.text(of: name + Array(".txt".utf8))
            try WholeFile.replace(path, with: Array("# \(headline)\n\n\(headline)的正文。\n".utf8))
        }
        let issues = try read()
        #expect(Set(issues.flatMap(\.issue.articles).map(\.headline)) == ["头条", "二条"])
        #expect(Set(issues.map(\.source)).count == 2)
        for issue in issues {
            #expect(try IssueImporter.importIssues(at: issue.source).map(\.issue) == [issue.issue])
        }
    }

    @Test func aPipeIsReadToItsEnd() throws {
        try write("", as: "none")
        let path = folder.path + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        let thread = Thread {
            let descriptor = open(path, O_WRONLY)
            for line in ["# 头条\n\n", "正文一。\n\n", "正文二。\n"] {
                _ = Glibc.write(descriptor, line, line.utf8.count)
                usleep(20_000)
            }
            close(descriptor)
        }
        thread.start()
        let issue = try IssueImporter.importIssues(at: path)[0].issue
        #expect(issue.articles[0].body.map(\.text) == ["正文一。", "正文二。"])
    }

    @Test func aFileThatIsTooLargeIsRefusedUnread() throws {
        try write("One line", as: "line.txt")
        let path = folder.url.appending(path: "line.txt").path
        #expect(truncate(path, 1_000_000_000) == 0)
        #expect(throws: ImportError.tooLarge(path: path, bytes: 1_000_000_000)) {
            try IssueImporter.importIssues(at: path)
        }
    }

    @Test func aFileThatTellsNoSizeIsRead() throws {
        let issue = try IssueImporter.importIssues(at: "/proc/self/status")[0].issue
        #expect(!issue.articles.isEmpty || !issue.furniture.isEmpty)
    }

    @Test func aBareNumberIsNoPage() throws {
        try write("渡口加班\n\n　　渡口从今晚起加开两班。\n", as: "notes/3.txt")
        try write("集市搬家\n\n　　集市搬进了新棚。\n", as: "notes/d2.txt")
        try write("槐树开花\n\n　　槐树开花了。\n", as: "notes/A03.txt")
        #expect(Set(try read().flatMap(\.issue.sections).map(\.page)) == [nil, 3])
        #expect(try read().flatMap(\.issue.sections).count { $0.page == nil } == 2)
    }
}
