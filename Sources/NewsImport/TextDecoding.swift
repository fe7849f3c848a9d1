/// Bytes to text.
enum TextDecoding {
    /// Whether `bytes` are no text in any encoding that is read here: more than a twentieth of the beginning are control
    /// characters.
    static func looksBinary(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(65_536)
        var controls = 0
        for byte in head {
            if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1B { controls += 1 }
        }
        return controls * 20 > head.count
    }

    /// `bytes` as valid UTF-8 without a byte order mark. Where they are not valid, `U+FFFD` stands for each maximal part of a
    /// sequence that cannot be continued (Unicode, *Best Practices for Using U+FFFD*).
    static func decode(_ bytes: [UInt8]) -> (text: ArraySlice<UInt8>, badSequences: Int) {
        let text = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        if (try? UTF8Span(validating: text.span)) != nil { return (text, 0) }
        let repaired = String(decoding: text, as: UTF8.self)
        return (Array(repaired.utf8)[...], repaired.unicodeScalars.count { $0 == "\u{FFFD}" })
    }
}
