/// A ZIP archive (PKWARE APPNOTE 6.3.10), written sequentially.
///
/// libarchive's own ZIP writer gives every file an extra field, which the media type of an EPUB must not have. The
/// compression is libarchive's.
struct ZIPArchive {
    private var files: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// The bytes of the whole archive.
    var bytes: [UInt8] {
        var end = Fields()
        if count >= UInt16.max { appendLongEnd(to: &end) }
        end.append(0x0605_4B50 as UInt32)
        end.append(0 as UInt32)  // this disk and the one with the directory are number 0
        end.append(UInt16(clamping: count))
        end.append(UInt16(clamping: count))
        end.append(UInt32(directory.count))
        end.append(UInt32(files.count))
        end.append(0 as UInt16)
        return files + directory + end.bytes
    }

    /// Appends the records of ZIP64 (4.3.14 and 4.3.15), which state the number of files if 16 bits cannot.
    private func appendLongEnd(to end: inout Fields) {
        end.append(0x0606_4B50 as UInt32)
        end.append(44 as UInt64)  // the size of the rest of this record
        end.append(45 as UInt16)  // the version made by
        end.append(45 as UInt16)  // the version needed to extract
        end.append(0 as UInt64)  // the disks are number 0
        end.append(UInt64(count))
        end.append(UInt64(count))
        end.append(UInt64(directory.count))
        end.append(UInt64(files.count))
        end.append(0x0706_4B50 as UInt32)
        end.append(0 as UInt32)
        end.append(UInt64(files.count + directory.count))
        end.append(1 as UInt32)  // the number of disks
    }

    mutating func append(_ name: String, _ content: String, isCompressed: Bool = true) {
        let content = Array(content.utf8)
        let packed = GzipStream(content)
        let stored = isCompressed ? packed.deflated : content[...]
        var common = Fields()
        common.append(isCompressed ? 20 : 10 as UInt16)  // the version needed to extract
        common.append(0x0800 as UInt16)  // names are UTF-8
        common.append(isCompressed ? 8 : 0 as UInt16)  // the method: deflated or stored
        common.append(0x0021_0000 as UInt32)  // 1 January 1980, so that the same content gives the same file
        common.append(packed.checksum)
        common.append(UInt32(stored.count))
        common.append(UInt32(content.count))
        common.append(UInt16(name.utf8.count))
        common.append(0 as UInt16)

        var entry = Fields()
        entry.append(0x0201_4B50 as UInt32)
        entry.append(20 as UInt16)  // the version made by
        entry.bytes += common.bytes
        entry.append(0 as UInt16)
        entry.append(0 as UInt16)
        entry.append(0 as UInt16)
        entry.append(0 as UInt32)
        entry.append(UInt32(files.count))
        directory += entry.bytes + Array(name.utf8)

        var header = Fields()
        header.append(0x0403_4B50 as UInt32)
        files += header.bytes + common.bytes + Array(name.utf8) + stored
        count += 1
    }

    /// Encodes numbers in little-endian byte order.
    private struct Fields {
        var bytes: [UInt8] = []

        mutating func append(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
        }
    }
}
