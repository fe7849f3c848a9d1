import ScreenModel

/// Distinguishes pasted from typed text on a terminal that does not mark pastes, so that no part of a paste runs as a
/// command.
///
/// A paste is recognised by the amount of text in one read: nobody types that much while the program waits for keys.
/// The paste then lasts, whatever its reads contain, until the input pauses.
struct UnmarkedPastes {
    typealias Instant = ContinuousClock.Instant

    /// The silence that ends a paste: longer than a terminal pauses between two writes, shorter than the time between
    /// two keys.
    static let pause: Duration = .milliseconds(100)
    /// The number of different characters in one read that may still be keys: two hands on a slow line, but not a word.
    static let differentKeys = 3

    /// Whether the terminal marks pastes itself: text without marks is then typed, or sent by a script.
    var areMarked = false
    private var text: String?
    /// Whether the paste is longer than the limit, so that its end is missing.
    private var isCut = false
    private var lastInput: Instant?

    /// The instant at which `take` must be called with no inputs if none arrive before.
    var deadline: Instant? {
        text == nil ? nil : lastInput.map { $0 + Self.pause }
    }

    /// Takes the inputs of one read, made at `instant`; an empty read lets time pass.
    ///
    /// - Returns: the inputs; those of a paste as one input once it has ended.
    mutating func take(_ inputs: [TerminalInput], at instant: Instant) -> [TerminalInput] {
        var given: [TerminalInput] = []
        if let deadline, deadline <= instant, let text {
            // The part left out may have begun within a character.
            given.append(.event(.paste(isCut ? String(text.dropLast()) : text)))
            if isCut { given.append(.event(.cutPaste)) }
            (self.text, isCut) = (nil, false)
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

    /// Whether there are more different characters than hands type at once, or a line end among at least two.
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
        if kept.utf8.count + part.utf8.count > PasteCollector.limit { isCut = true }
        text = isCut ? kept : kept + part
    }
}

extension TerminalInput {
    fileprivate var isMarkedPaste: Bool {
        if case .event(.paste) = self { true } else { false }
    }
}

extension Key {
    /// The text that the key inserts; empty for keys that sequences and controls make.
    fileprivate var text: String {
        switch self {
        case .character(let character): String(character)
        case .enter: "\n"
        case .tab: "\t"
        default: ""
        }
    }
}
