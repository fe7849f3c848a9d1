/// Search of bytes in bytes.
enum ByteSearch {
    /// Whether `needle` stands in `text`: 32 offsets at a time are asked for two of its bytes, and only where both stand are
    /// the others compared. Source: W. Muła, *SIMD-friendly algorithms for substring searching*.
    ///
    /// The two are the last and the first, or the second where the first is that of three, which nearly all Han shares.
    static func contains(_ needle: [UInt8], in text: UnsafeRawBufferPointer) -> Bool {
        guard let last = needle.last, needle.count <= text.count else { return false }
        let offset = needle[0] >= 0xE0 && needle.count > 1 ? 1 : 0
        let first = needle[offset]
        let firsts = SIMD32<UInt8>(repeating: first)
        let lasts = SIMD32<UInt8>(repeating: last)
        let end = text.count - needle.count + 1  // of the offsets at which it may begin
        var start = 0
        while start + 32 <= end {
            let heads = text.loadUnaligned(fromByteOffset: start + offset, as: SIMD32<UInt8>.self)
            let tails = text.loadUnaligned(fromByteOffset: start + needle.count - 1, as: SIMD32<UInt8>.self)
            let both = (heads .== firsts) .& (tails .== lasts)
            if any(both) {
                for lane in 0..<32 where both[lane] && stands(needle, in: text, at: start + lane) { return true }
            }
            start += 32
        }
        while start < end {
            if stands(needle, in: text, at: start) { return true }
            start += 1
        }
        return false
    }

    private static func stands(_ needle: [UInt8], in text: UnsafeRawBufferPointer, at start: Int) -> Bool {
        for index in needle.indices where text[start + index] != needle[index] { return false }
        return true
    }
}
