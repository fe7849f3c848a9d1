/// A publication as lists show it.
public struct PublicationSummary: Equatable, Sendable {
    /// `nil` for issues that do not say which publication they belong to.
    public let name: String?
    /// The number of its issues.
    public let issues: Int
    /// The date of its newest issue, `YYYY-MM-DD`.
    public let newest: String?

    /// A publication with so many issues.
    public init(name: String?, issues: Int, newest: String? = nil) {
        self.name = name
        self.issues = issues
        self.newest = newest
    }
}
