/// The fonts of some pages that do not map their glyphs to characters, as reported by `pdffonts`.
struct UnmappedFonts {
    private struct Font {
        /// The font's row in the table, which begins with its name; names may contain spaces.
        let row: Substring
        /// Whether its codes are glyph numbers.
        let isIdentity: Bool
        /// Whether the font is embedded in the file, which is so only if there is text in it.
        let isEmbedded: Bool

        /// Whether the font has the given name. A subset's name has a prefix, `ABCDEF+`, that not all programs report.
        func isNamed(_ name: String) -> Bool {
            row.hasPrefix(name + " ") || row.drop { $0 != "+" }.dropFirst().hasPrefix(name + " ")
        }
    }

    private var fonts: [Font] = []

    /// - Parameter table: the output of `pdffonts`: two header rows, then one row for each font.
    init(_ table: [UInt8]) {
        for row in String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst(2) {
            // Parsed from the end, because name and type may contain spaces: … encoding, embedded, subset, map, object.
            var fields = row.split(separator: " ")
            fields.removeLast(min(fields.count, fields.last == "[none]" ? 1 : 2))
            guard fields.count > 4, fields.removeLast() == "no" else { continue }
            let isPart = fields.removeLast() == "yes"
            let isEmbedded = fields.removeLast() == "yes"
            let isIdentity = fields.removeLast().hasPrefix("Identity")
            fonts.append(Font(row: row, isIdentity: isIdentity, isEmbedded: isPart || isEmbedded))
        }
    }

    /// Whether poppler may have left text out, because it found none in one of these fonts.
    ///
    /// - Parameter names: the fonts in which text was found.
    func hasUnread(besides names: Set<String>) -> Bool {
        fonts.contains { font in font.isEmbedded && !names.contains(where: font.isNamed) }
    }

    /// Whether the text read in the named font consists of glyph numbers mistaken for characters.
    func misreads(_ text: [String], in name: String) -> Bool {
        guard let font = fonts.first(where: { $0.isNamed(name) }) else { return false }
        let scalars = text.joined().unicodeScalars.filter { !$0.properties.isWhitespace && !("0"..."9").contains($0) }
        guard scalars.count >= Self.least else { return false }
        return font.isIdentity
            // `7KH ROG KDUERXU`: capitals and marks, or characters of many scripts. Adobe's Chinese, Japanese and
            // Korean collections are spared, because their glyph numbers are known.
            ? scalars.count(where: \.isPlain) * 4 < scalars.count
            // `!"# $%& '()*+,()`: glyphs numbered in order of use, from the first ASCII mark on.
            : scalars.count { $0.isASCII && !$0.properties.isAlphabetic } * 3 > scalars.count
    }

    /// A text with fewer letters may be a heading in capitals, or only punctuation.
    private static let least = 20
}

extension Unicode.Scalar {
    /// Whether the scalar is common in running text: a lowercase letter, ideograph, kana or Hangul.
    fileprivate var isPlain: Bool {
        switch value {
        case 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
        default: properties.isLowercase
        }
    }
}
