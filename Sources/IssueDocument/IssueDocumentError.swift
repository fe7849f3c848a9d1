import Wording

/// The reason why a document of issues cannot be read.
public enum IssueDocumentError: Error, Equatable, Sendable, Phrased {
    case newer(version: Int)
    case damaged(reason: Phrase)

    /// One sentence for people.
    public var phrase: Phrase {
        switch self {
        case .newer(let version): "The issues were written by a later Broadsheet (version \(version) of the form)."
        case .damaged(let reason): "The issues cannot be read: \(reason)."
        }
    }
}
