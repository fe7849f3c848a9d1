import CLibArchive
import Glibc

/// One pass over an archive that unpacks every `shares`-th file.
struct ArchivePass: Sendable {
    struct Entry: Sendable {
        /// The position of the entry in the archive.
        let number: Int
        let name: String
        let content: Result<[UInt8], FormatFault>
    }

    private(set) var entries: [Entry] = []
    /// The number of links, devices and entries whose names lead out of the archive.
    private(set) var unsafeEntries = 0
    /// Whether the end is missing; everything before the cut was read.
    private(set) var isCutOff = false
    /// The reason that nothing can be read: `damaged` or `bomb`.
    private(set) var fault: FormatFault?
    private let path: String

    /// - Parameters:
    ///   - share: the index of this pass's share, below `shares`.
    ///   - limit: the amount that all passes together may unpack.
    init(through bytes: [UInt8], path: String, share: Int, of shares: Int, within limit: UnpackingLimit) {
        self.path = path
        // libarchive converts names to the locale's encoding, which may lack their letters.
        let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
        let before = locale.map { uselocale($0) }
        defer {
            if let before { uselocale(before) }
            if let locale { freelocale(locale) }
        }
        fault = .damaged(format: "an archive")
        guard let reader = archive_read_new() else { return }
        defer { archive_read_free(reader) }
        archive_read_support_filter_all(reader)
        archive_read_support_format_zip(reader)
        archive_read_support_format_tar(reader)
        archive_read_support_format_7zip(reader)
        // The raw format covers a compressed file that is not an archive.
        if !bytes.starts(with: [0x50, 0x4B]), !bytes.starts(with: [0x37, 0x7A]) {
            archive_read_support_format_raw(reader)
        }
        bytes.withUnsafeBytes { raw in
            guard archive_read_open_memory(reader, raw.baseAddress, raw.count) == ARCHIVE_OK else { return }
            fault = readEntries(reader, share, of: shares, within: limit)
        }
    }

    private static let mostEntries = 200_000
    /// The number of bytes that are unpacked at a time.
    private static let largestRead = 1_000_000

    private mutating func readEntries(
        _ reader: OpaquePointer, _ share: Int, of shares: Int, within limit: UnpackingLimit
    ) -> FormatFault? {
        var (count, files) = (0, 0)
        while true {
            var header: OpaquePointer?
            let status = archive_read_next_header(reader, &header)
            if status == ARCHIVE_EOF { return nil }
            guard status >= ARCHIVE_WARN, let header else {
                isCutOff = true
                return nil
            }
            count += 1
            if count > Self.mostEntries { return .bomb }
            guard archive_entry_filetype(header) == UInt32(Glibc.S_IFREG), archive_entry_hardlink(header) == nil else {
                if archive_entry_filetype(header) != UInt32(Glibc.S_IFDIR) { unsafeEntries += 1 }
                continue
            }
            let name = name(of: header, reader)
            if Self.leadsOut(name) {
                unsafeEntries += 1
                continue
            }
            if HiddenFiles.contain(name) { continue }
            // Folders are not counted: many archives have a folder entry before each file.
            files += 1
            if files % shares != share { continue }
            if archive_entry_is_encrypted(header) != 0 {
                entries.append(Entry(number: count, name: name, content: .failure(.encrypted)))
                continue
            }
            let content = read(reader, size: Int(archive_entry_size(header)), within: limit)
            if case .failure(.bomb) = content { return .bomb }
            if case .failure(.cutOff) = content { isCutOff = true }
            entries.append(Entry(number: count, name: name, content: content))
        }
    }

    /// - Parameter size: the size that the archive declares, 0 if it declares none; it may be wrong.
    private func read(
        _ reader: OpaquePointer, size: Int, within limit: UnpackingLimit
    ) -> Result<[UInt8], FormatFault> {
        var bytes: [UInt8] = []
        // One byte more than the size, so that the same read reaches the end.
        var room = (1..<Self.largestRead).contains(size) ? size + 1 : Self.largestRead
        while true {
            var got = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                got = archive_read_data(reader, buffer.baseAddress, buffer.count)
                filled = max(0, got)
            }
            if got < 0 {
                // Discarded bytes do not count towards the limit.
                limit.discard(bytes.count)
                return .failure(archive_read_has_encrypted_entries(reader) > 0 ? .encrypted : .cutOff)
            }
            guard limit.allows(got) else { return .failure(.bomb) }
            if bytes.count + got > IssueImporter.largestFile {
                limit.discard(bytes.count + got)
                return .failure(.tooLarge(bytes: bytes.count + got))
            }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if got < room { return .success(bytes) }
            room = Self.largestRead
        }
    }

    /// Names that are not UTF-8 mostly come from older Chinese or Japanese systems, so their encoding is detected.
    private func name(of entry: OpaquePointer, _ reader: OpaquePointer) -> String {
        if archive_format(reader) == ARCHIVE_FORMAT_RAW {
            let own = path.split(separator: "/").last.map { String($0) } ?? "page"
            return own.lastIndex(of: ".").map { String(own[..<$0]) } ?? own
        }
        if let name = archive_entry_pathname_utf8(entry) { return String(cString: name) }
        guard let name = archive_entry_pathname(entry) else { return "page" }
        let bytes = Array(UnsafeBufferPointer(start: name, count: strlen(name))).map { UInt8(bitPattern: $0) }
        return (try? TextDecoding.decode(bytes, declared: nil, overruledBy: nil).string)
            ?? String(decoding: bytes, as: UTF8.self)
    }

    private static func leadsOut(_ name: String) -> Bool {
        let parts = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        return name.hasPrefix("/") || name.hasPrefix("\\") || name.dropFirst().first == ":"
            || parts.contains { $0.elementsEqual("..".utf8) }
    }
}
