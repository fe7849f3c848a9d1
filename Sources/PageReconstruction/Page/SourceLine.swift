/// One line of the input, as it was read.
public struct SourceLine: Equatable, Sendable {
    /// 1-based, blank lines counted.
    public let number: Int
    public let text: String

    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}
