import Files
import Synchronization

/// The user's command that is given what is copied: it reads the text, and nobody sees its words.
final class CopyCommand: Sendable {
    /// Seconds that it is given: commands that keep a clipboard go on by themselves.
    private static let patience = 5.0

    private let isCancelled = Mutex(false)

    /// Runs `words` of the shell with `text` as their input, and waits for the end.
    ///
    /// - Throws: `AppError.copyCommand` if the command says that it failed, or does not end in time.
    func run(_ words: String, with text: String) throws(AppError) {
        let ending: ChildProcess.Ending
        do throws(SystemError) {
            ending = try ChildProcess.run(
                ["/bin/sh", "-c", words], input: Array(text.utf8),
                limits: ChildProcess.Limits(seconds: Self.patience)
            ) { isCancelled.withLock { $0 } }.ending
        } catch {
            throw .copyCommand(words, status: nil)
        }
        switch ending {
        case .exited(status: 0): return
        case .exited(let status): throw .copyCommand(words, status: status)
        case .killed, .timedOut, .tooMuchOutput, .cancelled: throw .copyCommand(words, status: nil)
        }
    }

    /// Ends a command that has not ended, with all that it has started.
    func cancel() { isCancelled.withLock { $0 = true } }
}
