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
