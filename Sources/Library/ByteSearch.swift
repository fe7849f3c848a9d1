/// Substring search over bytes.
enum ByteSearch {
    /// Whether `needle` occurs in `text`. Compares two bytes of the needle at 32 offsets at a time, and the whole
    /// needle only where both match. Source: W. Muła, *SIMD-friendly algorithms for substring searching*.
    ///
    /// The two bytes are the last and the first. If the first byte begins a sequence of three bytes or more, which
    /// nearly all Han characters share, the second is used in its place.
    static func contains(_ needle: [UInt8], in text: UnsafeRawBufferPointer) -> Bool {
        guard let last = needle.last, needle.count <= text.count else { return false }
        let offset = needle[0] >= 0xE0 && needle.count > 1 ? 1 : 0
        let first = needle[offset]
        let firsts = SIMD32<UInt8>(repeating: first)
        let lasts = SIMD32<UInt8>(repeating: last)
        let end = text.count - needle.count + 1  // the end of the offsets at which the needle may begin
        var start = 0
        while start + 32 <= end {
            let heads = text.loadUnaligned(fromByteOffset: start + offset, as: SIMD32<UInt8>.self)
            let tails = text.loadUnaligned(fromByteOffset: start + needle.count - 1, as: SIMD32<UInt8>.self)
            let both = (heads .== firsts) .& (tails .== lasts)
            if any(both) {
                for lane in 0..<32 where both[lane] && matches(needle, in: text, at: start + lane) { return true }
            }
            start += 32
        }
        while start < end {
            if matches(needle, in: text, at: start) { return true }
            start += 1
        }
        return false
    }

    private static func matches(_ needle: [UInt8], in text: UnsafeRawBufferPointer, at start: Int) -> Bool {
        for index in needle.indices where text[start + index] != needle[index] { return false }
        return true
    }
}
