/// A publication as shown in lists.
public struct PublicationSummary: Equatable, Sendable {
    /// `nil` for issues that do not name their publication.
    public let name: String?
    /// The number of its issues.
    public let issues: Int
    /// The date of its newest issue, `YYYY-MM-DD`.
    public let newest: String?
    /// Its months, newest first; empty if they have not been counted.
    public var months: [MonthSummary]

    public init(name: String?, issues: Int, newest: String? = nil, months: [MonthSummary] = []) {
        self.name = name
        self.issues = issues
        self.newest = newest
        self.months = months
    }
}
