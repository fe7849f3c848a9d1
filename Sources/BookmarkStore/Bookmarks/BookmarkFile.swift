import LosslessJSON
import NewsModel

/// The bookmarks file: its bytes and the ranges of its entries.
///
/// An unchanged entry is written back byte for byte. What people and other programs wrote stays as they wrote it, and
/// version control shows only real changes.
struct BookmarkFile: DocumentContent {
    static let kind = DocumentKind.bookmarks
    static let currentVersion = 1
    private static let format = "broadsheet-bookmarks"

    private(set) var version = currentVersion
    /// The elements of the list; `nil` for removed ones.
    private var slots: [Entry?] = []
    /// Indices into `slots`, by bookmark id: the first entry with each id, and the other entries with the same id.
    private var indices: [String: Int] = [:]
    private var others: [String: [Int]] = [:]
    var removals: [Removal] = []
    /// Top-level members that this program does not know.
    private var unknown: [JSONMember] = []
    private var bytes: [UInt8] = []

    /// An element of the list of bookmarks. A class, because lists of ten thousand are copied, and a bookmark has
    /// twenty strings.
    final class Entry: Equatable, Sendable {
        /// `nil` for an entry that cannot be read as a bookmark; such an entry is never changed.
        let bookmark: Bookmark?
        fileprivate let text: EntryText

        fileprivate init(bookmark: Bookmark?, text: EntryText) {
            self.bookmark = bookmark
            self.text = text
        }

        static func == (one: Entry, other: Entry) -> Bool {
            one === other || one.text == other.text && one.bookmark == other.bookmark
        }
    }

    fileprivate enum EntryText: Equatable, Sendable {
        /// A range of the bytes that were read.
        case read(Range<Int>)
        case new(String)
    }

    var entries: [Entry] { slots.compactMap(\.self) }

    init() {}

    init(_ bytes: [UInt8]) throws(DocumentFailure) {
        self.bytes = bytes
        var reader = JSONParser(document: bytes)
        guard let first = reader.peek() else { return }  // a blank file has nothing to lose
        var isOurs = false
        do throws(JSONDamage) {
            if first == UInt8(ascii: "{") { isOurs = try readMembers(&reader) } else { _ = try reader.value() }
            try reader.end()
        } catch {
            throw .damaged(error)
        }
        guard isOurs else { throw .foreign }
    }

    /// - Returns: whether the members are those of a bookmarks file.
    private mutating func readMembers(_ reader: inout JSONParser) throws(JSONDamage) -> Bool {
        var format: String?
        var hasBookmarks = false
        var hasVersion = true
        try reader.openObject()
        while let name = try reader.nextName() {
            switch name {
            case "bookmarks" where reader.peek() == UInt8(ascii: "["):
                hasBookmarks = true
                try reader.openArray()
                while try reader.hasNextElement() {
                    let (value, range) = try reader.valueWithRange()
                    append(Entry(bookmark: bookmark(value, in: range), text: .read(range)))
                }
            case "removed" where reader.peek() == UInt8(ascii: "["):
                removals += try reader.value().elements?.map(Removal.init) ?? []
            default:
                let value = try reader.value()
                switch name {
                case "format": format = value.text ?? ""
                case "version":
                    hasVersion = value.integer != nil
                    version = value.integer ?? Self.currentVersion
                default: unknown.append(JSONMember(name, value))
                }
            }
        }
        return hasVersion && (format == Self.format || format == nil && hasBookmarks)
    }

    private func bookmark(_ value: JSONValue, in range: Range<Int>) -> Bookmark? {
        BookmarkJSON.bookmark(of: value) { String(decoding: bytes[range], as: UTF8.self) }
    }

    /// Reads what it can from a damaged file: every object that looks like a bookmark or a removal, in order.
    init(salvaging bytes: [UInt8]) {
        self.bytes = bytes
        var offset = 0
        // Bytes read without success. Without a limit, a file of nothing but brackets would be read again from each of
        // them.
        var wasted = 0
        while wasted < 1 << 26, let brace = bytes[offset...].firstIndex(of: UInt8(ascii: "{")) {
            var reader = JSONParser(bytes, at: brace)
            reader.reportsLines = false
            offset = brace + 1
            guard let (value, range) = try? reader.valueWithRange(), value["id"]?.text?.isEmpty == false else {
                wasted += reader.position - brace
                continue
            }
            if value["quote"] != nil || value["article"] != nil {
                append(Entry(bookmark: bookmark(value, in: range), text: .read(range)))
            } else if value["removed"]?.text != nil {
                removals.append(Removal(value))
            } else {
                continue
            }
            offset = range.upperBound
        }
    }

    /// Whether the bytes may be what a disk failure left of a bookmarks file: a truncated object, or zeros.
    static func mayBeRest(_ bytes: [UInt8]) -> Bool {
        bytes.first { !($0 <= 0x20 && $0 != 0) }.map { $0 == 0 || $0 == UInt8(ascii: "{") } ?? true
    }

    /// Whether the file has no entry that a user could miss.
    var isEmpty: Bool { slots.isEmpty && removals.isEmpty }

    // MARK: - Bookmarks

    /// The bookmarks, in the file's order, and the number of entries that are not bookmarks. Several entries with one
    /// id are merged, at the position of the first.
    func bookmarks() -> (bookmarks: [Bookmark], unread: Int) {
        var bookmarks: [Bookmark] = []
        bookmarks.reserveCapacity(indices.count)
        var unread = 0
        for (index, entry) in slots.enumerated() {
            guard let entry else { continue }
            if let found = entry.bookmark {
                if indices[found.id] == index {
                    bookmarks.append(others.isEmpty ? found : bookmark(found.id) ?? found)
                }
            } else {
                unread += 1
            }
        }
        return (bookmarks, unread)
    }

    /// The bookmark with that id, merged if the file has several.
    func bookmark(_ id: String) -> Bookmark? {
        guard let index = indices[id], let first = slots[index]?.bookmark else { return nil }
        guard let others = others[id] else { return first }
        return others.compactMap { slots[$0]?.bookmark }.reduce(first) { BookmarkMerge.merged($0, $1) }
    }

    /// Replaces the bookmark with the same id, or appends a new one.
    mutating func set(_ bookmark: Bookmark) {
        guard let own = indices[bookmark.id] else { return append(bookmark) }
        for index in others.removeValue(forKey: bookmark.id) ?? [] { slots[index] = nil }
        slots[own] = Self.entry(bookmark)
    }

    /// Appends a bookmark whose id the file does not have.
    mutating func append(_ bookmark: Bookmark) {
        append(Self.entry(bookmark))
    }

    private mutating func append(_ entry: Entry) {
        if let id = entry.bookmark?.id {
            if indices[id] == nil {
                indices[id] = slots.count
            } else {
                others[id, default: []].append(slots.count)
            }
        }
        slots.append(entry)
    }

    private static func entry(_ bookmark: Bookmark) -> Entry {
        Entry(bookmark: bookmark, text: .new(JSONWriter.text(of: BookmarkJSON.value(of: bookmark), level: 2)))
    }

    /// Removes the bookmark with that id.
    mutating func take(_ id: String) {
        let own = indices.removeValue(forKey: id).map { [$0] } ?? []
        for index in own + (others.removeValue(forKey: id) ?? []) { slots[index] = nil }
    }

    /// Adopts the unknown members of another file that this one does not have.
    mutating func takeUnknownMembers(of other: BookmarkFile) {
        unknown += other.unknown.filter { member in !unknown.contains { $0.name == member.name } }
    }

    // MARK: - Writing

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
        let entries = entries
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
