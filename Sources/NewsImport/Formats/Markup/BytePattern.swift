import Glibc

/// Texts looked for in bytes.
enum BytePattern {
    /// The index at which `part` first occurs; `nil` where it does not.
    static func index(of part: String, in bytes: ArraySlice<UInt8>) -> Int? {
        var part = part
        return part.withUTF8 { part in
            bytes.withUnsafeBytes { offset(of: UnsafeRawBufferPointer(part), in: $0) }
        }.map { bytes.startIndex + $0 }
    }

    private static func offset(of part: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer) -> Int? {
        guard let base = bytes.baseAddress, let wanted = part.baseAddress, part.count <= bytes.count else { return nil }
        let last = bytes.count - part.count
        var start = 0
        while start <= last, let found = memchr(base + start, Int32(part[0]), last - start + 1) {
            let place = UnsafeRawPointer(found) - base
            if memcmp(found, wanted, part.count) == 0 { return place }
            start = place + 1
        }
        return nil
    }

    static func occurs(_ part: String, in bytes: ArraySlice<UInt8>) -> Bool { index(of: part, in: bytes) != nil }
}
