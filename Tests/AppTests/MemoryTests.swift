import BookmarkStore
import Foundation
import Glibc
import Library
import NewsModel
import Testing

@testable import App

/// A sitting after another one.
@Suite struct MemoryTests {
    @Test func aPageComesBackAsItWasLeftAlsoUnderAnotherName() throws {
        let first = try Sitting(opening: ["page.txt"], columns: 80, rows: 12) {
            let story = (1...60).map { "第\($0)盏街灯亮了,老街的人说这条路从来没有这么亮过。" }.joined()
            try $0.write("城南老街的灯\n\n" + story + "\n", to: "page.txt")
        }
        first.wait(for: "1 story")
        first.press("Enter Space")
        let left = first.wait("a page on") { $0.contains("%") && !$0.contains("第1盏") }
        first.press("c Q")
        first.waitForEnd()
        try FileManager.default.createDirectory(atPath: first.file("elsewhere"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: first.file("page.txt"), toPath: first.file("elsewhere/other.txt"))
        let second = try Sitting(opening: ["elsewhere/other.txt"], columns: 80, rows: 12, after: first)
        second.wait(for: "›")
        second.press("Enter")
        let now = second.wait(for: "1 of 1")
        // All but the name of the file.
        #expect(now.split(separator: "\n")[1...].dropLast() == left.split(separator: "\n")[1...].dropLast())
        second.press("c")
        second.wait(for: "Set in 2 columns")
    }

    @Test func withoutMemoryNothingIsLeftBehind() throws {
        let first = try Sitting(remembers: false)
        first.wait(for: "青年工作")
        first.press("j Enter c Q")
        first.waitForEnd()
        #expect(!FileManager.default.fileExists(atPath: first.file("state")))
        let second = try Sitting(after: first)
        #expect(!second.wait(for: "青年工作").contains("›"))
    }

    @Test func aPageOfTheLibrarySharesItsMarks() throws {
        let first = try Sitting { try SittingLibrary.add([Sitting.page], to: $0) }
        first.wait(for: "青年工作")
        first.press("Enter G")
        first.wait(for: "100%")
        let library = try LibraryDatabase(path: first.environment.library)
        first.press("Q")
        first.waitForEnd()
        #expect(try library.issues().map(\.storiesRead) == [1])
        #expect(!FileManager.default.fileExists(atPath: first.environment.state + "/places.json"))
        let second = try Sitting(after: first)
        #expect(second.wait(for: "1 of 8 read").contains("青年工作"))
    }

    @Test func theLibraryTakesOverWhatWasReadOfAPage() throws {
        let first = try Sitting()
        first.wait(for: "青年工作")
        first.press("Enter G")
        first.wait(for: "100%")
        first.press("Q")
        first.waitForEnd()
        let second = try Sitting(opening: [], after: first)
        second.wait(for: "broadsheet import")
        second.type(":import \(Sitting.page)")
        second.press("Enter")
        second.wait(for: "Added to the library: 1 new")
        let library = try LibraryDatabase(path: first.environment.library)
        #expect(try library.issues().map(\.storiesRead) == [1])
    }

    @Test(arguments: ["{ damaged", #"{"format": "broadsheet-state", "version": 9}"#])
    func aDamagedOrNewerMemoryIsToldAndStays(text: String) throws {
        let sitting = try Sitting { try $0.write(text, to: "state/broadsheet/state.json") }
        sitting.wait(for: "state.json")
        sitting.press("p")
        sitting.wait(for: "Marks as in the source.")
        sitting.press("Q")
        sitting.waitForEnd()
        #expect(sitting.error != nil, "what was chosen is forgotten, and this is said")
        #expect(try sitting.text(of: "state/broadsheet/state.json") == text)
    }

    @Test(arguments: [true, false])
    func whatCannotBeRememberedIsToldAtTheEndUnlessItCanBeThen(isMended: Bool) throws {
        let state = "state/broadsheet/state.json"
        let sitting = try Sitting {
            try $0.write(#"{"format": "broadsheet-state", "version": 1}"#, to: state)
            chmod($0.file(state), 0o444)
        }
        sitting.wait(for: "青年工作")
        sitting.press("Enter c")
        sitting.wait(for: "remembered places and choices")
        if isMended { chmod(sitting.file(state), 0o644) }
        sitting.press("J Q")
        sitting.waitForEnd()
        #expect(try sitting.text(of: "state/broadsheet/places.json").contains("stories"))
        if isMended {
            #expect(sitting.error == nil)
            #expect(try sitting.text(of: state).contains("columns"))
        } else {
            guard case .notKept(let reasons) = sitting.error else {
                Issue.record("nothing was told: \(String(describing: sitting.error))")
                return
            }
            #expect(reasons.count == 1)
            #expect(reasons[0].description.contains("state.json"))
        }
    }

    @Test func whatTheLibraryCouldNotTakeIsTakenAtTheNextStart() throws {
        let first = try Sitting { try SittingLibrary.add([Sitting.page], to: $0) }
        first.wait(for: "青年工作")
        let library = try LibraryDatabase(path: first.environment.library)
        let issue = try #require(try SittingLibrary.issues(of: library).first)
        let reading = ReadingState(issue: issue.id, article: issue.articles[1].id, isRead: true)
        first.press("Q")
        first.waitForEnd()
        try MemoryStore(folder: first.environment.state).apply([
            .pendingReading(reading), .pendingFinished(true, issue.id),
        ])
        let second = try Sitting(after: first)
        second.wait(for: "1 of 8 read")
        second.press("Q")
        second.waitForEnd()
        #expect(try library.readingStates(of: issue.id) == [reading])
        #expect(try library.issues().map(\.isFinished) == [true])
        #expect(try MemoryStore(folder: first.environment.state).load() == Memory())
    }
}
