extension String {
    /// The text without white space and invisible characters at its ends, or `nil` if nothing is left.
    var trimmedToContent: String? {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return nil }
        return first.isBlank || last.isBlank ? Substring(self).trimmedToContent : self
    }
}

extension String {
    /// The letters and digits alone, in lower case, for comparing texts that differ in their marks and blanks.
    var lettersAndDigits: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension Substring {
    /// The text without white space and invisible characters at its ends, or `nil` if nothing is left.
    var trimmedToContent: String? {
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return nil }
        return String(scalars[start...last])
    }
}

extension Unicode.Scalar {
    /// White space of any width, and the characters that saved pages pad their paragraphs with: U+200B, U+2060, U+FEFF.
    var isBlank: Bool {
        if value < 0x80 { return value <= 0x20 || value == 0x7F }
        // U+3000, the ideographic space, is the last white space in Unicode.
        if value > 0x3000 { return value == 0xFEFF }
        return properties.isWhitespace || value == 0x200B || value == 0x2060 || value == 0xFEFF
    }
}
