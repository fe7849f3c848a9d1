import ScreenModel
import Testing

@testable import NcursesTerminal

@Suite("Input in pieces")
struct CutInputTests {
    /// A sitting as bytes: typing, arrows, mouse, Chinese text, a paste, answers to questions.
    static let session: [UInt8] =
        Array(
            "j魏都区é\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[5~\u{1B}[[C\u{1B}[<0;12;3M\u{1B}[<0;12;3m\u{1B}[<65;300;9M\u{1B}[M !!"
                .utf8)
        + [0x1B, 0x5B, 0x4D, 0x60, 0xE9, 0xAD]
        + Array("\u{1B}[200~老桥\r\nquit\u{1B}[20 ~\u{1B}[201\u{1B}[201~q".utf8)
        + Array("\u{1B}[2;3R\u{1B}[?1u\u{1B}]11;rgb:0b/0b/0b\u{1B}\\\u{1B}P>|T\u{1B}\\\u{1B}[?62;4c\u{1B}[I".utf8)
        + [0xE9, 0x6A, 0xF0, 0x9F, 0x97, 0x9E]
        + Array("\u{1B}q\u{1B}魏\u{1B}[97;3u\u{1B}[100;5u\u{1B}[7$x\u{1B}\u{1B}[B\u{1B}OM🗞\r".utf8)

    static let expected = Typist.events(session)

    @Test("the session is what it is taken for")
    func whole() {
        #expect(
            Self.expected == [
                .text("j魏都区é"), .key(.up), .key(.down), .key(.pageUp), .key(.function(3)), .mouse(.press, 11, 2),
                .mouse(.release, 11, 2),
                .mouse(.wheelDown, 299, 8), .mouse(.press, 0, 0), .mouse(.wheelUp, 200, 140),
                .paste("老桥\nquit\u{1B}[20 ~\u{1B}[201"), .text("q"), .answer(.cursor(row: 2, column: 3)),
                .answer(.keyboardFlags(1)), .answer(.ground(.dark)), .answer(.deviceAttributes), .text("\u{FFFD}j🗞"),
                .key(.control("d")),
                .key(.enter),
                .text("🗞"), .key(.enter),
            ])
    }

    @Test(
        "cut in two anywhere, it means the same",
        arguments: [
            (0, [:]), (5, [:]), (60, [:]), (250, ["SSH_CONNECTION": "::1 9 ::1 22"]), (900, ["ESCDELAY": "1000"]),
        ])
    func cutOnce(milliseconds: Int, environment: [String: String]) {
        for cut in 1..<Self.session.count {
            var typist = Typist(escapeMilliseconds: EscapeDelay.milliseconds { environment[$0] })
            typist.type(Self.session[..<cut])
            typist.wait(milliseconds: milliseconds)
            typist.type(Self.session[cut...])
            typist.wait(milliseconds: 5_000)
            #expect(typist.events == Self.expected, "cut at \(cut)")
        }
    }

    @Test("cut in pieces of any size, it means the same", arguments: [0, 5, 60])
    func cutOften(milliseconds: Int) {
        for size in 1...7 {
            var typist = Typist()
            for start in stride(from: 0, to: Self.session.count, by: size) {
                typist.type(Self.session[start..<min(start + size, Self.session.count)])
                typist.wait(milliseconds: milliseconds)
            }
            typist.wait(milliseconds: 5_000)
            #expect(typist.events == Self.expected, "pieces of \(size)")
        }
    }
}
