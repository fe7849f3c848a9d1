import ScreenModel

@testable import NcursesTerminal

/// Types bytes into a decoder by a clock of its own.
struct Typist {
    private var decoder: KeyDecoder
    private var now = ContinuousClock.now
    private var inputs: [TerminalInput] = []

    init(escapeMilliseconds: Int = 100, keys: KeySequences = KeySequences()) {
        decoder = KeyDecoder(escapeDelay: .milliseconds(escapeMilliseconds), keys: keys)
    }

    /// Sends `text` in one read.
    mutating func type(_ text: String) {
        type(Array(text.utf8))
    }

    mutating func type(_ bytes: some Collection<UInt8>) {
        inputs += decoder.take(bytes, at: now)
    }

    /// Lets time pass; the decoder is called when it wants to be, as by the loop.
    mutating func wait(milliseconds: Int) {
        let end = now + .milliseconds(milliseconds)
        while let deadline = decoder.deadline, deadline <= end {
            now = max(now, deadline)
            inputs += decoder.take([], at: now)
        }
        now = end
    }

    /// The events so far. Adjacent characters are one text, however many reads they came in.
    var events: [TerminalInput] {
        var joined: [TerminalInput] = []
        for input in inputs {
            if let text = Self.text(of: input), let before = joined.last.flatMap(Self.text) {
                joined[joined.count - 1] = .event(.text(before + text))
            } else {
                joined.append(Self.text(of: input).map { .event(.text($0)) } ?? input)
            }
        }
        return joined
    }

    private static func text(of input: TerminalInput) -> String? {
        switch input {
        case .event(.key(.character(let character))): String(character)
        case .event(.text(let text)): text
        default: nil
        }
    }

    /// Everything that `text` means, sent in one read, when nothing follows.
    static func events(_ text: String, keys: KeySequences = KeySequences()) -> [TerminalInput] {
        events(Array(text.utf8), keys: keys)
    }

    static func events(_ bytes: [UInt8], keys: KeySequences = KeySequences()) -> [TerminalInput] {
        var typist = Typist(keys: keys)
        typist.type(bytes)
        typist.wait(milliseconds: 5_000)
        return typist.events
    }
}

extension TerminalInput {
    static func key(_ key: Key) -> TerminalInput { .event(.key(key)) }
    static func text(_ text: String) -> TerminalInput { .event(.text(text)) }
    static func paste(_ text: String) -> TerminalInput { .event(.paste(text)) }
    static func mouse(_ action: MouseAction, _ column: Int, _ row: Int) -> TerminalInput {
        .event(.mouse(action, ScreenPoint(column: column, row: row)))
    }
}
