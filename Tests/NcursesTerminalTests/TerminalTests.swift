import Foundation
import Testing

/// The built program on a terminal that gives its input in pieces and ends in every way.
@Suite(.serialized) struct TerminalTests {
    private func open(
        columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
    ) throws -> (terminal: ProgramOnTerminal, written: String) {
        let terminal = try ProgramOnTerminal(columns: columns, rows: rows, environment: environment)
        return (terminal, terminal.read(until: "Enter open"))
    }

    /// Over the list and a story to the results of a search: arrows, mouse, Chinese text, a paste, answers to questions.
    private static let session =
        Array(
            "jj\u{1B}[A\u{1B}OB\u{1B}[<65;9;9M\u{1B}q\u{1B}[1~\u{1B}[4~\u{1B}OH/魏\u{1B}]11;rgb:0b/0b/0b\u{1B}\\\u{1B}[200~都区\r\nquit"
                .utf8)
        + Array(
            "\u{1B}[201~\u{1B}[I\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{1B}[?62;4c\u{1B}[1;2R\u{1B}P>|T(1)\u{1B}\\\r\u{1B}[<64;2;2M"
                .utf8)

    @Test("the screens of a session are the same however its bytes are cut", arguments: [(0, 3), (5, 1), (60, 11)])
    func cutSession(milliseconds: Int, step: Int) throws {
        let (terminal, _) = try open()
        func play(cut: Int) -> String {
            terminal.send(Self.session[..<cut])
            usleep(UInt32(milliseconds) * 1_000)
            terminal.send(Self.session[cut...])
            let screen = terminal.screen()
            // Escape as Kitty's protocol has it, which no key behind it can change, leaves what was found.
            terminal.send("\u{1B}[27ug")
            _ = terminal.read()
            return screen
        }
        let whole = play(cut: Self.session.count)
        #expect(whole.contains("魏都区"))
        for cut in stride(from: 1, to: Self.session.count, by: step) {
            let screen = play(cut: cut)
            guard screen != whole else { continue }
            Issue.record("cut at \(cut): \(screen.debugDescription)\nnot \(whole.debugDescription)")
            return
        }
        #expect(terminal.quit() == 0)
    }

    @Test("a paste in pieces neither acts nor ends the program")
    func pasteInPieces() throws {
        let (terminal, _) = try open(environment: ["EDITOR": "touch '$XDG_DATA_HOME/edited';", "VISUAL": ""])
        let before = terminal.screen()
        for piece in ["\u{1B}[200~Nobody bBe", "\u{1B}:!touch edited\r", "quit.", "\u{1B}[20", "1~"] {
            terminal.send(piece)
            usleep(150_000)
        }
        #expect(terminal.read(until: "Press / first").contains("Press / first"))
        terminal.send("\u{1B}[A")
        #expect(terminal.screen() == before)
        #expect(!FileManager.default.fileExists(atPath: terminal.folder.path + "/broadsheet/bookmarks.json"))
        #expect(terminal.quit() == 0)
    }

    @Test("a paste without an end says so, and Ctrl-C alone ends it")
    func unfinishedPaste() throws {
        let (terminal, _) = try open()
        terminal.send("\u{1B}[200~Q")
        #expect(terminal.read(until: "Ctrl-C").contains("has not ended"))
        terminal.send("\u{03}")
        #expect(terminal.read(until: "Press / first").contains("Press / first"))
        #expect(terminal.quit() == 0)
    }

    @Test("what is switched on is switched off, and the keyboard protocol only where it is offered")
    func modes() throws {
        let (terminal, start) = try open()
        for mode in ["\u{1B}[?2004h", "\u{1B}[?1006h", "\u{1B}[6n", "\u{1B}[?u", "\u{1B}[c"] {
            #expect(start.contains(mode))
        }
        #expect(!start.contains("\u{1B}[>1u"))
        let second = try #require(start.range(of: "\u{1B}[?1049h"))
        let question = try #require(start.range(of: "“\u{1B}[6n"))
        #expect(second.upperBound < question.lowerBound, "the question writes on the shell's screen")
        terminal.send("\u{1B}[2;2R\u{1B}[?0u\u{1B}[?62c")
        #expect(terminal.read(until: "\u{1B}[>1u").contains("\u{1B}[>1u"))
        // Escape at once, and Ctrl-D as the protocol sends them.
        terminal.send("?\u{1B}[27u\u{1B}[100;5u")
        _ = terminal.read()
        kill(terminal.process, SIGUSR1)
        let end = terminal.read(until: "\u{1B}[?1049l")
        #expect(end.contains("\u{1B}[<u") && end.contains("\u{1B}[?2004l") && end.contains("\u{1B}[?1049l"))
        #expect(terminal.waitForEnd() == 128 + SIGUSR1)
    }

