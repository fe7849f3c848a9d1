import Foundation
import Glibc
import Library
import Testing

@testable import App

/// The library on the screen.
@Suite struct LibraryServiceTests {
    private func sitting() throws -> Sitting {
        try Sitting(opening: []) { try SittingLibrary.add([Sitting.samples], to: $0) }
    }

    @Test func anEmptyLibrarySaysHowItIsFilled() throws {
        let sitting = try Sitting(opening: [])
        sitting.wait(for: "broadsheet import")
        #expect(!FileManager.default.fileExists(atPath: sitting.environment.library))
    }

    @Test func aWordIsFoundInTheWholeLibraryAndOpened() throws {
        let sitting = try sitting()
        sitting.wait(for: "issue")
        sitting.type("/工匠心")
        sitting.wait(for: "小事里也要有工匠心")
        sitting.press("Enter")
        sitting.wait(for: "“工匠心”")
    }

    @Test func whatWasReadIsRememberedByTheLibrary() throws {
        let sitting = try sitting()
        sitting.wait(for: "issue")
        sitting.type("/工匠心")
        sitting.wait(for: "小事里也要有工匠心")
        sitting.press("Enter G")
        sitting.wait(for: "100%")
        let library = try LibraryDatabase(path: sitting.environment.library)
        sitting.press("Q")
        sitting.waitForEnd()
        #expect(try library.issues().map(\.storiesRead).reduce(0, +) == 1)
    }

    @Test func aLibraryPutInThePlaceOfAnotherIsShown() throws {
        let sitting = try Sitting(opening: []) {
            try SittingLibrary.add(
                [Sitting.samples + "/harbour-gazette.txt", Sitting.samples + "/harbour-feed.xml"], to: $0)
        }
        sitting.wait(for: "Gazette")
        let elsewhere = try Sitting(opening: []) { try SittingLibrary.add([Sitting.page], to: $0) }
        elsewhere.wait(for: "青年工作")
        elsewhere.press("Q")
        elsewhere.waitForEnd()
        #expect(rename(elsewhere.environment.library, sitting.environment.library) == 0)
        sitting.press("Enter")
        sitting.wait(for: "青年工作")
    }

    @Test func aMarkInALibraryThatWasTakenAwayIsTakenBack() throws {
        let sitting = try sitting()
        sitting.wait(for: "茶棚今天开张")
        for suffix in ["", "-wal", "-shm"] { unlink(sitting.environment.library + suffix) }
        sitting.press("j f")
        sitting.wait(for: "There is no issue")
        sitting.wait("the new shelf") { !$0.contains("✓") && !$0.contains("柳荫早报") }
    }

    @Test func aLibraryThatWasEmptiedIsDamaged() throws {
        let sitting = try sitting()
        sitting.wait(for: "茶棚今天开张")
        #expect(truncate(sitting.environment.library, 0) == 0)
        sitting.press("j f")
        sitting.wait(for: "is damaged; it is left as it is.")
        sitting.wait("the mark taken back") { !$0.contains("✓") }
    }

    @Test func aBookmarkWithoutAnIssueDoesNotOpenTheOnlyOne() throws {
        let sitting = try Sitting(opening: []) { sitting in
            try SittingLibrary.add([Sitting.page], to: sitting)
            try sitting.write("茶棚开张\n\n-茶棚今天开张,卖粗茶。\n", to: "other.txt")
            let quote = "{\"exact\": \"茶棚今天开张,卖粗茶。\"}"
            let entry = "{\"id\": \"m\", \"source\": \"\(sitting.file("other.txt"))\", \"quote\": \(quote)}"
            try sitting.write("{\"bookmarks\": [\(entry)]}", to: "broadsheet/bookmarks.json")
        }
        sitting.wait(for: "1 issue")
        sitting.press("B")
        sitting.wait(for: "卖粗茶")
        sitting.press("Enter")
        sitting.wait(for: "茶棚今天开张")
    }

    @Test func aDamagedLibraryIsOneSentence() throws {
        let sitting = try Sitting(opening: []) {
            try $0.write(
                "no database, but some hundred bytes of text " + String(repeating: "x", count: 4096),
                to: "broadsheet/library.sqlite")
        }
        sitting.wait(for: "library.sqlite")
    }
}
