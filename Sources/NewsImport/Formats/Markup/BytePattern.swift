import Glibc

/// Searches bytes for a text.
enum BytePattern {
    /// The index at which `part` first occurs, or `nil`.
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
        while start <= last, let found = index(of: part[0], in: bytes, from: start) {
            if found <= last, memcmp(base + found, wanted, part.count) == 0 { return found }
            start = found + 1
        }
        return nil
    }

    /// The first index from `start` on at which `byte` occurs, or `nil`.
    static func index(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
        guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - base
    }

    static func occurs(_ part: String, in bytes: ArraySlice<UInt8>) -> Bool { index(of: part, in: bytes) != nil }
}
