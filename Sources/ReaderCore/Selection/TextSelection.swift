import NewsModel

/// A selection in a story, from one character to another, both included.
struct TextSelection: Equatable, Sendable {
    /// The fixed end.
    var anchor: TextPosition
    /// The end that keys move.
    var head: TextPosition
}
