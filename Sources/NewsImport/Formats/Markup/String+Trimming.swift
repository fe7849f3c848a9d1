extension String {
    /// The text without white space and invisible marks at its ends; `nil` where nothing is left.
    var trimmedToContent: String? {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return nil }
        return first.isBlank || last.isBlank ? Substring(self).trimmedToContent : self
    }
}

extension Substring {
    /// The text without white space and invisible marks at its ends; `nil` where nothing is left.
    var trimmedToContent: String? {
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return nil }
        return String(scalars[start...last])
    }
}

extension Unicode.Scalar {
    /// White space of any width, and the marks that saved pages pad their paragraphs with: U+200B, U+2060, U+FEFF.
    var isBlank: Bool {
        if value < 0x80 { return value <= 0x20 || value == 0x7F }
        // The widest space, of a Han character, is the last of Unicode.
        if value > 0x3000 { return value == 0xFEFF }
        return properties.isWhitespace || value == 0x200B || value == 0x2060 || value == 0xFEFF
    }
}
