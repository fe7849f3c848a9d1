/// A search that is kept under a name: it stands on the shelf like a folder of what it finds.
public struct SavedSearch: Equatable, Sendable {
    public let name: String
    /// As it was typed.
    public let query: String

    public init(name: String, query: String) {
        self.name = name
        self.query = query
    }
}
