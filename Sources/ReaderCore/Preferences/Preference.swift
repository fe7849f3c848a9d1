import Wording

/// A preference: its name, and its values as users write them.
public struct Preference: Sendable {
    /// The values that can be written.
    public enum Values: Equatable, Sendable {
        case words([String])
        /// A whole number, or one of some words.
        case number(ClosedRange<Int>, words: [String] = [])
        /// A word that is checked elsewhere, such as the name of a theme.
        case anyWord

        /// Whether a value is one of these.
        public func contains(_ value: String) -> Bool {
            switch self {
            case .words(let words): words.contains(value)
            case .number(let range, let words): words.contains(value) || Int(value).map(range.contains) == true
            case .anyWord: !value.isEmpty
            }
        }

        /// `auto or a number from 1 to 4`; empty if any word is allowed.
        public var sentence: Phrase {
            switch self {
            case .words(let words): .choice(of: words)
            case .number(let range, let words):
                .choice(
                    of: words.map { Phrase(text: $0) } + ["a number from \(range.lowerBound) to \(range.upperBound)"])
            case .anyWord: ""
            }
        }

        /// The words that can complete a typed value.
        var completions: [String] {
            switch self {
            case .words(let words), .number(_, let words): words
            case .anyWord: []
            }
        }
    }

    public let name: String
    public let values: Values
    /// A sentence for the help.
    public let help: Phrase
    let read: @Sendable (Preferences) -> String
    /// Sets a value, which must be one of `values`.
    let write: @Sendable (String, inout Preferences) -> Void
}
