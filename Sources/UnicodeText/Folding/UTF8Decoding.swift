/// Decodes UTF-8 without creating a string.
enum UTF8Decoding {
    /// Decodes the scalar at `offset` and advances `offset` past it; `U+FFFD` for a byte that begins no valid sequence.
    @inline(__always)
    static func scalar(in bytes: UnsafeRawBufferPointer, at offset: inout Int) -> UInt32 {
        let first = UInt32(bytes[offset])
        // The fast path: nearly all characters of a Chinese text have three bytes.
        if first & 0xF0 == 0xE0, offset + 2 < bytes.count {
            let (second, third) = (UInt32(bytes[offset + 1]), UInt32(bytes[offset + 2]))
            let scalar = first << 12 & 0xF000 | second << 6 & 0xFC0 | third & 0x3F
            if second & 0xC0 == 0x80, third & 0xC0 == 0x80, scalar >= 0x800 {
                offset += 3
                return scalar
            }
        }
        if first < 0x80 {
            offset += 1
            return first
        }
        let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
        guard length > 1, offset + length <= bytes.count else {
            offset += 1
            return 0xFFFD
        }
        var scalar = first & (0x7F >> UInt32(length))
        for index in 1..<length {
            let byte = UInt32(bytes[offset + index])
            guard byte & 0xC0 == 0x80 else {
                offset += 1
                return 0xFFFD
            }
            scalar = scalar << 6 | byte & 0x3F
        }
        offset += length
        return scalar
    }
}
