/// A search saved under a name.
public struct SavedSearch: Equatable, Sendable {
    public let name: String
    /// The query as the user typed it.
    public let query: String

    public init(name: String, query: String) {
        self.name = name
        self.query = query
    }
}
