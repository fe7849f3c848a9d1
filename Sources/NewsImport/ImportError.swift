/// Why a file could not be opened as a newspaper. Its words are the sentence that the reader is shown.
public enum ImportError: Error, Equatable, Sendable, CustomStringConvertible {
    case missing(path: String)
    case unreadable(path: String, reason: String)
    case notAFile(path: String)
    case empty(path: String)
    case binary(path: String)
    case tooLarge(path: String, bytes: Int)
    case folderWithoutPapers(path: String)

    public var description: String {
        switch self {
        case .missing(let path): "\(path): there is no such file or folder."
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
        case .notAFile(let path): "\(path) is neither a file nor a folder."
        case .empty(let path): "\(path) is empty: there is nothing to read in it."
        case .binary(let path): "\(path) is not text: Broadsheet opens newspaper pages as UTF-8 text."
        case .tooLarge(let path, let bytes):
            "\(path) has \(bytes / 1_000_000) MB: more than a newspaper page has (at most "
                + "\(IssueImporter.largestFile / 1_000_000) MB)."
        case .folderWithoutPapers(let path): "\(path): no file in this folder can be read as a newspaper."
        }
    }
}
