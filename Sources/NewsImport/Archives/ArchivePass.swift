import CLibArchive
import Glibc
import Synchronization

/// A walk through an archive that unpacks a share of its entries, one in so many.
struct ArchivePass: Sendable {
    struct Entry: Sendable {
        /// The place in the archive.
        let number: Int
        let name: String
        let content: Result<[UInt8], FormatFault>
    }

    private(set) var entries: [Entry] = []
    /// Links, devices, and names that lead out of the archive.
    private(set) var unsafeEntries = 0
    /// Whether the end is missing; what stands before it was read.
    private(set) var isCutOff = false
    /// Why nothing of it is to be read: `damaged`, `bomb`.
    private(set) var fault: FormatFault?
    private let path: String

    /// - Parameters:
    ///   - share: the number of the share, below `shares`.
    ///   - unpacked: bytes that all passes together have unpacked.
    init(through bytes: [UInt8], path: String, share: Int, of shares: Int, _ unpacked: borrowing Mutex<Int>) {
        self.path = path
        // libarchive turns names into those of the locale, which need not know their letters.
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
        // A file that is compressed and no archive.
        if !bytes.starts(with: [0x50, 0x4B]), !bytes.starts(with: [0x37, 0x7A]) {
            archive_read_support_format_raw(reader)
        }
        bytes.withUnsafeBytes { raw in
            guard archive_read_open_memory(reader, raw.baseAddress, raw.count) == ARCHIVE_OK else { return }
            fault = readEntries(reader, packed: raw.count, share, of: shares, unpacked)
        }
    }

    /// How many times as many bytes as the packed ones may be unpacked: text packs to a tenth, markup to a hundredth at most.
    private static let largestRatio = 150
    /// Bytes that may be unpacked before that counts, and in all.
    private static let smallSize = 64_000_000
    private static let largestSize = 768_000_000
    private static let mostEntries = 200_000
    /// Bytes that are unpacked at once.
    private static let largestPiece = 1_000_000

    private mutating func readEntries(
        _ reader: OpaquePointer, packed: Int, _ share: Int, of shares: Int, _ unpacked: borrowing Mutex<Int>
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
            if Archive.isHidden(name) { continue }
            // Folders do not count: in many archives one stands before each file.
            files += 1
            if files % shares != share { continue }
            if archive_entry_is_encrypted(header) != 0 {
                entries.append(Entry(number: count, name: name, content: .failure(.encrypted)))
                continue
            }
            let content = read(reader, size: Int(archive_entry_size(header)), packed: packed, unpacked)
            if case .failure(.bomb) = content { return .bomb }
            if case .failure(.cutOff) = content { isCutOff = true }
            entries.append(Entry(number: count, name: name, content: content))
        }
    }

    /// - Parameter size: what the archive says of it, 0 where it does not; it need not be so.
    private func read(
        _ reader: OpaquePointer, size: Int, packed: Int, _ unpacked: borrowing Mutex<Int>
    ) -> Result<[UInt8], FormatFault> {
        var bytes: [UInt8] = []
        // One byte more than the size, so that the end is seen without another piece.
        var room = (1..<Self.largestPiece).contains(size) ? size + 1 : Self.largestPiece
        while true {
            var got = 0
            let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                got = archive_read_data(reader, buffer.baseAddress, buffer.count)
                filled = max(0, got)
            }
            if got < 0 {
                // What is not kept does not count.
                unpacked.withLock { $0 -= bytes.count }
                return .failure(archive_read_has_encrypted_entries(reader) > 0 ? .encrypted : .cutOff)
            }
            let total = unpacked.withLock { total in
                total += got
                return total
            }
            if total > Self.largestSize || total > Self.smallSize && total / Self.largestRatio > packed {
                return .failure(.bomb)
            }
            if bytes.count + got > IssueImporter.largestFile {
                unpacked.withLock { $0 -= bytes.count + got }
                return .failure(.tooLarge(bytes: bytes.count + got))
            }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            if got < room { return .success(bytes) }
            room = Self.largestPiece
        }
    }

    /// Names that are not UTF-8 are mostly those of a Chinese or Japanese system of their time.
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
