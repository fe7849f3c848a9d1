import ScreenModel
import Testing

@testable import NcursesTerminal

/// The terminal's answer to what its ground is, and answers that are none.
@Suite struct GroundTests {
    private func inputs(_ text: String) -> [TerminalInput] {
        var decoder = KeyDecoder(escapeDelay: .milliseconds(100))
        return decoder.take(Array(text.utf8), at: .now)
    }

    @Test func bothEndsOfTheAnswerAreUnderstood() {
        #expect(inputs("\u{1B}]11;rgb:ffff/ffff/dddd\u{1B}\\j") == [.answer(.ground(.light)), .event(.key("j"))])
        #expect(inputs("\u{1B}]11;rgb:1c/1c/1c\u{07}") == [.answer(.ground(.dark))])
        #expect(inputs("\u{1B}]11;rgba:fdfd/f6f6/e3e3/ffff\u{07}") == [.answer(.ground(.light))])
    }

    @Test(arguments: ["10;rgb:ffff/ffff/ffff", "11;rgb:ffff/ffff", "11;rgb:x/y/z", "11;?", "11;rgb:fffff/0/0", ""])
    func whatIsNoAnswerSaysNothing(text: String) {
        #expect(inputs("\u{1B}]\(text)\u{07}j") == [.event(.key("j"))])
    }

    @Test func itIsWholeHoweverItIsCut() {
        let bytes = Array("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\".utf8)
        for cut in 1..<bytes.count {
            var decoder = KeyDecoder(escapeDelay: .milliseconds(100))
            let now = ContinuousClock.now
            let found = decoder.take(bytes[..<cut], at: now) + decoder.take(bytes[cut...], at: now)
            #expect(found == [.answer(.ground(.light))], "cut at \(cut)")
        }
    }
}
