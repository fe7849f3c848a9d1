import BookmarkStore
import Foundation
import Library
import NewsImport
import NewsModel
import ReaderCore
import Testing

@testable import App

/// The user's corrections of a page, from the key to the disk and to the library.
@Suite struct CorrectionTests {
    private static let page =
        "老井又出水了\n\n村口的老井干了五年,今年秋天雨水多,井里又有了水。村里打算把井台修一修,再砌一道矮墙,免得来看热闹的孩子们掉\n"
        + "\n下去。矮墙下个月动工。\n"

    @Test func aParagraphIsSplitOnDiskAndMadeWholeAgain() throws {
        let sitting = try Sitting(opening: ["page.txt"]) { try $0.write(Self.page, to: "page.txt") }
        sitting.wait(for: "1 story")
        sitting.press("Enter s G")
        sitting.wait(for: "line 5")
        sitting.press("x")
        sitting.wait(for: "You split after line 3")
        #expect(try sitting.text(of: "broadsheet/corrections.json").contains("\"after\": 3"))
        sitting.press("x")
        sitting.wait("the paragraph whole again") { !$0.contains("You split") }
    }

    /// As a library's description or the user gives them.
    @Test func whatWasToldOfThePageStaysBeforeWhatItSays() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-told-\(UUID().uuidString)").path
        let lines = ["河口晚报", "2024年1月5日 星期五 第1版", ""] + Self.page.split(separator: "\n").map(String.init)
        var issue = IssueImporter.issue(from: lines, path: nil, correctedBy: [])
        #expect(issue.publication == "河口晚报")
        (issue.publication, issue.date) = ("河口日报", "2024-01-06")
        let environment = Environment { $0.hasPrefix("XDG") ? folder : nil }
        let library = LibraryService(
            environment: environment, memory: MemoryService(environment: environment, isOn: false) { _ in },
            bookmarks: BookmarkFileStore(path: environment.bookmarks))
        let event = IssueRebuilding(environment: environment, library: library).apply(
            .decide(.split(after: 5)), to: OpenIssue(issue: issue, source: "page.txt", lines: lines))
        guard case .rebuilt(let rebuilt) = event else {
            Testing.Issue.record("\(event)")
            return
        }
        #expect(rebuilt.issue.publication == "河口日报")
        #expect(rebuilt.issue.date == "2024-01-06")
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func theLibrarysCopyFollows() throws {
        let sitting = try Sitting(opening: []) { sitting in
            try sitting.write(Self.page, to: "page.txt")
            try SittingLibrary.add([sitting.file("page.txt")], to: sitting)
        }
        sitting.wait(for: "1 issue")
        sitting.type("/老井")
        sitting.wait(for: "村口的老井")
        sitting.press("Enter")
        sitting.wait(for: "1 of 1")
        sitting.press("s")
        sitting.wait(for: "line ")
        sitting.press("G")
        sitting.wait(for: "line 5")
        sitting.press("x")
        sitting.wait(for: "You split after line 3")
        sitting.press("Q")
        sitting.waitForEnd()
        let library = try LibraryDatabase(path: sitting.environment.library)
        let story = try #require(try SittingLibrary.issues(of: library).first?.articles.first)
        #expect(story.body.map(\.sourceLines) == [[3], [5]])
    }

    /// Two pages of a day, each a file: lines count within it.
    private static func writePages(_ sitting: Sitting) throws {
        try sitting.write("头版上的一件事\n\n头版的正文在这里,一共只有一段。\n", to: "河口晚报/2024-01-05/A01.txt")
        try sitting.write(page, to: "河口晚报/2024-01-05/A02.txt")
    }

    @Test func aPageOfSeveralFilesIsCorrectedByItself() throws {
        let sitting = try Sitting(opening: ["河口晚报"], prepare: Self.writePages)
        sitting.wait(for: "2 stories")
        sitting.press("Tab G Enter s G")
        sitting.wait(for: "line 5")
        sitting.press("x")
        sitting.wait(for: "You split after line 3")
        sitting.press("x")
        sitting.wait("the paragraph whole again") { !$0.contains("You split") }
    }

    @Test func theLibrarysCopyOfSeveralFilesFollows() throws {
        let sitting = try Sitting(opening: []) { sitting in
            try Self.writePages(sitting)
            try SittingLibrary.add([sitting.file("河口晚报")], to: sitting)
        }
        sitting.wait(for: "1 issue")
        sitting.type("/老井")
        sitting.wait(for: "村口的老井")
        sitting.press("Enter")
        sitting.wait(for: "2 of 2")
        sitting.press("s")
        sitting.wait(for: "line ")
        sitting.press("G")
        sitting.wait(for: "line 5")
        sitting.press("x")
        sitting.wait(for: "You split after line 3")
        sitting.press("Q")
        sitting.waitForEnd()
        let library = try LibraryDatabase(path: sitting.environment.library)
        let issue = try #require(try SittingLibrary.issues(of: library).first)
        #expect(issue.sections.map(\.file) == ["A01.txt", "A02.txt"])
        #expect(issue.articles.last?.body.map(\.sourceLines) == [[3], [5]])
    }

    @Test func aLineThatIsNoHeadlineIsTextOnDiskUntilThatIsTakenBack() throws {
        let sitting = try Sitting(opening: ["page.txt"]) { try $0.write(Self.page, to: "page.txt") }
        sitting.wait(for: "1 story")
        sitting.press("Enter s g M b")
        sitting.wait(for: "Line 1 is text now")
        let kept = try sitting.text(of: "broadsheet/corrections.json")
        #expect(kept.contains("\"role\": \"body\""))
        sitting.press("M b")
        sitting.wait(for: "Line 1 is left to the program")
        #expect(try !sitting.text(of: "broadsheet/corrections.json").contains("\"role\""))
    }
}
