/// A month of a publication as shown in lists.
public struct MonthSummary: Equatable, Sendable {
    /// `YYYY-MM`; `nil` for issues without a date.
    public let month: String?
    /// The number of its issues.
    public let issues: Int
    /// The number of issues that have unread stories and are not finished.
    public var unread: Int

    public init(month: String?, issues: Int, unread: Int) {
        self.month = month
        self.issues = issues
        self.unread = unread
    }
}
