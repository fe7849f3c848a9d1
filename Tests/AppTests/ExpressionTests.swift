import Foundation
import Testing

@testable import App

/// Regular expressions, which may take any time.
@Suite struct ExpressionTests {
    /// Pages of a story each, in which only the first has a Q.
    private func sitting(pages: Int) throws -> Sitting {
        let sitting = try Sitting(opening: ["pages"]) { sitting in
            for number in 1...pages {
                let text = String(repeating: "街灯一盏一盏地亮了又暗", count: 300) + (number == 1 ? "Q" : "") + "。\n"
                try sitting.write("第\(number)篇\n\n\(text)", to: "pages/\(100 + number).txt")
            }
        }
        sitting.wait(for: "1 story")
        sitting.press("Tab")
        return sitting
    }

    @Test func anExpressionIsFoundInAllStories() throws {
        let sitting = try sitting(pages: 12)
        sitting.wait(for: "第10篇")
        sitting.type("/~暗.?Q")
        sitting.wait(for: "[issue 1]")
        sitting.press("Enter Enter")
        sitting.wait(for: "“~暗.?Q” 1/1")
    }

    @Test func anExpressionThatTakesTooLongSaysWhatItDidNotLookAt() throws {
        let sitting = try sitting(pages: 12)
        sitting.wait(for: "第10篇")
        sitting.type("/~(.|.)+Z")
        sitting.wait(for: "Looking for “~(.|.)+Z”")
        sitting.clock.advance(by: .seconds(3))
        sitting.wait(for: "not looked at")
        #expect(!sitting.terminal.screen.contains("is in none of"))
        sitting.press("Enter")
        sitting.wait(for: "not looked at")
        #expect(!sitting.terminal.screen.contains("is in none of"))
        sitting.press("Esc")
        sitting.wait("all stories") { $0.contains("第1篇") && !$0.contains("not looked at") }
    }

    @Test func theNextKeyLeavesAnExpression() throws {
        let sitting = try sitting(pages: 40)
        sitting.wait(for: "第10篇")
        sitting.type("/~(.|.)+Z")
        sitting.press("Left")
        sitting.wait(for: "not looked at")
        sitting.press("Esc Q")
        sitting.waitForEnd()
    }
}
