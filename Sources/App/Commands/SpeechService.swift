import Dispatch
import Files
import ReaderCore
import Synchronization
import UnicodeText

/// Reads sentences aloud, one after the other, with `spd-say`, or with `espeak-ng` if that is missing.
final class SpeechService: Sendable {
    let queue = DispatchQueue(label: "broadsheet.speech")
    /// The ticket of the sentence to be spoken; `nil` for silence.
    private let current = Mutex<Int?>(nil)
    private let events: EventQueue
    private let environment: Environment

    /// A limit in seconds that no sentence reaches.
    private static let limits = ChildProcess.Limits(seconds: 180)

    init(events: EventQueue, environment: Environment) {
        self.events = events
        self.environment = environment
    }

    /// Speaks a sentence; `.spoken` is posted at its end.
    func speak(_ utterance: Utterance) {
        current.withLock { $0 = utterance.ticket }
        queue.async { [self] in
            guard isWanted(utterance) else { return }
            if say(utterance) {
                events.post(.spoken(utterance.ticket))
            } else if isWanted(utterance) {
                stop()
                events.post(.speechFailed("Neither spd-say nor espeak-ng can be heard here: one of them reads aloud."))
            }
        }
    }

    /// Stops speaking, also a speech server that speaks on the program's behalf.
    func stop() {
        let wasSpeaking = current.withLock { current in
            defer { current = nil }
            return current != nil
        }
        // The server may be speaking for another program.
        guard wasSpeaking else { return }
        queue.async { [self] in
            if let server = Executable.path(of: "spd-say", environment) { _ = try? ChildProcess.run([server, "-S"]) }
        }
    }

    private func isWanted(_ utterance: Utterance) -> Bool { current.withLock { $0 == utterance.ticket } }

    /// - Returns: whether a program has spoken the whole sentence.
    private func say(_ utterance: Utterance) -> Bool {
        let text = TerminalText.safe(utterance.text)
        let isChinese = utterance.language.hasPrefix("zh")
        if let program = Executable.path(of: "spd-say", environment) {
            // The text is a separate argument, after the end of the options.
            let arguments = [program, "-w", "-l", isChinese ? "zh" : utterance.language, "--", text]
            if run(arguments, "", utterance) { return true }
        }
        guard isWanted(utterance), let program = Executable.path(of: "espeak-ng", environment) else { return false }
        return run([program, "-v", isChinese ? "cmn" : utterance.language, "--stdin"], text, utterance)
    }

    private func run(_ arguments: [String], _ input: String, _ utterance: Utterance) -> Bool {
        let ended = try? ChildProcess.run(arguments, input: Array(input.utf8), limits: Self.limits) {
            !isWanted(utterance)
        }
        return ended?.ending == .exited(status: 0)
    }
}
