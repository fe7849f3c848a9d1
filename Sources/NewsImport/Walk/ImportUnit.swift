import Wording

/// Files that are read together: a single file, or several that may form one issue.
public struct ImportUnit: Sendable {
    /// A file and its path relative to the opened folder, beginning with that folder's name.
    struct File: Sendable {
        let path: String
        let relative: String

        init(_ path: String, relative: String) {
            self.path = path
            self.relative = relative
        }
    }

    enum Content: Sendable {
        case files([File])
        /// Bytes that were already read, as from standard input.
        case bytes([UInt8])
        /// Issues of a folder that was read as a whole.
        case issues([FormatContent])
    }

    let content: Content
    /// The source named in the issues.
    let source: String
}

/// The units to be read at a path.
public struct ImportPlan: Sendable {
    /// The units in reading order.
    public let units: [ImportUnit]
    /// Whether the path is a folder, of which some files may be left out.
    public let isFolder: Bool
    /// Sentences about files left out while planning, one for each kind.
    public let notices: [Phrase]
}
