import Files
import Foundation
import Glibc
import Testing

@Suite struct ChildProcessTests {
    private func run(
        _ arguments: String..., input: String = "", limits: ChildProcess.Limits = .init(seconds: 10)
    ) throws -> (ending: ChildProcess.Ending, output: String) {
        let (ending, output) = try ChildProcess.run(arguments, input: Array(input.utf8), limits: limits)
        return (ending, String(decoding: output, as: UTF8.self))
    }

    @Test func argumentsAndInputArriveAsTheyAre() throws {
        #expect(try run("printf", "%s", "a b; $HOME 河").output == "a b; $HOME 河")
        #expect(try run("cat", input: "河口\n").output == "河口\n")
        #expect(try run("sh", "-c", "exit 3").ending == .exited(status: 3))
        #expect(try run("sh", "-c", "kill -9 $$").ending == .killed(signal: SIGKILL))
    }

    @Test func outputIsWholeOnlyIfTheProgramHasSucceeded() throws {
        #expect(try ChildProcess.output(of: ["printf", "河口"]) == Array("河口".utf8))
        #expect(try ChildProcess.output(of: ["sh", "-c", "echo half; exit 3"]) == nil)
        #expect(try ChildProcess.output(of: ["sh", "-c", "echo half; kill -9 $$"]) == nil)
    }

    @Test func muchInputAndOutputGoBesideOneAnother() throws {
        let text = String(repeating: "河口晚报\n", count: 40_000)
        #expect(try run("cat", input: text).output == text)
    }

    @Test func aProgramThatReadsNothingEndsNothing() throws {
        let text = String(repeating: "x", count: 1_000_000)
        #expect(try run("true", input: text).ending == .exited(status: 0))
    }

    @Test func aProgramThatStaysIsLeftAlone() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-child-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try ChildProcess.start(["sh", "-c", "echo $$ > '\(folder)'; exec sleep 60"], watchedFor: 0.5) == nil)
        let child = try #require(pid_t(try String(contentsOfFile: folder, encoding: .utf8).dropLast()))
        #expect(kill(child, 0) == 0)
        kill(child, SIGKILL)
        #expect(try ChildProcess.start(["sh", "-c", "exit 3"], watchedFor: 10) == .exited(status: 3))
        #expect(throws: SystemError.self) { try ChildProcess.start(["no-such-program"], watchedFor: 1) }
    }

    @Test func limitsHold() throws {
        #expect(try run("sleep", "60", limits: .init(seconds: 0.1)).ending == .timedOut)
        #expect(try run("sh", "-c", "sleep 60; true", limits: .init(seconds: 0.1)).ending == .timedOut)
        #expect(try run("cat", "/dev/zero", limits: .init(seconds: 10, output: 1_000)).ending == .tooMuchOutput)
        var asked = 0
        let cancelled = try ChildProcess.run(["sleep", "60"]) {
            asked += 1
            return asked > 2
        }
        #expect(cancelled.ending == .cancelled)
    }

    @Test func aProgramThatIsNotThereIsAnError() {
        #expect(throws: SystemError(code: ENOENT)) { try ChildProcess.run(["no-such-program-anywhere"]) }
    }

    @Test func whatAProgramLeavesRunningIsNotWaitedFor() throws {
        let (ending, output) = try run("sh", "-c", "sleep 30 & echo done")
        #expect(ending == .exited(status: 0))
        #expect(output == "done\n")
    }

    /// The terminal belongs to the screens: a program cannot open it if it is of another session.
    @Test func aProgramHasASessionOfItsOwn() throws {
        let (_, output) = try run("sh", "-c", "set -- $(cat /proc/$$/stat); echo $1 $6")
        let numbers = output.split { $0.isWhitespace }
        #expect(numbers.count == 2 && numbers[0] == numbers[1])
    }
}
