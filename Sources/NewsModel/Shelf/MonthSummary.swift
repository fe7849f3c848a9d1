/// A month of a publication as lists show it.
public struct MonthSummary: Equatable, Sendable {
    /// `YYYY-MM`; `nil` for issues without a date.
    public let month: String?
    /// The number of its issues.
    public let issues: Int
    /// Issues of which stories are unread, and that are not finished.
    public var unread: Int

    /// A month with so many issues.
    public init(month: String?, issues: Int, unread: Int) {
        self.month = month
        self.issues = issues
        self.unread = unread
    }
}
