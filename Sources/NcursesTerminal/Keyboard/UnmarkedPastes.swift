import ScreenModel

/// Tells pasted text from typed where the terminal does not mark pastes, so that no piece of it is obeyed as a command.
///
/// A paste is known by what comes in one read: nobody types that much while the program waits for keys. It goes on over reads,
/// whatever is in them, until nothing comes for a moment.
struct UnmarkedPastes {
    typealias Instant = ContinuousClock.Instant

    /// The silence that ends a paste: longer than a terminal waits between two writes, shorter than two keys are apart.
    static let pause: Duration = .milliseconds(100)
    /// Different characters that may come in one read and be keys: two hands on a slow line, not a word.
    static let differentKeys = 3

    /// The terminal marks pastes itself: whatever comes without marks is typed, or sent by a script.
    var areMarked = false
    private var text: String?
    private var lastInput: Instant?

    /// When to call `take` with nothing, if nothing comes before.
    var deadline: Instant? {
        text == nil ? nil : lastInput.map { $0 + Self.pause }
    }

    /// Takes what came in one read, at `instant`; nothing, to let the time pass.
    ///
    /// - Returns: the inputs, those of a paste as one once it has ended.
    mutating func take(_ inputs: [TerminalInput], at instant: Instant) -> [TerminalInput] {
        var given: [TerminalInput] = []
        if let deadline, deadline <= instant, let text {
            given.append(.event(.paste(text)))
            self.text = nil
        }
        if inputs.contains(where: \.isMarkedPaste) { areMarked = true }
        guard !inputs.isEmpty, text != nil || !areMarked && Self.isPasted(inputs) else { return given + inputs }
        lastInput = instant
        for input in inputs {
            switch input {
            case .event(.text(let typed)): keep(typed)
            case .event(.key(let key)): keep(key.text)
            default: given.append(input)
            }
        }
        return given
    }

    /// Whether a line end stands beside a word, or more different characters came than hands send at once.
    private static func isPasted(_ inputs: [TerminalInput]) -> Bool {
        var characters: Set<Character> = []
        for case .event(let event) in inputs {
            switch event {
            case .text(let text): characters.formUnion(text)
            case .key(.character(let character)): characters.insert(character)
            default: break
            }
        }
        return characters.count > differentKeys || characters.count > 1 && inputs.contains(.event(.key(.enter)))
    }

    private mutating func keep(_ part: String) {
        let kept = text ?? ""
        text = kept.utf8.count + part.utf8.count <= PasteCollector.limit ? kept + part : kept
    }
}

extension TerminalInput {
    fileprivate var isMarkedPaste: Bool {
        if case .event(.paste) = self { true } else { false }
    }
}

extension Key {
    /// What the key puts into a text; nothing for keys that sequences and controls make.
    fileprivate var text: String {
        switch self {
        case .character(let character): String(character)
        case .enter: "\n"
        case .tab: "\t"
        default: ""
        }
    }
}
