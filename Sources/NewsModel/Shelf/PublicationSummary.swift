/// A publication as lists show it.
public struct PublicationSummary: Equatable, Sendable {
    /// `nil` for issues that do not say which publication they belong to.
    public let name: String?
    /// The number of its issues.
    public let issues: Int
    /// The date of its newest issue, `YYYY-MM-DD`.
    public let newest: String?
    /// Its issues by months, the newest first; empty where nobody has counted them.
    public var months: [MonthSummary]

    /// A publication with so many issues.
    public init(name: String?, issues: Int, newest: String? = nil, months: [MonthSummary] = []) {
        self.name = name
        self.issues = issues
        self.newest = newest
        self.months = months
    }
}
