/// Text to lines.
enum PageLines {
    /// The lines of `text`, UTF-8: they end with LF, CR, CR LF, NEL or U+2028, which may stand beside one another.
    static func lines(of text: ArraySlice<UInt8>) -> [String] {
        if text.isEmpty { return [] }
        return text.withUnsafeBufferPointer { bytes in
            var lines: [String] = []
            var start = 0
            var place = 0
            while place < bytes.count {
                let length = lineEnd(bytes, at: place)
                if length > 0 {
                    lines.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self))
                    start = place + length
                }
                place += max(1, length)
            }
            lines.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self))
            return lines
        }
    }

    /// Bytes of the line end that stands at `place`; 0 if none does.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        switch bytes[place] {
        case 0x0A: 1
        case 0x0D: place + 1 < bytes.count && bytes[place + 1] == 0x0A ? 2 : 1
        case 0xC2: place + 1 < bytes.count && bytes[place + 1] == 0x85 ? 2 : 0
        case 0xE2:
            place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] == 0xA8 ? 3 : 0
        default: 0
        }
    }

    static func isBlank(_ line: String) -> Bool {
        line.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}
