import Foundation
import Testing

@testable import App

/// From the call to the first screen, and to the end.
@Suite struct OpeningTests {
    @Test func aPageIsShownAndLeft() throws {
        let sitting = try Sitting()
        sitting.wait(for: "好儿媳张改娜")
        sitting.press("Tab g j Enter")
        sitting.wait(for: "2 of ")
        sitting.press("Q")
        sitting.waitForEnd()
        #expect(sitting.error == nil)
    }

    @Test func aFolderIsShownStoryByStory() throws {
        let sitting = try Sitting(opening: [Sitting.samples])
        sitting.press("Tab")
        sitting.wait(for: "Ferry Returns")
        sitting.type("/青年工作")  // the samples are more than one screen
        sitting.wait(for: "青年工作有了“联席会”")
    }

    @Test func nothingToReadIsAnErrorAndNoScreen() throws {
        let sitting = try Sitting(opening: ["/no/such/page", "/nor/this"])
        sitting.waitForEnd()
        #expect(sitting.error == .nothingToRead(reason: "/no/such/page: there is no such file or folder."))
        #expect(!sitting.terminal.hasShown)
    }

    @Test func whatIsMissingBesideAnIssueIsToldBelowIt() throws {
        let sitting = try Sitting(opening: ["/no/such/page", Sitting.page])
        let screen = sitting.wait(for: "/no/such/page: there is no such file or folder.")
        #expect(screen.contains("8 stories"))
    }

    @Test func keysAreObeyedThatWerePressedBeforeThereWasAnIssue() throws {
        let sitting = try Sitting { sitting in
            sitting.press("Tab g j Enter")
        }
        sitting.wait(for: "2 of ")
    }

    @Test func theScreenFollowsTheTerminal() throws {
        let sitting = try Sitting()
        sitting.wait(for: "好儿媳张改娜")
        sitting.terminal.send([.resize(.init(columns: 39, rows: 9))])
        sitting.wait(for: "39×9 is too small")
        sitting.terminal.send([.resize(.init(columns: 200, rows: 50))])
        sitting.wait(for: "好儿媳张改娜")
    }

    @Test func leavingToTheShellLeavesTheTerminal() throws {
        let sitting = try Sitting()
        sitting.wait(for: "好儿媳张改娜")
        sitting.press("C-z Tab g j Enter")
        sitting.wait(for: "2 of ")
        #expect(sitting.terminal.suspensions == 1)
    }

    @Test func aTerminalThatIsGoneEndsTheProgram() throws {
        let sitting = try Sitting()
        sitting.wait(for: "好儿媳张改娜")
        sitting.terminal.hangUp()
        sitting.waitForEnd()
    }
}
