import Foundation
import Testing

/// The program as a job of a shell: stopped, continued, and together with an editor.
@Suite(.serialized) struct JobControlTests {
    private func startAsJob(environment: [String: String] = [:]) throws -> TerminalSession {
        let terminal = try TerminalSession("true", columns: 80, rows: 20, environment: environment)
        try terminal.wait(for: "status 0")
        let read = "'\(TerminalSession.program)' '\(TerminalSession.samples)/weidu-2020-12-02.txt'"
        try terminal.type("set -m; clear; \(read)\n")
        try terminal.wait(for: "Enter open")
        return terminal
    }

    /// The shell notices the end at its next line, and has its terminal as it was.
    private func waitForEnd(of program: Int32, _ terminal: TerminalSession) throws {
        try terminal.wait("the program's end") { _ in
            try? terminal.type("\n")
            return kill(program, 0) != 0
        }
        try terminal.type("clear; stty -a | grep -o ' icanon'; echo and\n")
        try terminal.wait("the line as it was") { $0.contains(" icanon\nand") }
    }

    @Test func takesTheTerminalBackAfterAStopFromOutside() throws {
        let terminal = try startAsJob()
        let before = try terminal.screen()
        let program = try #require(try terminal.processID())
        kill(program, SIGSTOP)
        try terminal.wait("the shell's words") { $0.contains("Stopped") || $0.contains("$ ") }
        try terminal.type("fg\n")
        try terminal.wait("the same screen") { $0 == before }
        // In line mode a key would wait for Return, and be echoed.
        try terminal.press("?")
        try terminal.wait(for: "On this screen")
        try terminal.press("q", "q")
        try terminal.wait("the shell") { !$0.contains("On this screen") && !$0.contains("Enter open") }
    }

    @Test func aStoppedProgramIsEndedByTheShell() throws {
        let terminal = try startAsJob()
        let program = try #require(try terminal.processID())
        try terminal.press("C-z")
        try terminal.wait(for: "Stopped")
        kill(program, SIGTERM)
        kill(program, SIGCONT)
        try waitForEnd(of: program, terminal)
    }

    /// The line turns Ctrl-\ into a signal from when the screen is left until it is back, and the program is then the one that
    /// has the keyboard.
    @Test func theQuitKeyIsIgnoredWhileTheLineIsTheShells() throws {
        let terminal = try startAsJob()
        let program = try #require(try terminal.processID())
        #expect(try !Self.ignoresQuit(program))
        try terminal.press("C-z")
        try terminal.wait(for: "Stopped")
        #expect(try Self.ignoresQuit(program))
        try terminal.type("fg\n")
        try terminal.wait(for: "Enter open")
        #expect(try !Self.ignoresQuit(program))
        try terminal.press("q")
        try terminal.wait("the shell") { !$0.contains("Enter open") }
    }

    private static func ignoresQuit(_ program: Int32) throws -> Bool {
        let status = try String(contentsOfFile: "/proc/\(program)/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") })
        let mask = try #require(line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) })
        return mask & 1 << UInt64(SIGQUIT - 1) != 0
    }

    /// The editor is a shell's child that waits for its own one, as editors behind scripts do, and it saves at once.
    @Test(arguments: [SIGTERM, SIGHUP], [false, true])
    func whatEndsTheProgramEndsTheEditorAndKeepsWhatWasSaved(signal: Int32, isStopped: Bool) throws {
        let file = "\\\"\\$1\\\""
        let stop = isStopped ? "kill -STOP 0; " : ""
        let editor = "echo saved >> \(file); echo editing; \(stop)sleep 60; echo late >> \(file)"
        let terminal = try startAsJob(environment: ["EDITOR": "sh -c \"\(editor)\" sh", "VISUAL": ""])
        try terminal.press("b")
        try terminal.wait(for: "Kept:")
        let program = try #require(try terminal.processID())
        try terminal.press("e")
        try terminal.wait(for: isStopped ? "Stopped" : "editing")
        kill(program, signal)
        if isStopped { kill(program, SIGCONT) }
        try waitForEnd(of: program, terminal)
        let bookmarks = try String(
            contentsOf: terminal.folder.appending(path: "broadsheet/bookmarks.json"), encoding: .utf8)
        #expect(bookmarks.contains("\"saved\""))
    }

    @Test func oneForegroundBringsTheEditorBackAfterAStopOfTheReaderAlone() throws {
        // It reads only when told to: a read that waits would take what is typed for the shell.
        let sign = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: sign) }
        let editor = "echo editing; until test -e \(sign); do sleep 0.1; done; read line; echo edited >> "
        let terminal = try startAsJob(environment: ["EDITOR": "sh -c \"\(editor)\\\"\\$1\\\"\" sh", "VISUAL": ""])
        try terminal.press("b")
        try terminal.wait(for: "Kept:")
        try terminal.press("B")
        try terminal.wait(for: "1 bookmark")
        let program = try #require(try terminal.processID())
        try terminal.press("e")
        try terminal.wait(for: "editing")
        kill(program, SIGSTOP)
        try terminal.wait(for: "Stopped")
        try terminal.type("fg\n")
        // The shell names what it continues, below the word that was typed.
        try terminal.wait("the command that goes on") { $0.split(separator: "fg\n").count > 1 }
        try Data().write(to: URL(filePath: sign))
        try terminal.type("\n")
        try terminal.wait(for: "✎ edited")
        try terminal.press("Q")
        try terminal.wait("the shell") { !$0.contains("✎ edited") }
    }

    @Test func aStopInTheEditorStopsBothAndTheShellBringsBothBack() throws {
        let editor = "trap : CONT; echo editing; kill -TSTP 0; echo edited >> "
        let terminal = try startAsJob(environment: ["EDITOR": "sh -c \"\(editor)\\\"\\$1\\\"\" sh", "VISUAL": ""])
        try terminal.press("b")
        try terminal.wait(for: "Kept:")
        try terminal.press("B")
        try terminal.wait(for: "1 bookmark")
        try terminal.press("e")
        try terminal.wait(for: "Stopped")
        try terminal.type("fg\n")
        try terminal.wait(for: "✎ edited")
        try terminal.press("Q")
        try terminal.wait("the shell") { !$0.contains("✎ edited") }
    }
}
