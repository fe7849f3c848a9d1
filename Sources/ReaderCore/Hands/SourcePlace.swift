/// A place in the file that a story came from.
public struct SourcePlace: Equatable, Sendable {
    public let path: String
    /// The line number, from 1; if the file is not a text of lines, a line of the text extracted from it.
    public let line: Int
    /// The words at that place, at most `mostWords` scalars.
    public let words: String

    static let mostWords = 12

    public init(path: String, line: Int, words: String) {
        self.path = path
        self.line = line
        self.words = words
    }
}
