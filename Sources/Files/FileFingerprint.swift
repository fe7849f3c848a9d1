import Glibc

/// A file's identity, length and times: equal until the file is changed or replaced.
public struct FileFingerprint: Equatable, Sendable {
    /// The same for every hard link, for the lifetime of the file.
    public let identity: FileIdentity
    private let length: Int
    private let modified: [Int]
    private let changed: [Int]

    /// The fingerprint of the file at `path`, following links; `nil` if it does not exist or cannot be examined.
    public init?(of path: String) {
        guard let status = FileStatus(of: path) else { return nil }
        self.init(status.system)
    }

    /// Whether the file system stores fractions of a second, which distinguish two changes of equal length.
    public var tellsFractions: Bool { modified[1] != 0 || changed[1] != 0 }

    init(_ status: stat) {
        identity = FileIdentity(status)
        length = Int(status.st_size)
        modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }
}

/// The device and the inode of a file.
public struct FileIdentity: Equatable, Sendable {
    private let device: UInt
    private let inode: UInt

    init(_ status: stat) {
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
    }
}

/// The system's status of the file at a path, following links.
public struct FileStatus {
    let system: stat

    /// `nil` if the file does not exist or cannot be examined.
    public init?(of path: String) {
        var status = stat()
        guard stat(FilePath.system(path), &status) == 0 else { return nil }
        system = status
    }

    /// The size in bytes.
    public var size: Int { Int(system.st_size) }
    public var identity: FileIdentity { FileIdentity(system) }
    /// Whether it is a regular file, not a folder, pipe or device.
    public var isRegular: Bool { system.st_mode & S_IFMT == S_IFREG }
    /// The number of hard links.
    public var links: Int { Int(system.st_nlink) }
}
