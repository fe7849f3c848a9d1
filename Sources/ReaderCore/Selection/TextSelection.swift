import NewsModel

/// A stretch of a story that is being selected: from one character to another, both of them in it.
struct TextSelection: Equatable, Sendable {
    /// The end that stays.
    var anchor: TextPosition
    /// The end that keys move.
    var head: TextPosition
}
