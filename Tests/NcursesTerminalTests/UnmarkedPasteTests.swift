import Foundation
import ScreenModel
import Testing

@testable import NcursesTerminal

/// Pastes on terminals that do not mark them.
@Suite("Unmarked pastes", .serialized)
struct UnmarkedPasteTests {
    private var pastes = UnmarkedPastes()
    private let start = ContinuousClock.now

    private mutating func take(_ text: String, at milliseconds: Int) -> [TerminalInput] {
        var decoder = KeyDecoder(escapeDelay: .milliseconds(100))
        let instant = start + .milliseconds(milliseconds)
        return pastes.take(decoder.take(Array(text.utf8), at: instant), at: instant)
    }

    private mutating func end(at milliseconds: Int) -> [TerminalInput] {
        pastes.take([], at: start + .milliseconds(milliseconds))
    }

    @Test(
        "what hands send in one read is typed",
        arguments: ["j", "jjjjjjjj", "gg", "12j", "\r", "j\r", "\u{1B}[A\u{1B}[B", "/fo"])
    mutating func typed(text: String) {
        #expect(!take(text, at: 0).isEmpty)
        #expect(pastes.deadline == nil)
    }

    @Test(
        "words, and lines with their ends, are a paste",
        arguments: ["quit", "qQ\r", "bBe\u{1B}:!touch x\rQ", "bB\u{1B}[A\r", "中华人民"])
    mutating func pasted(text: String) throws {
        #expect(take(text, at: 0).isEmpty)
        #expect(take("Q", at: 99).isEmpty, "the rest of a paste is no command")
        #expect(end(at: 198).isEmpty)
        let inputs = end(at: 199)
        guard case .event(.paste(let pasted)) = inputs.first else {
            Issue.record("no paste: \(inputs)")
            return
        }
        #expect(pasted.hasSuffix("Q") && inputs.count == 1)
        #expect(take("Q", at: 200) == [.key("Q")])
    }

    @Test("what is no text goes on: answers, the wheel")
    mutating func answersGoOn() {
        #expect(
            take("quit\u{1B}[?62;4c\u{1B}[<64;2;2M", at: 0) == [.answer(.deviceAttributes), .mouse(.wheelUp, 1, 1)])
        #expect(end(at: 100) == [.paste("quit")])
    }

    @Test("a terminal that has marked one paste marks all")
    mutating func aMarkedPaste() {
        #expect(take("\u{1B}[200~quit\r\u{1B}[201~", at: 0) == [.paste("quit\n")])
        #expect(take("/word\r", at: 500) == [.text("/word"), .key(.enter)])
    }

    @Test("a paste of any length is kept to the limit of marked ones")
    mutating func longPaste() {
        for _ in 0..<300 { #expect(take(String(repeating: "quit", count: 1_000), at: 0).isEmpty) }
        guard case .event(.paste(let text)) = end(at: 100).first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count <= PasteCollector.limit && text.utf8.count > PasteCollector.limit / 2)
    }

    @Test(
        "on a terminal without marks a paste neither acts nor ends the program", arguments: ["screen", "rxvt", "linux"])
    func onATerminalWithoutMarks(name: String) throws {
        let terminal = try ProgramOnTerminal(environment: ["TERM": name, "EDITOR": "touch edited;", "VISUAL": ""])
        terminal.read(until: "青年工作")
        terminal.send("\u{1B}[?6c")
        for piece in ["Nobody bBe\u{1B}:!touch edited\r", "quit.\rQ", "q"] {
            terminal.send(piece)
            _ = terminal.read()
        }
        #expect(terminal.read(until: "Press / first").contains("Press / first"))
        #expect(!terminal.hasEnded)
        #expect(!FileManager.default.fileExists(atPath: terminal.folder.path + "/broadsheet/bookmarks.json"))
        #expect(terminal.quit() == 0)
    }

    @Test("a terminal that answers for the mode gets every key", arguments: [("1", true), ("2", true), ("0", false)])
    func answerForTheMode(state: String, isMarked: Bool) throws {
        let terminal = try ProgramOnTerminal(environment: ["TERM": "screen"])
        #expect(terminal.read(until: "青年工作").contains("\u{1B}[?2004$p"))
        terminal.send("\u{1B}[?2004;\(state)$y\u{1B}[?6c")
        // A key that is answered shows that what came before it was read.
        terminal.send("?")
        terminal.read(until: "On this screen")
        terminal.send("q")
        terminal.read(until: "Enter open")
        terminal.send("/waterQ")
        let written = terminal.read(until: "waterQ", "Press / first")
        #expect(written.contains("waterQ") == isMarked)
        kill(terminal.process, SIGTERM)
        #expect(terminal.waitForEnd() == 0)
    }
}
