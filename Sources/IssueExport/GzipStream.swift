import CLibArchive

/// Deflated bytes and their CRC-32: the parts of a gzip file (RFC 1952) between header and trailer.
struct GzipStream {
    let deflated: ArraySlice<UInt8>
    let checksum: UInt32

    /// The sizes of the header, in which libarchive writes no file name, and of the trailer, in bytes.
    private static let (header, trailer) = (10, 8)

    init(_ content: [UInt8]) {
        // Deflate adds at most five bytes to each 32 kB.
        let room = content.count + content.count / 1000 + 1024
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            Self.write(content, into: buffer, count: &count)
        }
        let end = bytes.count - Self.trailer
        deflated = bytes[Self.header..<end]
        checksum = bytes[end..<end + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func write(_ content: [UInt8], into buffer: UnsafeMutableBufferPointer<UInt8>, count: inout Int) {
        let writer = archive_write_new()
        let entry = archive_entry_new()
        defer {
            archive_entry_free(entry)
            archive_write_free(writer)
        }
        archive_write_add_filter_gzip(writer)
        archive_write_set_format_raw(writer)
        archive_entry_set_filetype(entry, UInt32(0o100000))  // a regular file; the raw format takes exactly one
        withUnsafeMutablePointer(to: &count) { count in
            archive_write_open_memory(writer, buffer.baseAddress, buffer.count, count)
            archive_write_header(writer, entry)
            archive_write_data(writer, content, content.count)
            archive_write_close(writer)
        }
    }
}
