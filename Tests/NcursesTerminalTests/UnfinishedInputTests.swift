import ScreenModel
import Testing

@testable import NcursesTerminal

@Suite("Input that does not end")
struct UnfinishedInputTests {
    @Test(
        "a sequence that is not finished is discarded whole after two seconds of silence",
        arguments: [
            "\u{1B}[", "\u{1B}[1", "\u{1B}[1;5", "\u{1B}O", "\u{1B}]", "\u{1B}]11;rgb:", "\u{1B}P1$r", "\u{1B}_G",
            "\u{1B}[M", "\u{1B}[Ma",
            "\u{1B}[[", "\u{1B}]11;?\u{1B}",
        ])
    func unfinishedSequence(beginning: String) {
        var typist = Typist()
        typist.type(beginning)
        typist.wait(milliseconds: 1_999)
        #expect(typist.events == [])
        typist.wait(milliseconds: 1)
        typist.type("b")
        #expect(typist.events == [.text("b")])
    }

    @Test("a sequence that is too long is discarded to its end", arguments: ["\u{1B}]52;c;", "\u{1B}P", "\u{1B}["])
    func longSequence(beginning: String) {
        var typist = Typist()
        typist.type(beginning)
        for _ in 0..<200 { typist.type(String(repeating: "1", count: 1_000)) }
        typist.type(beginning == "\u{1B}[" ? "~" : "\u{1B}\\")
        typist.type("b")
        #expect(typist.events == [.text("b")])
    }

    @Test("another sequence ends one that is unfinished; so does Ctrl-C one whose end is far")
    func interrupted() {
        #expect(Typist.events("\u{1B}[1;\u{1B}[Aj") == [.key(.up), .text("j")])
        #expect(Typist.events("\u{1B}]quit\u{1B}[Aj") == [.key(.up), .text("j")])
        #expect(Typist.events("\u{1B}Pquit\u{03}j") == [.text("j")])
        #expect(Typist.events("\u{1B}[[\u{1B}[A") == [.key(.up)])
        #expect(Typist.events("\u{1B}[M\u{1B}[A") == [.key(.up)])
        #expect(Typist.events([0x1B, 0x5B, 0x31, 0xE9, 0x01, 0x6A]) == [])
    }

    @Test("a paste that does not end says so, goes on, and is ended by Ctrl-C alone")
    func unfinishedPaste() {
        var typist = Typist()
        typist.type("\u{1B}[200~Nobody\u{03}")
        typist.type("\u{03}")
        typist.wait(milliseconds: 1_999)
        #expect(typist.events == [])
        typist.wait(milliseconds: 3_000)
        #expect(typist.events == [.event(.unfinishedPaste)])
        typist.type(" quit\u{03}.")
        typist.wait(milliseconds: 3_000)
        #expect(typist.events == [.event(.unfinishedPaste)])
        typist.type("\u{03}")
        #expect(typist.events == [.event(.unfinishedPaste), .paste("Nobody\u{03}\u{03} quit\u{03}.")])
        typist.type("q")
        #expect(typist.events.last == .text("q"))
    }

    @Test("a paste is text to its end mark, whatever is in it")
    func pastes() {
        #expect(Typist.events("\u{1B}[200~a\r\nb\rc\nd\u{1B}[201~q") == [.paste("a\nb\nc\nd"), .text("q")])
        #expect(
            Typist.events("\u{1B}[200~\u{1B}[200~\u{1B}[20\u{1B}[201\u{1B}\u{1B}[201~") == [
                .paste("\u{1B}[200~\u{1B}[20\u{1B}[201\u{1B}")
            ])
        #expect(Typist.events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    }

    @Test("a paste of any length is one, cut only where memory would not hold it")
    func longPaste() {
        var typist = Typist()
        typist.type("\u{1B}[200~")
        for _ in 0..<300 { typist.type(String(repeating: "q", count: 4_096)) }
        typist.type("\u{1B}[201~")
        guard case .event(.paste(let text)) = typist.events.first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count == PasteCollector.limit - 2)
        #expect(typist.events.dropFirst() == [.event(.cutPaste)])
    }

    @Test("a paste is cut between characters", arguments: ["渡", "👩‍👩‍👧", "e\u{301}"])
    func cutPaste(character: Character) {
        var typist = Typist()
        typist.type("\u{1B}[200~x")
        for _ in 0..<300 { typist.type(String(repeating: character, count: 4_096 / character.utf8.count + 1)) }
        typist.type("\u{1B}[201~")
        guard case .event(.paste(let text)) = typist.events.first else {
            Issue.record("no paste")
            return
        }
        #expect(text.dropFirst().allSatisfy { $0 == character })
        #expect(text.utf8.count > PasteCollector.limit - 3 * character.utf8.count)
    }

    @Test("each stray byte is one U+FFFD and takes nothing along")
    func strayBytes() {
        #expect(Typist.events([0x80, 0x6A, 0xFF, 0xC0, 0x6B]) == [.text("\u{FFFD}j\u{FFFD}\u{FFFD}k")])
        #expect(Typist.events([0xE9, 0xAD, 0x6A]) == [.text("\u{FFFD}\u{FFFD}j")])
        #expect(Typist.events([0xED, 0xA0, 0x80]) == [.text("\u{FFFD}\u{FFFD}\u{FFFD}")])
        #expect(Typist.events([0xE9, 0xAD, 0x0D]) == [.text("\u{FFFD}\u{FFFD}"), .key(.enter)])
        #expect(Typist.events([0xE9, 0x1B, 0x5B, 0x41]) == [.text("\u{FFFD}"), .key(.up)])
        #expect(Typist.events([0xE9, 0xAD]) == [.text("\u{FFFD}\u{FFFD}")])
        #expect(Typist.events([0x1B, 0xE9, 0xAD, 0x6A]) == [.text("j")])
    }
}
