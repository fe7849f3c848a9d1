import Wording

/// The files that are read in one go: one, or several that may be one issue together.
public struct ImportUnit: Sendable {
    /// A file of it and its path within the folder that is opened, beginning with that folder's name.
    struct File: Sendable {
        let path: DiskPath
        let relative: String

        init(_ path: DiskPath, relative: String) {
            self.path = path
            self.relative = relative
        }
    }

    enum Content: Sendable {
        case files([File])
        /// Bytes that were read already, as those of standard input.
        case bytes([UInt8])
        /// Issues of a folder that was read as a whole.
        case issues([FormatContent])
    }

    let content: Content
    /// The source that the issues name.
    let source: String
}

/// The units to be read at a path.
public struct ImportPlan: Sendable {
    /// In their order.
    public let units: [ImportUnit]
    /// Whether it is a folder, of which some files may be left out.
    public let isFolder: Bool
    /// Sentences about the files left out from the beginning, one for each kind.
    public let notices: [Phrase]
}
