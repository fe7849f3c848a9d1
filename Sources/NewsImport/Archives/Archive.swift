import CLibArchive
import Glibc

/// The contents of an archive or a compressed file, unpacked in memory: nothing is ever written to the disk.
struct Archive: SourcePackage {
    let path: String
    private(set) var names: [String] = []
    private var contents: [String: [UInt8]] = [:]
    /// The entries that were left out, each with its fault, for sentences.
    private(set) var leftOut: [(name: String, fault: FormatFault)] = []
    /// Links, devices, and names that lead out of the archive.
    private(set) var unsafeEntries = 0
    /// Whether the end is missing; what stands before it was read.
    private(set) var isCutOff = false

    /// Whether the bytes are an archive or a compressed file.
    static func isArchive(_ bytes: [UInt8]) -> Bool {
        magics.contains { bytes.starts(with: $0) }
            || bytes.count > 262 && bytes[257...].starts(with: Array("ustar".utf8))
    }

    private static let magics: [[UInt8]] = [
        [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0],
        [0x28, 0xB5, 0x2F, 0xFD],
        [0x42, 0x5A, 0x68], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    ]

    /// Unpacks all of it.
    ///
    /// - Throws: `damaged`, `encrypted`, `bomb`.
    init(_ bytes: [UInt8], path: String) throws(FormatFault) {
        self.path = path
        // libarchive turns names into those of the locale, which need not know their letters.
        let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
        let before = locale.map { uselocale($0) }
        defer {
            if let before { uselocale(before) }
            if let locale { freelocale(locale) }
        }
        guard let reader = archive_read_new() else { throw .damaged(format: "an archive") }
        defer { archive_read_free(reader) }
        archive_read_support_filter_all(reader)
        archive_read_support_format_zip(reader)
        archive_read_support_format_tar(reader)
        archive_read_support_format_7zip(reader)
        // A file that is compressed and no archive.
        if !bytes.starts(with: [0x50, 0x4B]), !bytes.starts(with: [0x37, 0x7A]) {
            archive_read_support_format_raw(reader)
        }
        let fault = bytes.withUnsafeBytes { raw -> FormatFault? in
            guard archive_read_open_memory(reader, raw.baseAddress, raw.count) == ARCHIVE_OK else {
                return .damaged(format: "an archive")
            }
            return readEntries(reader, packed: raw.count)
        }
        if let fault { throw fault }
        if contents.isEmpty, leftOut.contains(where: { $0.fault == .encrypted }) { throw .encrypted }
        if contents.isEmpty, isCutOff { throw .cutOff }
        names.sort { NaturalOrder.isBefore($0, $1) }
    }

    func bytes(of names: Set<String>) throws(FormatFault) -> [String: [UInt8]] {
        contents.filter { names.contains($0.key) }
    }

    /// Bytes that may be unpacked before their share of the packed ones counts, and in all; and how many times as many as
    /// the packed ones they may be: text packs to a tenth, markup to a hundredth at most.
    private static let smallSize = 64_000_000
    private static let largestSize = 768_000_000
    private static let largestRatio = 150
    private static let mostEntries = 200_000

    private mutating func readEntries(_ reader: OpaquePointer, packed: Int) -> FormatFault? {
        var total = 0
        var count = 0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var entry: OpaquePointer?
            let status = archive_read_next_header(reader, &entry)
            if status == ARCHIVE_EOF { return nil }
            guard status >= ARCHIVE_WARN, let entry else {
                isCutOff = true
                return nil
            }
            count += 1
            if count > Self.mostEntries { return .bomb }
            guard archive_entry_filetype(entry) == UInt32(Glibc.S_IFREG), archive_entry_hardlink(entry) == nil else {
                if archive_entry_filetype(entry) != UInt32(Glibc.S_IFDIR) { unsafeEntries += 1 }
                continue
            }
            let name = name(of: entry, reader)
            if Self.leadsOut(name) {
                unsafeEntries += 1
                continue
            }
            if Self.isHidden(name) { continue }
            if archive_entry_is_encrypted(entry) != 0 {
                leftOut.append((name, .encrypted))
                continue
            }
            let before = total
            let content = read(reader, into: &buffer, &total, packed: packed)
            if total > Self.largestSize || total > Self.smallSize && total / Self.largestRatio > packed { return .bomb }
            switch content {
            case .success(let bytes):
                if contents.updateValue(bytes, forKey: name) == nil { names.append(name) }
            case .failure(let fault):
                total = before
                leftOut.append((name, fault))
                if fault == .cutOff { isCutOff = true }
            }
        }
    }

    private func read(
        _ reader: OpaquePointer, into buffer: inout [UInt8], _ total: inout Int, packed: Int
    ) -> Result<[UInt8], FormatFault> {
        var bytes: [UInt8] = []
        while true {
            let got = buffer.withUnsafeMutableBytes { archive_read_data(reader, $0.baseAddress, $0.count) }
            if got == 0 { return .success(bytes) }
            if got < 0 { return .failure(archive_read_has_encrypted_entries(reader) > 0 ? .encrypted : .cutOff) }
            total += got
            if total > Self.largestSize || total > Self.smallSize && total / Self.largestRatio > packed {
                return .failure(.bomb)
            }
            if bytes.count + got > IssueImporter.largestFile { return .failure(.tooLarge(bytes: bytes.count + got)) }
            bytes.append(contentsOf: buffer.prefix(got))
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
        name.hasPrefix("/") || name.hasPrefix("\\") || name.split(whereSeparator: { "/\\".contains($0) }).contains("..")
            || name.dropFirst().first == ":"
    }

    /// Hidden files, and what systems add to archives for themselves.
    static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" || $0 == "Thumbs.db" }
    }
}
