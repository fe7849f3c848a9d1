import Files
import Wording

/// The reason why bookmarks, corrections or the memory cannot be read or changed. Nothing on disk is lost by any of
/// these errors.
public enum StoreError: Error, Equatable, Sendable, Phrased {
    case cannotRead(DocumentKind, path: String, SystemError)
    case cannotWrite(DocumentKind, path: String, SystemError)
    /// Another process holds the lock for too long.
    case locked(DocumentKind, path: String)
    /// The file is too large to be one of ours.
    case tooLarge(DocumentKind, path: String)
    /// With the change the file would be too large to be read again.
    case wouldBeTooLarge(DocumentKind, path: String)
    /// The path is a folder.
    case folderInsteadOfFile(DocumentKind, path: String)
    /// The file, or the target of the link, is not one of ours.
    case foreign(DocumentKind, path: String)
    case newer(DocumentKind, path: String, version: Int)
    case damaged(DocumentKind, path: String, line: Int)

    /// One sentence for people.
    public var phrase: Phrase {
        switch self {
        case .cannotRead(let kind, let path, let error): "The \(kind.plural) in \(path) cannot be read: \(error)."
        case .cannotWrite(let kind, let path, let error):
            "The \(kind.plural) cannot be written to \(path), which stays as it was: \(error)."
        case .locked(let kind, let path):
            "Another program is writing the \(kind.plural) in \(path) and does not finish; nothing was changed."
        case .tooLarge(let kind, let path):
            "\(path) is larger than \(DocumentKind.largestFile / 1_000_000) MB, too large for \(kind.plural)."
        case .wouldBeTooLarge(let kind, let path):
            "The \(kind.plural) in \(path) would become larger than \(DocumentKind.largestFile / 1_000_000) MB, too large to be read again; nothing was changed."
        case .folderInsteadOfFile(let kind, let path): "\(path) is a folder, where the \(kind.plural)' file should be."
        case .foreign(let kind, let path): "\(path) is not a file of \(kind.plural); it is left as it is."
        case .newer(_, let path, let version):
            "\(path) was written by a later Broadsheet (version \(version) of the file) and is not changed."
        case .damaged(_, let path, let line): "\(path) is damaged in line \(line); it is left as it is."
        }
    }
}

/// The documents that are read and changed as a whole.
public enum DocumentKind: Sendable {
    case bookmarks, corrections, memory

    /// The size of the largest document, in bytes: about 60,000 bookmarks.
    public static let largestFile = 64_000_000

    var plural: Phrase {
        switch self {
        case .bookmarks: "bookmarks"
        case .corrections: "corrections"
        case .memory: "remembered places and choices"
        }
    }
}
