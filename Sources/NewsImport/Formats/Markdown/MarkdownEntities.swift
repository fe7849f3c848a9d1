/// The HTML character references that occur in Markdown.
enum MarkdownEntities {
    /// The text of the reference at the beginning of `rest`, and its length in scalars.
    static func text(of rest: ArraySlice<Unicode.Scalar>) -> (String, Int)? {
        guard let end = rest.prefix(12).firstIndex(of: ";") else { return nil }
        let name = String(String.UnicodeScalarView(rest[(rest.startIndex + 1)..<end]))
        let length = end - rest.startIndex + 1
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
            guard let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10),
                let scalar = Unicode.Scalar(windows[value] ?? value), value > 0
            else { return nil }
            return (String(Character(scalar)), length)
        }
        return named[name].map { ($0, length) }
    }

    private static let named: [String: String] = [
        "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”",
        "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "emsp": "\u{3000}",
        "ensp": "\u{2002}", "laquo": "«", "raquo": "»", "copy": "©", "times": "×", "bull": "•", "deg": "°", "euro": "€",
        "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß",
    ]

    /// References 128 to 159 mean windows-1252 characters, as browsers read them (WHATWG, *HTML*).
    private static let windows: [UInt32: UInt32] = [
        128: 0x20AC, 130: 0x201A, 132: 0x201E, 133: 0x2026, 139: 0x2039, 140: 0x152, 145: 0x2018, 146: 0x2019,
        147: 0x201C,
        148: 0x201D, 149: 0x2022, 150: 0x2013, 151: 0x2014, 153: 0x2122, 155: 0x203A, 156: 0x153,
    ]
}
