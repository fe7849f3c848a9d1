import Testing

@testable import App

/// Pastes into a prompt, however long.
@Suite struct PasteTests {
    @Test func aHundredThousandCharactersAreShownAtTheirEnd() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        sitting.type("/")
        sitting.terminal.send([.paste(String(repeating: "一二三四五", count: 20_000) + "末尾")])
        sitting.wait(for: "五末尾")
        sitting.press("Left Left Left x")
        sitting.wait(for: "四x")
        sitting.press("Esc")
        sitting.wait("the stories again") { $0.contains("青年工作") && $0.contains("Enter open") }
    }

    @Test(arguments: ["/", ":"])
    func aPasteWithoutAnEndIsToldAboveTheLine(prompt: String) throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        sitting.type(prompt)
        sitting.terminal.send([.unfinishedPaste])
        sitting.wait(for: "The paste has not ended yet; Ctrl-C ends it here.")
        sitting.type("a")
        sitting.wait("the sentence gone") { !$0.contains("has not ended yet") && $0.contains(prompt + "a") }
    }

    @Test func aPasteThatIsCutIsTold() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        sitting.press("/")
        sitting.terminal.send([.paste("老桥"), .cutPaste])
        sitting.wait(for: "The paste is too long: its end is left out.")
    }
}
