/// Why the bookmarks cannot be read or changed; nothing on disk has been lost by it.
public enum BookmarkError: Error, Equatable, Sendable, CustomStringConvertible {
    case cannotRead(path: String, SystemError)
    case cannotWrite(path: String, SystemError)
    /// Another process holds the lock and does not let go.
    case locked(path: String)
    /// A folder stands in the file's place.
    case folderInPlace(path: String)
    /// The file is sound JSON, but not of bookmarks.
    case foreign(path: String)
    case newer(path: String, version: Int)
    case damaged(path: String, line: Int)

    /// One sentence for people.
    public var description: String {
        switch self {
        case .cannotRead(let path, let error): "The bookmarks in \(path) cannot be read: \(error)."
        case .cannotWrite(let path, let error):
            "The bookmarks cannot be written to \(path), which stays as it was: \(error)."
        case .locked(let path):
            "Another program is writing the bookmarks in \(path) and does not finish; nothing was changed."
        case .folderInPlace(let path): "\(path) is a folder, where the bookmarks' file should be."
        case .foreign(let path): "\(path) is not a file of bookmarks; it is left as it is."
        case .newer(let path, let version):
            "\(path) was written by a later Broadsheet (version \(version) of the file) and is not changed."
        case .damaged(let path, let line): "\(path) is damaged in line \(line)."
        }
    }
}