    @Test("leaving waits for the answer that is on its way")
    func lateAnswer() throws {
        let (terminal, _) = try open()
        terminal.send("Q")
        usleep(100_000)
        #expect(!terminal.hasEnded)
        terminal.send("\u{1B}[2;3R\u{1B}[?62c")
        let end = terminal.read(until: "\u{1B}[?1049l")
        #expect(end.contains("\u{1B}[?1049l"))
        #expect(!end.contains("R"))
        #expect(terminal.waitForEnd() == 0)
    }

    @Test(
        "the terminal and its keyboard are given back when a signal ends the program",
        arguments: [
            SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGQUIT, SIGBUS, SIGSEGV, SIGABRT, 40,
        ])
    func endingSignals(signal: Int32) throws {
        let (terminal, _) = try open()
        terminal.send("\u{1B}[2;2R\u{1B}[?0u\u{1B}[?62c")
        terminal.read(until: "\u{1B}[>1u")
        kill(terminal.process, signal)
        let end = terminal.read(until: "\u{1B}[?1049l")
        #expect(end.contains("\u{1B}[<u") && end.contains("\u{1B}[?2004l"))
        #expect(terminal.waitForEnd() == ([SIGTERM, SIGHUP].contains(signal) ? 0 : 128 + signal))
    }

    @Test("the keyboard is the editor's while it runs, and given back at the end")
    func keyboardOfTheEditor() throws {
        let (terminal, _) = try open(environment: ["EDITOR": "true", "VISUAL": ""])
        terminal.send("\u{1B}[2;2R\u{1B}[?0u\u{1B}[?62c")
        terminal.read(until: "\u{1B}[>1u")
        terminal.send("E")
        let lent = terminal.read(until: "\u{1B}[>1u")
        let givenUp = try #require(lent.range(of: "\u{1B}[<u"))
        let takenBack = try #require(lent.range(of: "\u{1B}[>1u"))
        #expect(givenUp.upperBound <= takenBack.lowerBound)
        terminal.send("\u{1B}[?62cQ")
        #expect(terminal.read(until: "\u{1B}[?1049l").contains("\u{1B}[<u"))
        #expect(terminal.waitForEnd() == 0)
    }

    @Test("an expression that never ends holds up no signal", arguments: [SIGTERM, SIGHUP])
    func endInAnExpression(signal: Int32) throws {
        let (terminal, _) = try open()
        terminal.send("\u{1B}[?62c/~((.+)+)+Q")
        usleep(200_000)
        kill(terminal.process, signal)
        #expect(terminal.waitForEnd() == 0)
    }

    @Test("a terminal that takes no output ends on SIGTERM all the same")
    func stoppedOutput() throws {
        let (terminal, _) = try open(columns: 200, rows: 50)
        // More than the terminal holds, and nobody reads it.
        for _ in 0..<200 {
            terminal.send("\u{0C}")
            usleep(2_000)
        }
        kill(terminal.process, SIGTERM)
        let end = Date.now.addingTimeInterval(5)
        while !terminal.hasEnded, Date.now < end { usleep(10_000) }
        #expect(terminal.status == 0)
    }

    @Test("the end that is told before the output is stuck still ends the program")
    func endBeforeStoppedOutput() throws {
        for count in [20, 40, 60, 80] {
            let (terminal, _) = try open(columns: 200, rows: 60)
            for _ in 0..<count {
                terminal.send("j\u{0C}")
                usleep(1_000)
            }
            kill(terminal.process, SIGTERM)
            usleep(20_000)
            terminal.send("\u{0C}\u{0C}")
            let end = Date.now.addingTimeInterval(5)
            while !terminal.hasEnded, Date.now < end { usleep(10_000) }
            #expect(terminal.status == 0)
        }
    }

    @Test(
        "sizes that no screen has do no harm",
        arguments: [(32_767, 24), (32_768, 24), (65_535, 65_535), (80, 40_000), (1, 1)])
    func strangeSizes(columns: Int, rows: Int) throws {
        let (terminal, _) = try open()
        terminal.resize(columns: columns, rows: rows)
        _ = terminal.read()
        terminal.resize(columns: 80, rows: 24)
        #expect(terminal.read(until: "Enter open").contains("Enter open"))
        let fromTheStart = try ProgramOnTerminal(columns: columns, rows: rows)
        _ = fromTheStart.read()
        #expect(!fromTheStart.hasEnded)
        for terminal in [terminal, fromTheStart] {
            #expect(terminal.quit() == 0)
        }
    }

