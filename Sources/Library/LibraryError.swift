import GRDB
import SearchIndex
import Wording

/// The reason why the library cannot be opened, read or changed. Nothing in it is lost by any of these errors.
public enum LibraryError: Error, Equatable, Sendable, Phrased {
    case cannotOpen(path: String, reason: Phrase)
    /// A database of another program, or not a database at all.
    case foreign(path: String)
    case newer(path: String)
    case damaged(path: String)
    /// Another program has cut the index of the journal, which SQLite maps into memory.
    case indexCut(path: String)
    /// Another process holds the write lock for too long.
    case locked(path: String)
    case readOnly(path: String)
    case diskFull(path: String)
    case noSuchIssue(id: String)
    /// The library does not exist yet.
    case missing(path: String)
    case searchExists(name: String)
    case other(path: String, reason: Phrase)

    /// One sentence for people.
    public var phrase: Phrase {
        switch self {
        case .cannotOpen(let path, let reason): "The library \(path) cannot be opened: \(reason)."
        case .foreign(let path): "\(path) is not a library of Broadsheet; it is left as it is."
        case .newer(let path): "\(path) was written by a later Broadsheet; this one leaves it as it is."
        case .damaged(let path):
            "The library \(path) is damaged; it is left as it is. Move it away and import the issues anew."
        case .indexCut(let path):
            "Another program has cut the journal of the library \(path); it is not used again until Broadsheet is restarted."
        case .locked(let path):
            "Another program is writing the library \(path) and does not finish; nothing was changed."
        case .readOnly(let path): "The library \(path) can only be read; nothing was changed."
        case .diskFull(let path): "The disk is full: the library \(path) was not changed."
        case .noSuchIssue(let id): "There is no issue \(id) in the library."
        case .missing(let path): "There is no library \(path) yet: broadsheet import makes it."
        case .searchExists(let name): "There is a saved search “\(name)” already: choose another name."
        case .other(let path, let reason): "The library \(path) does not answer: \(reason)."
        }
    }

    /// Translates SQLite's error into a case of this enum.
    init(_ error: any Error, path: String) {
        if let known = error as? LibraryError {
            self = known
            return
        }
        if error is RowDecodingError || error is IndexDamage {
            self = .damaged(path: path)
            return
        }
        guard let error = error as? DatabaseError else {
            self = .other(path: path, reason: Phrase(text: "\(error)"))
            return
        }
        switch error.resultCode {
        case .SQLITE_CORRUPT: self = .damaged(path: path)
        case .SQLITE_NOTADB: self = .foreign(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: "the file or its folder cannot be read or made")
        default:
            self = .other(
                path: path, reason: Phrase(text: error.message ?? "SQLite error \(error.resultCode.rawValue)"))
        }
    }
}
