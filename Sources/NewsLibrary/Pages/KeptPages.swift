import Glibc
import NewsModel

/// Pages as they were put together, so that a page that was read before is not put together again.
///
/// A cache: all of it can be made again, so what cannot be kept is passed over in silence. A page is found by its bytes and
/// by the program that put it together; another build does so anew. Files are written in place: one that is torn, or being
/// written by another process, is known by its sum.
public final class KeptPages {
    /// Where they are; it need not exist yet. `nil` where nothing is kept.
    public let folder: String?
    /// Bytes that all of them may take.
    private let most: Int
    /// Tells programs apart.
    private let builder: [UInt8]
    /// Bytes that were read and kept: a folder of pages that is too large for the cache keeps its beginning there instead of
    /// driving out with each page the one that it needs first the next time.
    private var used = 0
    /// Bytes that were kept since it was last looked whether there are too many.
    private var added = 0

    /// - Parameters:
    ///   - most: bytes that all of them may take; opening pages may exceed it by an eighth for a while.
    ///   - program: the file of the program that puts pages together. Without one nothing is kept.
    public init(
        folder: String? = DataFolders.cache().map { $0 + "/pages" }, most: Int = 200_000_000,
        program: String = "/proc/self/exe"
    ) {
        let fingerprint = FileFingerprint(of: program)
        self.folder = fingerprint == nil ? nil : folder
        self.most = most
        builder = fingerprint?.bytes ?? []
    }

    /// The issue that these bytes of a page made.
    public func issue(of page: [UInt8]) -> Issue? {
        guard let place = place(of: page), let bytes = try? WholeFile.read(place.path, atMost: most)?.bytes,
            let issue = Self.issue(in: bytes, named: place.name)
        else { return nil }
        utimensat(AT_FDCWD, place.path, nil, 0)  // what was not used for longest goes first
        used += bytes.count
        return issue
    }

    /// Keeps the issue that these bytes of a page made.
    public func keep(_ issue: Issue, of page: [UInt8]) {
        guard let folder, let place = place(of: page) else { return }
        let bytes = Self.bytes(of: issue, named: place.name)
        guard used + bytes.count <= most else { return }
        try? FilePath.makeFolder(folder)
        guard (try? WholeFile.write(bytes, over: place.path)) != nil else { return }
        used += bytes.count
        added += bytes.count
        if added > most / 8 { tidy() }
    }

    /// Deletes what is too much, that first which was not used for longest.
    public func tidy() {
        guard added > 0, let folder else { return }
        added = 0
        let files = files
        var left = files.reduce(0) { $0 + $1.bytes }
        guard left > most else { return }
        for file in files.sorted(by: { $0.used < $1.used }) where left > most {
            if unlink(folder + "/" + file.name) == 0 { left -= file.bytes }
        }
    }

    /// How much is kept.
    public var size: (pages: Int, bytes: Int) {
        let files = files
        return (files.count, files.reduce(0) { $0 + $1.bytes })
    }

    /// Other files, which someone may have put there, are none of ours. `used` is in nanoseconds.
    private var files: [(name: String, bytes: Int, used: Int)] {
        guard let folder else { return [] }
        return FilePath.names(in: folder).compactMap { name in
            var status = stat()
            guard Self.isName(name), lstat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG
            else { return nil }
            return (name, Int(status.st_size), status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
        }
    }

    /// `nil` for a page that is not kept: a very large one would drive all others out.
    private func place(of page: [UInt8]) -> (name: String, path: String)? {
        guard let folder, page.count <= most / 8 else { return nil }
        let name = ContentID(ofBytes: builder + page).description
        return (name, folder + "/" + name)
    }

    private static func isName(_ name: String) -> Bool {
        name.utf8.count == 32
            && name.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }

    /// A sum of the rest, then the name, so that no file stands for another one.
    private static func bytes(of issue: Issue, named name: String) -> [UInt8] {
        var content = StoryBytes()
        content.append(name)
        content.append(issue)
        var file = StoryBytes()
        file.append(ContentID(ofBytes: content.bytes).description)
        file.append(content.bytes)
        return file.bytes
    }

    private static func issue(in bytes: [UInt8], named name: String) -> Issue? {
        var file = StoryBytesReader(bytes)
        guard let sum = try? file.text(), let content = try? file.piece(),
            ContentID(ofBytes: content).description == sum
        else { return nil }
        var reader = StoryBytesReader(content)
        guard let kept = try? reader.text(), kept == name, let issue = try? reader.issue(), issue.isPlausible else {
            return nil
        }
        return issue
    }
}

extension Issue {
    /// Whether lines, seams and probabilities are such as the reader reckons with.
    fileprivate var isPlausible: Bool {
        func areLines(_ numbers: [Int]) -> Bool { numbers.allSatisfy { (1...Int(Int32.max)).contains($0) } }
        return furniture.allSatisfy { areLines($0.sourceLines) }
            && sections.allSatisfy { section in
                areLines(section.sourceLines)
                    && section.articles.allSatisfy { article in
                        areLines(article.sourceLines) && article.photos.allSatisfy { areLines($0.sourceLines) }
                            && article.body.allSatisfy { areLines($0.sourceLines) && $0.hasPlausibleJoins }
                    }
            }
    }
}

extension Paragraph {
    fileprivate var hasPlausibleJoins: Bool {
        if joins.isEmpty { return true }
        let length = text.unicodeScalars.count
        return joins.allSatisfy {
            (0...1).contains($0.confidence) && (0...length).contains($0.character) && $0.after > 0
        }
    }
}
