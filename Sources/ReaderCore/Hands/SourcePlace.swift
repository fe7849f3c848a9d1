/// A place in the file that a story came from.
public struct SourcePlace: Equatable, Sendable {
    public let path: String
    /// From 1; where the file is no text of lines, that of the text that was read out of it.
    public let line: Int
    /// The words that stand there: `mostWords` scalars at most.
    public let words: String

    static let mostWords = 12

    public init(path: String, line: Int, words: String) {
        self.path = path
        self.line = line
        self.words = words
    }
}
