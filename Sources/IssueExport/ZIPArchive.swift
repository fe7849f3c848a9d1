/// An archive of files (PKWARE APPNOTE 6.3.10), written from its beginning on.
///
/// libarchive's own writer gives every file an extra field, which the type of an EPUB must not have; the compression is
/// libarchive's.
struct ZIPArchive {
    private var files: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// All of the archive.
    var bytes: [UInt8] {
        var end = Fields()
        end.append(0x0605_4B50 as UInt32)
        end.append(0 as UInt32)  // one disk
        end.append(count)
        end.append(count)
        end.append(UInt32(directory.count))
        end.append(UInt32(files.count))
        end.append(0 as UInt16)
        return files + directory + end.bytes
    }

    mutating func append(_ name: String, _ content: String, isCompressed: Bool = true) {
        let content = Array(content.utf8)
        let packed = GzipStream(content)
        let stored = isCompressed ? packed.deflated : content[...]
        var common = Fields()
        common.append(isCompressed ? 20 : 10 as UInt16)  // the version that unpacking needs
        common.append(0x0800 as UInt16)  // names are UTF-8
        common.append(isCompressed ? 8 : 0 as UInt16)
        common.append(0x0021_0000 as UInt32)  // 1 January 1980: the same content is the same file
        common.append(packed.checksum)
        common.append(UInt32(stored.count))
        common.append(UInt32(content.count))
        common.append(UInt16(name.utf8.count))
        common.append(0 as UInt16)

        var entry = Fields()
        entry.append(0x0201_4B50 as UInt32)
        entry.append(20 as UInt16)  // the version that it was made by
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

    /// Numbers, their low bytes first.
    private struct Fields {
        var bytes: [UInt8] = []

        mutating func append(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
        }
    }
}
