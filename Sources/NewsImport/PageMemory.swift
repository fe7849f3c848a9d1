import NewsModel

/// What is remembered of pages that were read before.
public struct PageMemory {
    /// The issue that these bytes of a page made, before any correction.
    public let issue: (_ page: [UInt8]) -> Issue?
    /// Is given an issue that had to be made, after it was handed out.
    public let keep: (_ issue: Issue, _ page: [UInt8]) -> Void

    public init(
        issue: @escaping (_ page: [UInt8]) -> Issue?, keep: @escaping (_ issue: Issue, _ page: [UInt8]) -> Void
    ) {
        self.issue = issue
        self.keep = keep
    }

    /// Nothing is remembered.
    public static var none: PageMemory { PageMemory(issue: { _ in nil }, keep: { _, _ in }) }
}
