import CLibArchive
import Glibc

/// Archives made in memory.
public enum PackedFiles {
    public enum Kind: Sendable { case zip, tar, tarGzip, gzip, xz, zstd }

    /// An archive of these files; of a kind that packs a single file, the first.
    public static func archive(_ files: [(name: String, bytes: [UInt8])], as kind: Kind, password: String? = nil)
        -> [UInt8]
    {
        let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        let writer = archive_write_new()
        defer { archive_write_free(writer) }
        switch kind {
        case .zip: archive_write_set_format_zip(writer)
        case .tar, .tarGzip: archive_write_set_format_pax(writer)
        case .gzip, .xz, .zstd: archive_write_set_format_raw(writer)
        }
        switch kind {
        case .tarGzip, .gzip: archive_write_add_filter_gzip(writer)
        case .xz: archive_write_add_filter_xz(writer)
        case .zstd: archive_write_add_filter_zstd(writer)
        default: break
        }
        if let password {
            archive_write_set_options(writer, "zip:encryption=zipcrypt")
            archive_write_set_passphrase(writer, password)
        }
        var packed = [UInt8](repeating: 0, count: files.reduce(65_536) { $0 + $1.bytes.count + 4_096 })
        var used = 0
        packed.withUnsafeMutableBytes { buffer in
            archive_write_open_memory(writer, buffer.baseAddress, buffer.count, &used)
            for file in files { write(file, to: writer) }
            archive_write_close(writer)
        }
        return Array(packed.prefix(used))
    }

    /// A tar archive with a link and a device beside a file.
    public static func tarWithLinks(_ file: (name: String, bytes: [UInt8])) -> [UInt8] {
        let writer = archive_write_new()
        defer { archive_write_free(writer) }
        archive_write_set_format_ustar(writer)
        var packed = [UInt8](repeating: 0, count: 65_536 + file.bytes.count)
        var used = 0
        packed.withUnsafeMutableBytes { buffer in
            archive_write_open_memory(writer, buffer.baseAddress, buffer.count, &used)
            write(("link.txt", []), to: writer, as: Glibc.S_IFLNK)
            write(("device.txt", []), to: writer, as: Glibc.S_IFCHR)
            write(file, to: writer)
            archive_write_close(writer)
        }
        return Array(packed.prefix(used))
    }

    private static func write(
        _ file: (name: String, bytes: [UInt8]), to writer: OpaquePointer?, as kind: mode_t = Glibc.S_IFREG
    ) {
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname_utf8(entry, file.name)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_filetype(entry, UInt32(kind))
        if kind == Glibc.S_IFLNK { archive_entry_set_symlink(entry, "/etc/passwd") }
        archive_entry_set_size(entry, Int64(file.bytes.count))
        archive_write_header(writer, entry)
        _ = file.bytes.withUnsafeBytes { archive_write_data(writer, $0.baseAddress, $0.count) }
    }
}
