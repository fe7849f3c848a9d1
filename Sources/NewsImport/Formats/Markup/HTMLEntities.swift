import CLibXML2

/// Decodes HTML character references in plain text.
enum HTMLEntities {
    /// Replaces each known reference in `text` by its character, once: `&amp;lt;` becomes `&lt;`.
    static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var decoded = ""
        var rest = Substring(text)
        while let ampersand = rest.firstIndex(of: "&") {
            decoded += rest[..<ampersand]
            rest = rest[ampersand...]
            if let (character, length) = reference(in: rest.dropFirst()) {
                decoded.append(character)
                rest = rest.dropFirst(length + 1)
            } else {
                decoded += "&"
                rest = rest.dropFirst()
            }
        }
        return decoded + rest
    }

    /// The character of the reference behind an ampersand, and the length of the reference in characters. The oldest names
    /// need no semicolon.
    static func reference(in text: Substring) -> (character: Character, length: Int)? {
        let name = text.prefix(longestName).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
        guard !name.isEmpty, let found = character(of: name) else { return nil }
        let next = text[name.endIndex...].first
        if next == ";" { return (found, name.count + 1) }
        return next != "=" && isOld(name) ? (found, name.count) : nil
    }

    /// Whether a name stands for a character of Latin-1, as the names of HTML 2 do, which browsers read without a
    /// semicolon as well: `&nbsp`, `&copy`.
    private static func isOld(_ name: Substring) -> Bool {
        if ["lt", "gt", "quot", "amp"].contains(name) { return true }
        return htmlEntityLookup(String(name)).map { $0.pointee.value < 0x100 } ?? false
    }

    /// Adds the semicolons that are missing behind old names in HTML: libxml2 needs them. Before `=` or a letter such a
    /// name may be a field of an address.
    static func terminated(_ html: [UInt8]) -> [UInt8] {
        var mended: [UInt8] = []
        var copied = 0
        var index = 0
        while let ampersand = BytePattern.index(of: "&", in: html[index...]) {
            index = ampersand + 1
            let name = html[index...].prefix(longestName).prefix(while: isOfReference)
            let next = name.endIndex < html.count ? html[name.endIndex] : 0
            guard !name.isEmpty, next != UInt8(ascii: ";"), next != UInt8(ascii: "="), !isOfReference(next),
                isOld(Substring(String(decoding: name, as: UTF8.self)))
            else { continue }
            mended += html[copied..<name.endIndex] + [UInt8(ascii: ";")]
            copied = name.endIndex
        }
        return copied == 0 ? html : mended + html[copied...]
    }

    /// Resolves HTML's named references in an XML document and escapes ampersands that begin no reference: without a
    /// DTD the parser would drop both. The five names known to XML stay.
    ///
    /// - Parameter numbersNames: whether those five become numbers, and unknown names are kept as text. This is needed
    ///   for a faulty document: behind its first fault the parser drops all names, but no numbers.
    static func withoutNames(_ document: [UInt8], numbersNames: Bool = false) -> [UInt8] {
        var mended: [UInt8] = []
        var copied = 0
        var index = 0
        var literal = LiteralText(document)
        while let ampersand = BytePattern.index(of: "&", in: document[index...]) {
            index = ampersand + 1
            let head = document[index...].prefix(longestName)
            guard let end = head.firstIndex(where: { !isOfReference($0) }), end > index, head[end] == UInt8(ascii: ";")
            else {
                if !literal.holds(ampersand) {
                    mended += document[copied..<index] + Array("amp;".utf8)
                    copied = index
                }
                continue
            }
            if head[index] == UInt8(ascii: "#") { continue }
            let name = String(decoding: head[..<end], as: UTF8.self)
            if let scalar = namesOfXML[name] {
                guard numbersNames, !literal.holds(ampersand) else { continue }
                mended += document[copied..<ampersand] + Array("&#\(scalar.value);".utf8)
            } else if let character = character(of: Substring(name)) {
                mended += document[copied..<ampersand] + Array(String(character).utf8)
            } else if numbersNames, !literal.holds(ampersand) {
                mended += document[copied..<ampersand] + Array("&#38;".utf8)
                copied = index
                continue
            } else {
                continue
            }
            copied = end + 1
        }
        return copied == 0 ? document : mended + document[copied...]
    }

    private static func isOfReference(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "#")
    }

    /// The CDATA sections of a document, `<![CDATA[…]]>`, in which an ampersand is literal.
    private struct LiteralText {
        private let document: [UInt8]
        /// The first section at or after the position queried last.
        private var next = 0..<0

        init(_ document: [UInt8]) { self.document = document }

        /// Whether a position is in a section; positions must be queried in ascending order.
        mutating func holds(_ index: Int) -> Bool {
            while next.upperBound <= index {
                guard let open = BytePattern.index(of: "<![CDATA[", in: document[next.upperBound...]) else {
                    next = document.count..<Int.max
                    break
                }
                next = open..<(BytePattern.index(of: "]]>", in: document[open...]) ?? document.count)
            }
            return next.contains(index)
        }
    }

    private static let namesOfXML: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]

    /// The length of the longest name between `&` and `;`, in characters: those of HTML have eight at most, and numbers
    /// may have leading zeros.
    private static let longestName = 16

    private static func character(of name: Substring) -> Character? {
        guard name.first == "#" else {
            guard let known = htmlEntityLookup(String(name)), let scalar = Unicode.Scalar(known.pointee.value) else {
                return name == "apos" ? "'" : nil
            }
            return Character(scalar)
        }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
        return scalar(value).map(Character.init)
    }

    /// The character with the given number; 128 to 159 mean Windows-1252 characters, as HTML specifies.
    static func scalar(_ value: UInt32) -> Unicode.Scalar? {
        if (0x80...0x9F).contains(value) { return windows1252[Int(value) - 0x80] }
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// Source: WHATWG HTML, “numeric character reference end state”.
    private static let windows1252: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}",
        "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}", "\u{90}", "\u{2018}", "\u{2019}",
        "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}",
        "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]

    /// Replaces C1 controls, which no newspaper contains, by the Windows-1252 characters that they stand for.
    static func withoutControls(_ text: String) -> String {
        guard hasControls(text) else { return text }
        var mended = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { mended.append(self.scalar(scalar.value) ?? scalar) }
        return String(mended)
    }

    /// Whether the text contains U+0080 to U+009F.
    private static func hasControls(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            var index = 0
            // Their first byte in UTF-8, 0xC2, is rare in most texts.
            while let lead = BytePattern.index(of: 0xC2, in: bytes, from: index) {
                if bytes[lead + 1] < 0xA0 { return true }
                index = lead + 2
            }
            return false
        }
    }
}
