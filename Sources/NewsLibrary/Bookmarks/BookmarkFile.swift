import Dispatch
import NewsModel
import Synchronization

/// The bookmarks' file as bytes and the places of its parts.
///
/// An entry that nothing changes is written back byte for byte: what people and other programs wrote stays as they
/// wrote it, and version control shows only what has changed.
struct BookmarkFile: Equatable, Sendable {
    /// The version that this program writes, and the newest that it changes.
    static let currentVersion = 1
    private static let format = "broadsheet-bookmarks"

    private(set) var version = currentVersion
    private(set) var entries: [Entry] = [] {
        didSet { held = nil }
    }
    var removals: [Removal] = []
    /// Members of the whole that this program does not know.
    private var unknown: [JSONMember] = []
    private var bytes: [UInt8] = []
    /// What the entries hold, if that was read with the file and nothing has been changed since.
    private var held: HeldBookmarks?

    /// What stands in the list of bookmarks.
    struct Entry: Equatable, Sendable {
        /// Empty if there is none.
        let id: String
        fileprivate let text: EntryText
    }

    fileprivate enum EntryText: Equatable, Sendable {
        /// As it stands in the file that was read.
        case read(Range<Int>)
        case new(String)
    }

    /// A file without bookmarks.
    init() {}

    /// Reads a whole file; throws `Failure`. With `readsBookmarks` it is read once for `bookmarks()` as well.
    init(_ bytes: [UInt8], readsBookmarks: Bool = false) throws(Failure) {
        self.bytes = bytes
        do {
            // Some editors begin a file with a byte order mark.
            var reader = JSONReader(bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
            guard reader.peek() != nil else { return }  // a file of blanks has nothing to lose
            guard reader.peek() == UInt8(ascii: "{") else {
                _ = try reader.skip()
                try reader.end()
                throw Failure.foreign
            }
            try readMembers(&reader, readsBookmarks: readsBookmarks)
            try reader.end()
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure.damaged(error as? JSONDamage ?? JSONDamage(line: 1, column: 1))
        }
    }

    /// Why bytes are no file of bookmarks.
    enum Failure: Error, Equatable {
        case damaged(JSONDamage)
        /// Sound JSON of another kind.
        case foreign
    }

    /// Why bytes cannot be read; `nil` if they can.
    static func failure(of bytes: [UInt8]) -> Failure? {
        do {
            _ = try BookmarkFile(bytes)
            return nil
        } catch {
            return error
        }
    }

    private mutating func readMembers(_ reader: inout JSONReader, readsBookmarks: Bool) throws {
        var format: String?
        var hasBookmarks = false
        try reader.openObject()
        while let name = try reader.nextName() {
            switch name {
            case "format":
                format = try reader.string()
            case "version":
                guard let number = try reader.value().integer else { throw Failure.foreign }
                version = number
            case "bookmarks" where reader.peek() == UInt8(ascii: "["):
                hasBookmarks = true
                try readEntries(&reader, readsBookmarks: readsBookmarks)
            case "removed" where reader.peek() == UInt8(ascii: "["):
                try reader.openArray()
                while try reader.hasNextElement() { removals.append(Removal(try reader.value())) }
            default:
                unknown.append(JSONMember(name, try reader.value()))
            }
        }
        guard format == Self.format || format == nil && hasBookmarks else { throw Failure.foreign }
    }

    /// A large list is read in two halves beside one another.
    private mutating func readEntries(_ reader: inout JSONReader, readsBookmarks: Bool) throws {
        try reader.openArray()
        let start = reader
        guard bytes.count >= Self.largeSize, let seam = reader.likelySeam(from: bytes.count / 2) else {
            return take(try EntryRun(&reader, readsBookmarks: readsBookmarks), readsBookmarks: readsBookmarks)
        }
        let second = Mutex<(run: EntryRun, reader: JSONReader)?>(nil)
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            var reader = start
            reader.goOn(at: seam)
            guard let run = try? EntryRun(&reader, readsBookmarks: readsBookmarks) else { return }
            second.withLock { $0 = (run, reader) }
        }
        var run = try EntryRun(&reader, readsBookmarks: readsBookmarks, until: seam)
        if !run.isWhole {
            group.wait()
            // Where an element does not begin at the seam, or the rest is damaged, it is read in its order.
            if reader.position == seam, let found = second.withLock({ $0 }) {
                run.append(found.run)
                reader = found.reader
            } else {
                reader.goOn(at: reader.position)
                run.append(try EntryRun(&reader, readsBookmarks: readsBookmarks))
            }
        }
        take(run, readsBookmarks: readsBookmarks)
    }

