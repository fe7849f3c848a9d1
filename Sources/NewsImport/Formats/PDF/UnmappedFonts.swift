/// The fonts of some pages that do not say which letters their glyphs show, as `pdffonts` tells them.
struct UnmappedFonts {
    private struct Font {
        /// Its row of the table, which begins with its name; names may have blanks.
        let row: Substring
        /// Whether its codes are numbers of glyphs.
        let isIdentity: Bool
        /// Whether the file has its glyphs, which it would not without text in them.
        let isEmbedded: Bool

        /// Names of parts of fonts begin with letters of the file's own, `ABCDEF+`, which not all programs tell.
        func isNamed(_ name: String) -> Bool {
            row.hasPrefix(name + " ") || row.drop { $0 != "+" }.dropFirst().hasPrefix(name + " ")
        }
    }

    private var fonts: [Font] = []

    /// - Parameter table: what `pdffonts` writes: two rows of head, and a row a font.
    init(_ table: [UInt8]) {
        for row in String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst(2) {
            // From the end, as the name and the type may have blanks: … encoding, embedded, subset, map, object.
            var fields = row.split(separator: " ")
            fields.removeLast(min(fields.count, fields.last == "[none]" ? 1 : 2))
            guard fields.count > 4, fields.removeLast() == "no" else { continue }
            let isPart = fields.removeLast() == "yes"
            let isEmbedded = fields.removeLast() == "yes"
            let isIdentity = fields.removeLast().hasPrefix("Identity")
            fonts.append(Font(row: row, isIdentity: isIdentity, isEmbedded: isPart || isEmbedded))
        }
    }

    /// Whether poppler may have left text out: it has read none in one of these fonts.
    ///
    /// - Parameter names: the fonts in which text was read.
    func hasUnread(besides names: Set<String>) -> Bool {
        fonts.contains { font in font.isEmbedded && !names.contains(where: font.isNamed) }
    }

    /// Whether what was read in a font of this name are no letters, but numbers of its glyphs taken for letters.
    func misreads(_ text: [String], in name: String) -> Bool {
        guard let font = fonts.first(where: { $0.isNamed(name) }) else { return false }
        let scalars = text.joined().unicodeScalars.filter { !$0.properties.isWhitespace && !("0"..."9").contains($0) }
        guard scalars.count >= Self.least else { return false }
        return font.isIdentity
            // `7KH ROG KDUERXU`: capitals and marks, or signs of many scripts. Glyphs of Adobe's Chinese, Japanese and
            // Korean collections have known numbers.
            ? scalars.count(where: \.isPlain) * 4 < scalars.count
            // `!"# $%& '()*+,()`: glyphs numbered from the first mark of ASCII on as they came.
            : scalars.count { $0.isASCII && !$0.properties.isAlphabetic } * 3 > scalars.count
    }

    /// Fewer letters may be a heading in capitals, or marks alone.
    private static let least = 20
}

extension Unicode.Scalar {
    /// What most of a text consists of: small letters, or ideographs, kana and Hangul.
    fileprivate var isPlain: Bool {
        switch value {
        case 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
        default: properties.isLowercase
        }
    }
}
