/// Splits text into lines.
enum PageLines {
    /// The lines of `text`, which is UTF-8. A line ends with LF, CR, CR LF, NEL or U+2028, also mixed in one text.
    static func lines(of text: ArraySlice<UInt8>) -> [String] {
        if text.isEmpty { return [] }
        return text.withUnsafeBufferPointer { bytes in
            var lines: [String] = []
            // Without a reserved capacity, the array of a long file would grow to twice the size it needs.
            lines.reserveCapacity(bytes.count { $0 == 0x0A } + 1)
            var start = 0
            var index = 0
            while index < bytes.count {
                let length = lineEnd(bytes, at: index)
                if length > 0 {
                    lines.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
                    start = index + length
                }
                index += max(1, length)
            }
            lines.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self))
            return lines
        }
    }

    /// The length in bytes of the line ending at `index`, or 0 if there is none.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A: 1
        case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA8 ? 3 : 0
        default: 0
        }
    }

    static func isBlank(_ line: String) -> Bool {
        line.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}
