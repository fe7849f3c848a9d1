import Glibc
import NewsModel

/// Pages as they were put together, so that a page that was read before is not put together again.
///
/// A cache: all of it can be made again, so what cannot be kept is passed over in silence. A page is found by its bytes and
/// by the program that put it together; another build does so anew. Files are written in place: one that is torn, or being
/// written by another process, is known by its sum.
public struct KeptPages: Sendable {
    /// Where they are; it need not exist yet.
    public let folder: String
    /// Bytes that all of them may take.
    private let most: Int
    /// Tells programs apart; `nil` where the program's file cannot be looked at, and nothing is kept.
    private let builder: FileFingerprint?

    /// - Parameters:
    ///   - most: bytes that all of them may take.
    ///   - program: the file of the program that puts pages together.
    public init(
        folder: String = DataFolders.cache() + "/pages", most: Int = 200_000_000, program: String = "/proc/self/exe"
    ) {
        self.folder = folder
        self.most = most
        builder = FileFingerprint(of: program)
    }

    /// The issue that these bytes of a page made.
    public func issue(of page: [UInt8]) -> Issue? {
        guard let path = path(of: page), let bytes = try? WholeFile.read(path)?.bytes else { return nil }
        var file = StoryBytesReader(bytes)
        guard let sum = try? file.text(), let content = try? file.piece(),
            ContentID(ofBytes: content).description == sum
        else { return nil }
        var reader = StoryBytesReader(content)
        return try? reader.issue()
    }

    /// Keeps the issue that these bytes of a page made.
    public func keep(_ issue: Issue, of page: [UInt8]) {
        guard let path = path(of: page) else { return }
        var content = StoryBytes()
        content.append(issue)
        var file = StoryBytes()
        file.append(ContentID(ofBytes: content.bytes).description)
        file.append(content.bytes)
        try? FilePath.makeFolder(folder)
        try? WholeFile.write(file.bytes, over: path)
    }

    /// Where more is kept than may be, deletes half of it, the oldest first.
    public func tidy() {
        var left = size.bytes
        guard left > most else { return }
        for file in files.sorted(by: { $0.modified < $1.modified }) {
            if left <= most / 2 { break }
            if unlink(folder + "/" + file.name) == 0 { left -= file.bytes }
        }
    }

    /// How much is kept.
    public var size: (pages: Int, bytes: Int) {
        let files = files
        return (files.count, files.reduce(0) { $0 + $1.bytes })
    }

    private var files: [(name: String, bytes: Int, modified: Int)] {
        FilePath.names(in: folder).compactMap { name in
            var status = stat()
            guard !name.hasPrefix("."), lstat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG
            else { return nil }
            return (name, Int(status.st_size), status.st_mtim.tv_sec)
        }
    }

    /// `nil` for a page that is not kept: a very large one would drive all others out.
    private func path(of page: [UInt8]) -> String? {
        guard let builder, page.count <= most / 8 else { return nil }
        return folder + "/" + ContentID(ofBytes: builder.bytes + page).description
    }
}