    /// Bytes from which on a second thread is worth it.
    private static let largeSize = 1 << 19

    private mutating func take(_ run: EntryRun, readsBookmarks: Bool) {
        let before = held
        entries = entries.isEmpty ? run.entries : entries + run.entries
        guard readsBookmarks else { return }
        held = HeldBookmarks(
            before.map { $0.bookmarks + run.bookmarks } ?? run.bookmarks, unread: (before?.unread ?? 0) + run.unread)
    }

    /// What can be read in a damaged file: every object that looks like a bookmark or a removal, in its order.
    init(salvaging bytes: [UInt8]) {
        self.bytes = bytes
        var offset = 0
        while let brace = bytes[offset...].firstIndex(of: UInt8(ascii: "{")) {
            var reader = JSONReader(bytes, at: brace)
            offset = brace + 1
            guard let entry = try? reader.bookmarkEntry(), !entry.id.isEmpty else { continue }
            guard case .read(let range) = entry.text else { continue }
            var again = JSONReader(bytes, at: brace)
            guard let value = try? again.value() else { continue }
            if value["quote"] != nil || value["article"] != nil {
                entries.append(entry)
            } else if value["removed"]?.text != nil {
                removals.append(Removal(value))
            } else {
                continue
            }
            offset = range.upperBound
        }
    }

    // MARK: - Bookmarks

    /// The bookmarks in the file's order, and how many entries are none. Of two with one id the first is given, merged
    /// with the others.
    func bookmarks() -> (bookmarks: [Bookmark], unread: Int) {
        if let held { return (held.bookmarks, held.unread) }
        let read = entries.compactMap(bookmark(of:))
        let found = HeldBookmarks(read, unread: entries.count - read.count)
        return (found.bookmarks, found.unread)
    }

    /// The bookmark of that id, merged if the file has several.
    func bookmark(_ id: String) -> Bookmark? {
        let found = entries.filter { $0.id == id || $0.id.isEmpty }.compactMap(bookmark(of:)).filter { $0.id == id }
        guard let first = found.first else { return nil }
        return found.dropFirst().reduce(first) { BookmarkMerge.merged($0, $1) }
    }

    /// Writes a bookmark in the place of that of its id, or at the end.
    mutating func set(_ bookmark: Bookmark) {
        let places = places(of: bookmark.id)
        guard let first = places.first else { return append(bookmark) }
        let text = JSONWriter.text(of: BookmarkJSON.value(of: bookmark), level: 2)
        entries[first] = Entry(id: bookmark.id, text: .new(text))
        for place in places.dropFirst().reversed() { entries.remove(at: place) }
    }

    /// Writes a bookmark, whose id the file does not have, at the end.
    mutating func append(_ bookmark: Bookmark) {
        let text = JSONWriter.text(of: BookmarkJSON.value(of: bookmark), level: 2)
        entries.append(Entry(id: bookmark.id, text: .new(text)))
    }

    /// Takes the bookmark of that id out.
    mutating func take(_ id: String) {
        for place in places(of: id).reversed() { entries.remove(at: place) }
    }

    /// Not those of entries that cannot be read: they are nobody's to change.
    private func places(of id: String) -> [Int] {
        entries.indices.filter { place in
            (entries[place].id == id || entries[place].id.isEmpty) && bookmark(of: entries[place])?.id == id
        }
    }

    private func bookmark(of entry: Entry) -> Bookmark? {
        var reader: JSONReader
        switch entry.text {
        case .read(let range): reader = JSONReader(bytes, at: range.lowerBound)
        case .new(let text): reader = JSONReader(Array(text.utf8))
        }
        return reader.bookmark()
    }

    /// Takes over what another file says beside its bookmarks and this one does not.
    mutating func takeUnknownMembers(of other: BookmarkFile) {
        unknown += other.unknown.filter { member in !unknown.contains { $0.name == member.name } }
    }

    // MARK: - Writing

