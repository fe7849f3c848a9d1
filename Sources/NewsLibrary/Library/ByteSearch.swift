/// Search of bytes in bytes.
enum ByteSearch {
    /// Whether `needle` stands in `text`: 32 places at a time are asked for its first and its last byte, and only where
    /// both stand are those between compared. Source: W. Muła, *SIMD-friendly algorithms for substring searching*.
    static func contains(_ needle: [UInt8], in text: UnsafeRawBufferPointer) -> Bool {
        guard let first = needle.first, let last = needle.last, needle.count <= text.count else { return false }
        let firsts = SIMD32<UInt8>(repeating: first)
        let lasts = SIMD32<UInt8>(repeating: last)
        let end = text.count - needle.count + 1  // of the places where it may begin
        var place = 0
        while place + 32 <= end {
            let heads = text.loadUnaligned(fromByteOffset: place, as: SIMD32<UInt8>.self)
            let tails = text.loadUnaligned(fromByteOffset: place + needle.count - 1, as: SIMD32<UInt8>.self)
            let both = (heads .== firsts) .& (tails .== lasts)
            if any(both) {
                for lane in 0..<32 where both[lane] && stands(needle, in: text, at: place + lane) { return true }
            }
            place += 32
        }
        while place < end {
            if stands(needle, in: text, at: place) { return true }
            place += 1
        }
        return false
    }

    private static func stands(_ needle: [UInt8], in text: UnsafeRawBufferPointer, at place: Int) -> Bool {
        for index in needle.indices where text[place + index] != needle[index] { return false }
        return true
    }
}