    @Test("from one strange size to the next the screen stays whole")
    func rowOfStrangeSizes() throws {
        let (terminal, _) = try open()
        let before = terminal.screen()
        for (columns, rows) in [(8_192, 1), (1, 8_192), (65_535, 2), (2, 65_535), (39, 9), (0, 0), (32_768, 32_768)] {
            terminal.resize(columns: columns, rows: rows)
            _ = terminal.read()
        }
        terminal.resize(columns: 80, rows: 24)
        terminal.read(until: "Enter open")
        #expect(terminal.screen() == before)
        #expect(terminal.quit() == 0)
    }

    @Test("the environment's size is none: the last row is drawn")
    func environmentsSize() throws {
        let (terminal, start) = try open(columns: 80, rows: 40, environment: ["LINES": "10", "COLUMNS": "60"])
        #expect(start.contains("\u{1B}[40;2H") || start.contains("\u{1B}[40;1H") || start.contains("\u{1B}[40d"))
        #expect(terminal.quit() == 0)
    }

    @Test(
        "a terminal that is unknown, or cannot move its cursor, is refused with a sentence",
        arguments: ["no-such", "dumb"])
    func refusedTerminals(name: String) throws {
        let terminal = try ProgramOnTerminal(environment: ["TERM": name])
        #expect(terminal.read(until: "set TERM to").contains("The terminal type “\(name)”"))
        #expect(terminal.waitForEnd() == 1)
    }
}

/// The ground that the terminal tells of.
@Suite struct GroundSessionTests {
    @Test("the theme follows the ground, and answers that come late do nothing")
    func theme() throws {
        let terminal = try ProgramOnTerminal()
        _ = terminal.read(until: "Enter open")
        terminal.send("\u{1B}[2;2R\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?62c")
        let light = terminal.screen()
        #expect(light.contains("38;5;24"), "the blue of the light theme")
        terminal.send("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\")
        #expect(terminal.screen() == light)
        #expect(terminal.quit() == 0)
    }
}

/// Storms at the built program, made of all that terminals send besides plain keys.
@Suite(.serialized) struct TerminalStormTests {
    @Test("pastes, reports, answers and keys with Alt change nothing, however they are cut")
    func nothingActs() throws {
        let terminal = try ProgramOnTerminal(environment: ["EDITOR": "touch '$XDG_DATA_HOME/edited';", "VISUAL": ""])
        _ = terminal.read(until: "Enter open")
        terminal.send("\u{1B}[2;2R\u{1B}[?62c")
        let before = terminal.screen()
        let harmless = Storm.sequences.filter { sequence in
            !["\u{1B}[A", "\u{1B}OB", "\u{1B}[5~", "\u{1B}[[A", "魏都", "jj"].contains(sequence)
        }
        var storm = Storm(seed: 20)
        var bytes: [UInt8] = []
        for _ in 0..<1_000 { bytes += harmless[Int(storm.random.next() % UInt64(harmless.count))].utf8 }
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int(storm.random.next() % 400) + 1)
            terminal.send(piece)
            _ = terminal.read()
            rest = rest.dropFirst(piece.count)
        }
        _ = terminal.read(until: "Press / first")
        terminal.send("\u{1B}[H")
        #expect(terminal.screen() == before)
        #expect(!FileManager.default.fileExists(atPath: terminal.folder.path + "/broadsheet/bookmarks.json"))
        #expect(!FileManager.default.fileExists(atPath: terminal.folder.path + "/edited"))
        #expect(terminal.quit() == 0)
    }

    @Test("noise and resizes are survived", arguments: [1, 2])
    func noise(seed: UInt64) throws {
        let terminal = try ProgramOnTerminal(environment: ["EDITOR": "true", "VISUAL": ""])
        _ = terminal.read(until: "Enter open")
        var storm = Storm(seed: seed)
        let quitting: Set<UInt8> = [UInt8(ascii: "q"), UInt8(ascii: "Q"), 0x1A]
        for _ in 0..<60 {
            terminal.send(storm.bytes(count: 200).filter { !quitting.contains($0) })
            terminal.resize(columns: Int(storm.random.next() % 300) + 1, rows: Int(storm.random.next() % 90) + 1)
            _ = terminal.read()
        }
        #expect(!terminal.hasEnded)
        terminal.resize(columns: 80, rows: 24)
        // What is unfinished goes after two seconds; then Ctrl-C leaves a prompt, or the paste.
        usleep(2_300_000)
        for _ in 0..<3 {
            terminal.send("\u{03}")
            _ = terminal.read()
        }
        #expect(terminal.quit() == 0)
    }
}
