/// The user's choices for an import.
public struct ImportOptions: Equatable, Sendable {
    /// The name of the encoding that text is in, whatever it looks like.
    public var encoding: String?

    public init(encoding: String? = nil) {
        self.encoding = encoding
    }
}
