import Foundation
import Library
import NewsModel
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

    @Test func theLibrarysCopyFollows() throws {
        let sitting = try Sitting(opening: []) { sitting in
            try sitting.write(Self.page, to: "page.txt")
            try Shelf.add([sitting.file("page.txt")], to: sitting)
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
        let library = try LibraryDatabase(path: sitting.environment.library)
        let story = try #require(try Shelf.issues(of: library).first?.articles.first)
        #expect(story.body.map(\.sourceLines) == [[3], [5]])
    }
}
