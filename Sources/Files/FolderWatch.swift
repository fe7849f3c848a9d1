import Glibc

/// Tells when a file is changed or replaced, without looking at it again and again: by inotify, on the folder in which the file
/// really stands. A disk on a network tells nothing of what others do there.
public final class FolderWatch {
    /// Becomes readable when something happens; -1 where the system has no watches left.
    public let descriptor: Int32
    private let path: String
    private var watched: (folder: String, number: Int32)?

    /// Watches the file at a path, which need not be there yet, nor its folder.
    public init(of path: String) {
        self.path = path
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        renew()
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Forgets what has happened.
    ///
    /// - Returns: whether anything has.
    public func take() -> Bool {
        guard descriptor >= 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4096)
        var hasHappened = false
        while read(descriptor, &bytes, bytes.count) > 0 { hasHappened = true }
        if hasHappened { renew() }
        return hasHappened
    }

    /// Watches the folder of the file, or the nearest one above it that is there.
    private func renew() {
        guard descriptor >= 0 else { return }
        var folder = FilePath.folder(of: (try? FilePath.followingLinks(path)) ?? path)
        while access(FilePath.system(folder), F_OK) != 0, folder != FilePath.folder(of: folder) {
            folder = FilePath.folder(of: folder)
        }
        if watched?.folder == folder { return }
        if let watched { inotify_rm_watch(descriptor, watched.number) }
        let changes =
            IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF
        let number = inotify_add_watch(descriptor, FilePath.system(folder), UInt32(changes))
        watched = number >= 0 ? (folder, number) : nil
    }
}
