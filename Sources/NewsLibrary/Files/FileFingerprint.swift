import Glibc

/// What tells cheaply that a file has changed: where it is on disk, its length and its times.
public struct FileFingerprint: Equatable, Sendable {
    private let device: UInt
    private let inode: UInt
    private let length: Int
    private let modified: [Int]
    private let changed: [Int]

    /// Of the file that a path leads to; `nil` if there is none that can be looked at.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
        length = Int(status.st_size)
        modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }
}
