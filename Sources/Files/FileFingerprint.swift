import Glibc

/// A file's identity, length and times: equal as long as nobody changes the file or puts another in its place.
public struct FileFingerprint: Equatable, Sendable {
    /// The same for every name of a file, as long as the file is.
    public let identity: FileIdentity
    private let length: Int
    private let modified: [Int]
    private let changed: [Int]

    /// The fingerprint of the file that a path leads to; `nil` if there is none that can be looked at.
    public init?(of path: String) {
        guard let status = FileStatus(of: path) else { return nil }
        self.init(status.system)
    }

    /// Whether the file system tells the fractions of a second, by which two changes of one length differ.
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

/// The system's facts about the file that a path leads to.
public struct FileStatus {
    let system: stat

    /// `nil` if there is no file that can be looked at.
    public init?(of path: String) {
        var status = stat()
        guard stat(FilePath.system(path), &status) == 0 else { return nil }
        system = status
    }

    /// Bytes.
    public var size: Int { Int(system.st_size) }
    public var identity: FileIdentity { FileIdentity(system) }
    /// Whether it is a file, and no folder, pipe or device.
    public var isRegular: Bool { system.st_mode & S_IFMT == S_IFREG }
    /// The number of names that the file has on its disk.
    public var links: Int { Int(system.st_nlink) }
}
