/// A search that is kept under a name.
public struct SavedSearch: Equatable, Sendable {
    public let name: String
    /// The query as it was typed.
    public let query: String

    public init(name: String, query: String) {
        self.name = name
        self.query = query
    }
}
