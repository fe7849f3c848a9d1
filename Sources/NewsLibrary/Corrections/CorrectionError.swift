/// Why the corrections cannot be read or changed; the file is as it was.
public enum CorrectionError: Error, Equatable, Sendable, CustomStringConvertible {
    case cannotRead(path: String, SystemError)
    case cannotWrite(path: String, SystemError)
    /// Another process holds the lock and does not let go.
    case locked(path: String)
    case damaged(path: String, line: Int)
    /// The file is sound JSON, but not of corrections.
    case foreign(path: String)
    case newer(path: String, version: Int)

    /// One sentence for people.
    public var description: String {
        switch self {
        case .cannotRead(let path, let error): "The corrections in \(path) cannot be read: \(error)."
        case .cannotWrite(let path, let error):
            "The correction cannot be written to \(path), which stays as it was: \(error)."
        case .locked(let path):
            "Another program is writing the corrections in \(path) and does not finish; nothing was changed."
        case .damaged(let path, let line): "\(path) is damaged in line \(line); it is left as it is."
        case .foreign(let path): "\(path) is not a file of corrections; it is left as it is."
        case .newer(let path, let version):
            "\(path) was written by a later Broadsheet (version \(version) of the file) and is not changed."
        }
    }
}
