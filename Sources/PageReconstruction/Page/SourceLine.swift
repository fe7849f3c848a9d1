import NewsModel

/// A line of the input as it was read.
public struct SourceLine: Equatable, Sendable {
    /// The 1-based number, counting blank lines.
    public let number: Int
    public let text: String
    /// The place on its page, if known; lines with places are already in reading order.
    public let place: LinePlace?

    public init(number: Int, text: String, place: LinePlace? = nil) {
        self.number = number
        self.text = text
        self.place = place
    }
}
