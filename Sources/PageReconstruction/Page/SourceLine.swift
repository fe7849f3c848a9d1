import NewsModel

/// One line of the input, as it was read.
public struct SourceLine: Equatable, Sendable {
    /// 1-based, blank lines counted.
    public let number: Int
    public let text: String
    /// Where it stands on its page, if that is known: lines with places are in reading order already.
    public let place: LinePlace?

    public init(number: Int, text: String, place: LinePlace? = nil) {
        self.number = number
        self.text = text
        self.place = place
    }
}
