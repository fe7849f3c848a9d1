import Files
import ReaderCore
import Synchronization
import UnicodeText

/// Runs the user's commands on text, in the background. The text is the command's standard input or its last argument,
/// never part of a shell's command line.
final class TextCommand: Sendable {
    /// The time in seconds and the output in bytes allowed: a command that exceeds them is ended, and the user is told.
    private static let limits = ChildProcess.Limits(seconds: 30, output: 1 << 20)

    /// Whether the running command is to end, and whether all commands are.
    private let isCancelled = Mutex((one: false, all: false))

    /// Gives text to a command, and waits for it to end.
    ///
    /// - Returns: its output, or a notice if there is none.
    func run(_ command: ExternalCommand, with text: String, _ settings: Settings) throws(AppError) -> ReaderEvent {
        let (title, arguments, input) = try call(command, with: text, settings)
        isCancelled.withLock { $0.one = false }
        let ended: (ending: ChildProcess.Ending, output: [UInt8])
        do throws(SystemError) {
            ended = try ChildProcess.run(arguments, input: input, mergesErrors: true, limits: Self.limits) {
                isCancelled.withLock { $0.one || $0.all }
            }
        } catch {
            throw .command(title, .status(ChildProcess.commandNotFound))
        }
        let output = TerminalText.safeLines(String(decoding: ended.output, as: UTF8.self))
        switch ended.ending {
        case .exited(status: 0): break
        case .exited(let status):
            let saying = output.split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) }
            throw .command(
                title, .status(status, saying: status == ChildProcess.commandNotFound ? "" : String(saying ?? "")))
        case .timedOut: throw .command(title, .tooLong)
        case .tooMuchOutput: throw .command(title, .tooMuch)
        case .cancelled: return .notice("\(title) was ended.")
        case .killed: throw .command(title, .ended)
        }
        if output.allSatisfy(\.isWhitespace) { return .notice("\(title) has ended and printed nothing.") }
        return .output(title: title, text: output)
    }

    /// Ends the running command.
    func cancel() { isCancelled.withLock { $0.one = true } }

    /// Ends all commands, including those not yet started.
    func end() { isCancelled.withLock { $0.all = true } }

    private func call(
        _ command: ExternalCommand, with text: String, _ settings: Settings
    ) throws(AppError) -> (title: String, arguments: [String], input: [UInt8]) {
        let text = TerminalText.safeLines(text)
        switch command {
        case .shell(let words): return (words, ["/bin/sh", "-c", words], Array(text.utf8))
        case .named(let name):
            guard let words = settings.commands.named[name] else { throw .noCommand(name) }
            return (name, ["/bin/sh", "-c", words], Array(text.utf8))
        case .dictionary:
            guard let words = settings.commands.dictionary else { throw .noCommand(ExternalCommand.dictionaryName) }
            let arguments = words.split(separator: " ").map(String.init)
            let word = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            return (arguments.first ?? words, arguments + [word], [])
        }
    }
}
