import Glibc

/// The regular files below a folder.
struct FolderListing: Sendable {
    /// The paths of the files, in natural order of their names.
    private(set) var files: [DiskPath] = []
    /// The number of links to folders, which are not followed.
    private(set) var links = 0
    /// The number of folders that cannot be read.
    private(set) var closedFolders = 0
    /// The number of folders that are nested too deeply.
    private(set) var deepFolders = 0
    /// The number of pipes, devices and sockets.
    private(set) var specialFiles = 0
    /// The number of links whose target does not exist.
    private(set) var brokenLinks = 0

    init(_ folder: DiskPath) { add(folder, depth: 0) }

    /// The maximum depth in levels; a loop of mounts would never end.
    static let deepest = 64

    private mutating func add(_ folder: DiskPath, depth: Int) {
        guard depth < Self.deepest else {
            deepFolders += 1
            return
        }
        guard let names = Self.names(in: folder) else {
            closedFolders += 1
            return
        }
        let entries = names.filter { $0.first != CChar(UInt8(ascii: ".")) }.map { folder.appending($0) }
        for path in entries.map({ ($0, $0.shown) }).sorted(by: { NaturalOrder.isBefore($0.1, $1.1) }).map(\.0) {
            var status = stat()
            guard path.withCString({ lstat($0, &status) }) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: add(path, depth: depth + 1)
            case S_IFREG: files.append(path)
            case S_IFLNK:
                guard path.withCString({ stat($0, &status) }) == 0 else {
                    brokenLinks += 1
                    continue
                }
                switch status.st_mode & S_IFMT {
                case S_IFREG: files.append(path)
                case S_IFDIR: links += 1
                default: specialFiles += 1
                }
            default: specialFiles += 1
            }
        }
    }

    /// The names of a folder's entries, without the terminating zero, or `nil` if the folder cannot be read.
    static func names(in folder: DiskPath) -> [[CChar]]? {
        guard let stream = folder.withCString({ opendir($0) }) else { return nil }
        defer { closedir(stream) }
        var names: [[CChar]] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
                }
            }
            if name != [46], name != [46, 46] { names.append(name) }
        }
        return names
    }
}
