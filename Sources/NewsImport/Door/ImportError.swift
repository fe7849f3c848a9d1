import Wording

/// The reason a file could not be opened as a newspaper. Its `phrase` is the sentence shown to the user.
public enum ImportError: Error, Equatable, Sendable, Phrased {
    case missing(path: String)
    case unreadable(path: String, reason: Phrase)
    case notAFile(path: String)
    case empty(path: String)
    case binary(path: String)
    /// A file of a known format that cannot be read; `reason` follows the path in a sentence.
    case refused(path: String, reason: Phrase)
    case tooLarge(path: String, bytes: Int)
    case folderWithoutPapers(path: String)

    /// The path of the affected file.
    var path: String {
        switch self {
        case .missing(let path), .unreadable(let path, _), .notAFile(let path), .empty(let path), .binary(let path),
            .refused(let path, _), .tooLarge(let path, _), .folderWithoutPapers(let path):
            path
        }
    }

    /// The part of the sentence after the path; files that fail for the same reason share it.
    var kind: Phrase {
        switch self {
        case .missing: "is missing"
        case .unreadable(_, let reason): "cannot be read: \(reason)"
        case .notAFile: "is no file"
        case .empty: FormatFault.empty.phrase
        case .binary: FormatFault.binary.phrase
        case .refused(_, let reason): reason
        case .tooLarge: "is larger than a newspaper page"
        case .folderWithoutPapers: "holds no newspaper"
        }
    }

    init(_ fault: FormatFault, path: String) {
        switch fault {
        case .empty: self = .empty(path: path)
        case .binary: self = .binary(path: path)
        default: self = .refused(path: path, reason: fault.phrase)
        }
    }

    public var phrase: Phrase {
        switch self {
        case .missing(let path): "\(path): there is no such file or folder."
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
        case .notAFile(let path): "\(path) is neither a file nor a folder."
        case .empty(let path): "\(path) \(FormatFault.empty)."
        case .binary(let path): "\(path) \(FormatFault.binary)."
        case .refused(let path, let reason): "\(path) \(reason)."
        case .tooLarge(let path, let bytes):
            "\(path) \(FormatFault.tooLarge(bytes: bytes))."
        case .folderWithoutPapers(let path): "\(path): nothing in it can be read as a newspaper."
        }
    }
}
