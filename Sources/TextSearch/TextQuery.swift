import UnicodeText

/// What the reader typed, understood.
public struct TextQuery: Equatable, Sendable {
    let phrase: [UInt32]

    /// Understands any text; one with nothing to look for is empty and matches nothing.
    public init(_ typed: String) {
        var units = FoldedText(typed).units[...]
        while units.first == FoldedText.blank { units.removeFirst() }
        while units.last == FoldedText.blank { units.removeLast() }
        phrase = Array(units)
    }

    /// Whether there is nothing to look for.
    public var isEmpty: Bool { phrase.isEmpty }
}