    /// The file's bytes.
    func written() -> [UInt8] {
        var members = unknown
        members.append(JSONMember("format", .string(Self.format)))
        members.append(JSONMember("version", .number(String(version))))
        if !removals.isEmpty { members.append(JSONMember("removed", .array(removals.map(\.value)))) }
        members.append(JSONMember("bookmarks", .null))

        var file: [UInt8] = []
        file.reserveCapacity(bytes.count + 4096)
        for (index, member) in members.sorted(by: { $0.name < $1.name }).enumerated() {
            file.append(contentsOf: index == 0 ? "{\n  ".utf8 : ",\n  ".utf8)
            file.append(contentsOf: (JSONWriter.quoted(member.name) + ": ").utf8)
            if member.name == "bookmarks" {
                appendEntries(to: &file)
            } else {
                file.append(contentsOf: JSONWriter.text(of: member.value, level: 1).utf8)
            }
        }
        file.append(contentsOf: "\n}\n".utf8)
        return file
    }

    private func appendEntries(to file: inout [UInt8]) {
        for (index, entry) in entries.enumerated() {
            file.append(contentsOf: index == 0 ? "[\n    ".utf8 : ",\n    ".utf8)
            switch entry.text {
            case .read(let range): file.append(contentsOf: bytes[range])
            case .new(let text): file.append(contentsOf: text.utf8)
            }
        }
        file.append(contentsOf: entries.isEmpty ? "[]".utf8 : "\n  ]".utf8)
    }
}

/// Elements of the list of bookmarks, one behind the other.
private struct EntryRun: Sendable {
    private(set) var entries: [BookmarkFile.Entry] = []
    /// What they hold, if that was asked for, and how many of them are no bookmarks.
    private(set) var bookmarks: [Bookmark] = []
    var unread: Int { entries.count - bookmarks.count }
    /// Whether the list ends here.
    private(set) var isWhole = false

    /// Reads until the list closes, or up to the first element that begins at `end` or behind it.
    init(_ reader: inout JSONReader, readsBookmarks: Bool, until end: Int = .max) throws(JSONDamage) {
        while try reader.hasNextElement() {
            _ = reader.peek()
            let start = reader.position
            if start >= end { return }
            var attempt = reader
            if readsBookmarks, let bookmark = attempt.bookmark(after: bookmarks) {
                entries.append(BookmarkFile.Entry(id: bookmark.id, text: .read(start..<attempt.position)))
                bookmarks.append(consume bookmark)
                reader = attempt
            } else {
                entries.append(try reader.bookmarkEntry())
            }
        }
        isWhole = true
    }

    mutating func append(_ next: EntryRun) {
        entries += next.entries
        bookmarks += next.bookmarks
        isWhole = next.isWhole
    }
}

/// The bookmarks of a file, each once, and how many of its entries are none.
private struct HeldBookmarks: Equatable, Sendable {
    private(set) var bookmarks: [Bookmark]
    let unread: Int

    /// A second bookmark of one id is merged with the first.
    init(_ read: [Bookmark], unread: Int) {
        bookmarks = read
        self.unread = unread
        var places = Dictionary<String, Int>(minimumCapacity: read.count)
        for place in read.indices where places.updateValue(place, forKey: read[place].id) != nil {
            mergeEqual()
            break
        }
    }

    private mutating func mergeEqual() {
        var places: [String: Int] = [:]
        var merged: [Bookmark] = []
        for bookmark in bookmarks {
            if let place = places[bookmark.id] {
                merged[place] = BookmarkMerge.merged(merged[place], bookmark)
            } else {
                places[bookmark.id] = merged.count
                merged.append(bookmark)
            }
        }
        bookmarks = merged
    }
}

/// The trace of a bookmark that was removed, so that it stays removed when files are merged.
struct Removal: Equatable, Sendable {
    let id: String
    /// ISO 8601 in UTC.
    let removed: String
    /// As it stands in the file, with what is unknown.
    let value: JSONValue

    init(id: String, removed: String) {
        self.init(.object([JSONMember("id", .string(id)), JSONMember("removed", .string(removed))]))
    }

    fileprivate init(_ value: JSONValue) {
        id = value["id"]?.text ?? ""
        removed = value["removed"]?.text ?? ""
        self.value = value
    }
}

extension JSONReader {
    /// Steps over an element of the list and notes its id.
    fileprivate mutating func bookmarkEntry() throws(JSONDamage) -> BookmarkFile.Entry {
        guard peek() == UInt8(ascii: "{") else { return BookmarkFile.Entry(id: "", text: .read(try skip())) }
        let start = position
        var id = ""
        try openObject()
        while let name = try nextShortName() {
            if name == .id, peek() == UInt8(ascii: "\"") { id = try string() } else { _ = try skip() }
        }
        return BookmarkFile.Entry(id: id, text: .read(start..<position))
    }
}
