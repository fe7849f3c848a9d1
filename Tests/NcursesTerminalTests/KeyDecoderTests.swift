import ScreenModel
import Testing

@testable import NcursesTerminal

@Suite("Keys")
struct KeyDecoderTests {
    @Test("characters, controls and the keys of every keyboard")
    func plainKeys() {
        #expect(Typist.events("j") == [.text("j")])
        #expect(Typist.events("魏都") == [.text("魏都")])
        #expect(
            Typist.events("\r\t\u{7F}\u{03}\u{00}\u{1C}") == [
                .key(.enter), .key(.tab), .key(.backspace), .key(.control("c")), .key(.control("@")),
                .key(.control("\\")),
            ])
        #expect(
            Typist.events("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD") == [
                .key(.up), .key(.down), .key(.right), .key(.left),
            ])
        #expect(
            Typist.events("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[24~\u{1B}[Z") == [
                .key(.function(1)), .key(.function(1)), .key(.function(1)), .key(.function(12)), .key(.backTab),
            ])
    }

    @Test("Home and End of xterm, PuTTY, rxvt and the Linux console")
    func homeAndEnd() {
        for home in ["\u{1B}[H", "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~"] { #expect(Typist.events(home) == [.key(.home)]) }
        for end in ["\u{1B}[F", "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~"] { #expect(Typist.events(end) == [.key(.end)]) }
    }

    @Test("the keypad in its application mode types what stands on its keys")
    func keypad() {
        #expect(Typist.events("\u{1B}Op\u{1B}Oy\u{1B}Ok\u{1B}OM") == [.text("09+"), .key(.enter)])
    }

    @Test(
        "a key held with others is not the key alone",
        arguments: [
            "\u{1B}q", "\u{1B}b", "\u{1B}魏", "\u{1B}\r", "\u{1B}é", "\u{1B}[1;5A", "\u{1B}[1;2R", "\u{1B}[3;5~",
            "\u{1B}[a", "\u{1B}Oa", "\u{1B}[7$", "\u{1B}[7^", "\u{1B}[113;3u", "\u{1B}[27;3;113~", "\u{1B}\u{1B}[A",
            "\u{1B}(",
            "\u{1B} ", "\u{1B}[2~", "\u{1B}[57428u", "\u{1B}[9~",
        ])
    func unknownKeys(sequence: String) {
        #expect(Typist.events(sequence + "j") == ("( $".contains(sequence.suffix(1)) ? [] : [.text("j")]))
        #expect(Typist.events(sequence) == [])
    }

    @Test(
        "the delay of Escape is the user's, or what the line needs",
        arguments: [
            (nil, nil, 100), (nil, "::1 9 ::1 22", 300), ("25", "::1 9 ::1 22", 25), ("0", nil, 0),
            ("9999999", nil, 5_000), ("-1", nil, 100), ("soon", nil, 100),
        ])
    func escapeDelay(asked: String?, connection: String?, milliseconds: Int) {
        let environment = ["ESCDELAY": asked, "SSH_CONNECTION": connection]
        #expect(EscapeDelay.milliseconds { environment[$0] ?? nil } == milliseconds)
    }

    @Test("Escape is a key when nothing follows in time")
    func escape() {
        #expect(Typist.events("\u{1B}") == [.key(.escape)])
        #expect(Typist.events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
        var typist = Typist()
        typist.type("\u{1B}")
        typist.wait(milliseconds: 99)
        #expect(typist.events == [])
        typist.wait(milliseconds: 1)
        #expect(typist.events == [.key(.escape)])
        typist.type("q")
        #expect(typist.events == [.key(.escape), .text("q")])
        var remote = Typist(escapeMilliseconds: 300)
        remote.type("\u{1B}")
        remote.wait(milliseconds: 299)
        remote.type("[A")
        #expect(remote.events == [.key(.up)])
    }

    @Test(
        "what one read brings of a sequence whose ESC was late is no typing",
        arguments: [
            ("[200~Bob quit\u{1B}[201~", [TerminalEvent.paste("Bob quit")]), ("[B", [.key(.down)]),
            ("OB", [.key(.down)]),
            ("]11;rgb:bb/ee/qq\u{1B}\\", []), ("]11x", [.text("]11x")]), ("[?62;4c", []), ("[", [.text("[")]),
            ("Ok", [.text("Ok")]),
            ("[q", []), ("]x", [.text("]x")]),
        ])
    func lateRest(rest: String, events: [TerminalEvent]) {
        var typist = Typist()
        typist.type("\u{1B}")
        typist.wait(milliseconds: 130)
        typist.type(rest)
        #expect(
            typist.events.filter { if case .answer = $0 { false } else { true } } == [.key(.escape)]
                + events.map(TerminalInput.event))
        typist.type("[B")
        // Text that follows text is one.
        guard case .event(.text(let last)) = typist.events.last else {
            Issue.record("\(typist.events)")
            return
        }
        #expect(last.hasSuffix("[B"))
    }

    @Test("Escape pressed right before a report or a paste is still pressed")
    func escapeBeforeReport() {
        #expect(Typist.events("\u{1B}\u{1B}[<0;2;3M") == [.key(.escape), .mouse(.press, 1, 2)])
        #expect(Typist.events("\u{1B}\u{1B}[200~x\u{1B}[201~") == [.key(.escape), .paste("x")])
        #expect(Typist.events("\u{1B}\u{1B}[?62;4c") == [.key(.escape), .answer(.deviceAttributes)])
    }

    @Test("Kitty's protocol and modifyOtherKeys name the same keys")
    func codePointKeys() {
        #expect(Typist.events("\u{1B}[27u\u{1B}[27;1u\u{1B}[27;65u") == [.key(.escape), .key(.escape), .key(.escape)])
        #expect(Typist.events("\u{1B}[100;5u\u{1B}[27;5;100~") == [.key(.control("d")), .key(.control("d"))])
        #expect(Typist.events("\u{1B}[91;5u\u{1B}[105;5u\u{1B}[109;5u") == [.key(.escape), .key(.tab), .key(.enter)])
        #expect(
            Typist.events("\u{1B}[13;2u\u{1B}[9;2u\u{1B}[127;2u") == [.key(.enter), .key(.backTab), .key(.backspace)])
        #expect(Typist.events("\u{1B}[97;2u\u{1B}[49:33;2u\u{1B}[57400u") == [.text("A!1")])
        #expect(Typist.events("\u{1B}[106;1:2u\u{1B}[106;1:3u") == [.text("j")])
        #expect(Typist.events("\u{1B}[1;1A\u{1B}[1;129A\u{1B}[1;1:3A") == [.key(.up), .key(.up)])
    }

    @Test("the mouse by every protocol")
    func mouse() {
        #expect(Typist.events("\u{1B}[<0;12;3M\u{1B}[<0;12;3m") == [.mouse(.press, 11, 2), .mouse(.release, 11, 2)])
        #expect(
            Typist.events("\u{1B}[<64;1;1M\u{1B}[<65;300;200M") == [
                .mouse(.wheelUp, 0, 0), .mouse(.wheelDown, 299, 199),
            ])
        #expect(
            Typist.events([0x1B, 0x5B, 0x4D, 0x20, 0x71, 0xF1] + Array("j".utf8)) == [
                .mouse(.press, 80, 208), .text("j"),
            ])
        #expect(Typist.events("\u{1B}[M#qq") == [])
        #expect(Typist.events("\u{1B}[32;5;6M") == [.mouse(.press, 4, 5)])
        #expect(Typist.events("\u{1B}[<32;13;3M") == [.mouse(.drag, 12, 2)])
        #expect(Typist.events("\u{1B}[<0;0;0M\u{1B}[<35;2;2M\u{1B}[<2;2;2M\u{1B}[<2;2;2m") == [])
    }

    @Test(
        "what nobody asked for, or others did, is no key",
        arguments: [
            "\u{1B}[I", "\u{1B}[O", "\u{1B}]10;rgb:ffff/ffff/dddd\u{07}", "\u{1B}]4;1;rgb:0b0b/0b0b/0b0b\u{1B}\\",
            "\u{1B}[>0;276;0c",
            "\u{1B}P>|XTerm(370)\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^quit\u{1B}\\", "\u{1B}Xquit\u{1B}\\",
            "\u{1B}[0n",
            "\u{1B}[8;24;80t", "\u{1B}[?2026;2$y", "\u{1B}[4;2$y", "\u{1B}[?1;1R", "\u{1B}]52;c;YmJi\u{07}",
            "\u{1B}[48;24;80;480;800t",
            "\u{1B}[201~",
        ])
    func reports(sequence: String) {
        #expect(Typist.events(sequence + "j") == [.text("j")])
    }

    @Test("answers to the questions of ours are told from keys")
    func answers() {
        #expect(Typist.events("\u{1B}[2;3R") == [.answer(.cursor(row: 2, column: 3))])
        #expect(Typist.events("\u{1B}[1;2R\u{1B}[1;5R") == [])
        #expect(
            Typist.events("\u{1B}[R\u{1B}OR\u{1B}[13~") == [.key(.function(3)), .key(.function(3)), .key(.function(3))])
        #expect(Typist.events("\u{1B}[?5u\u{1B}[?62;22c") == [.answer(.keyboardFlags(5)), .answer(.deviceAttributes)])
    }

    @Test("the terminal's own keys go before the grammar")
    func ownKeys() {
        let keys = KeySequences([
            (Array("\u{1B}A".utf8), .up), (Array("\u{1B}[7$".utf8), .home), (Array("\u{1B}?p".utf8), .character("0")),
            ([0x0B], .up), (Array("\u{1B}[M".utf8), .function(1)),
        ])
        #expect(Typist.events("\u{1B}Aj", keys: keys) == [.key(.up), .text("j")])
        #expect(Typist.events("\u{1B}[7$j", keys: keys) == [.key(.home), .text("j")])
        #expect(Typist.events("\u{1B}?pj", keys: keys) == [.text("0j")])
        #expect(Typist.events("\u{1B}?j\u{1B}?", keys: keys) == [.text("j")])
        #expect(Typist.events("\u{0B}", keys: keys) == [.key(.control("k"))])
        #expect(Typist.events("\u{1B}[Mabc", keys: keys) == [.key(.function(1)), .text("abc")])
    }
}
