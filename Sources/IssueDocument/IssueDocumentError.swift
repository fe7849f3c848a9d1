/// Why a document of issues cannot be read.
public enum IssueDocumentError: Error, Equatable, Sendable, CustomStringConvertible {
    case newer(version: Int)
    case damaged(reason: String)

    /// One sentence for people.
    public var description: String {
        switch self {
        case .newer(let version): "The issues were written by a later Broadsheet (version \(version) of the form)."
        case .damaged(let reason): "The issues cannot be read: \(reason)."
        }
    }
}
