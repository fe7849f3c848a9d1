import UnicodeText

/// Decodes bytes to text, by their byte order mark, by validity or declaration, or by detection.
enum TextDecoding {
    /// Decodes `bytes` to valid UTF-8.
    ///
    /// - Parameters:
    ///   - declared: the encoding that the file declares; ignored if it is unknown or the bytes contradict it.
    ///   - encoding: the user's choice of encoding, which overrides all evidence.
    /// - Throws: `binary`, `unknownEncoding`, `noEncodingFits`.
    static func decode(
        _ bytes: [UInt8], declared: String?, overruledBy encoding: String?
    ) throws(FormatFault) -> DecodedText {
        let bytes = PrintedText.bare(bytes)
        if let encoding {
            guard let charset = Charset(named: encoding) else { throw .unknownEncoding(name: encoding) }
            return try decode(bytes[...], charset)
        }
        if let (charset, length) = byteOrderMark(bytes) { return try decode(bytes.dropFirst(length), charset) }
        // The shift codes of Korean mail are control characters.
        if let escaped = escapedCharset(bytes) { return try decode(bytes[...], escaped) }
        if looksBinary(bytes) { return try decodeWide(bytes) }
        if (try? UTF8Span(validating: bytes.span)) != nil { return DecodedText(utf8: bytes[...], encoding: "UTF-8") }
        if let declared, let charset = Charset(named: declared), !charset.name.uppercased().hasPrefix("UTF"),
            let text = try? decode(bytes[...], charset), isReadable(text)
        {
            return text
        }
        if let damaged = try damagedUTF8(bytes) { return damaged }
        guard let found = EncodingDetection.encoding(of: bytes), found.fits else { throw .noEncodingFits }
        var text = try decode(bytes[...], found.charset)
        guard isReadable(text) else { throw .noEncodingFits }
        text.isGuessed = true
        return text
    }

    /// Whether more than a twentieth of the beginning is control characters.
    private static func looksBinary(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(65_536)
        var controls = 0
        for byte in head where byte < 0x20 {
            if !(0x09...0x0D).contains(byte), byte != 0x1B { controls += 1 }
        }
        return controls * 20 > head.count
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> (Charset, Int)? {
        let marks: [(mark: [UInt8], name: String)] = [
            ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
            ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"), ([0x84, 0x31, 0x95, 0x33], "GB18030"),
        ]
        return marks.first { bytes.starts(with: $0.mark) }.map { (Charset(known: $0.name), $0.mark.count) }
    }

    /// UTF-16 and UTF-32 without a byte order mark are full of zeros, as are files that are not text.
    private static func decodeWide(_ bytes: [UInt8]) throws(FormatFault) -> DecodedText {
        guard let found = EncodingDetection.wideEncoding(of: bytes), found.fits else { throw .binary }
        var text = try decode(bytes[...], found.charset)
        text.isGuessed = true
        return text
    }

    /// The charset of a seven-bit encoding, identified by its escape sequences.
    private static func escapedCharset(_ bytes: [UInt8]) -> Charset? {
        let head = bytes.prefix(65_536)
        guard head.allSatisfy({ $0 < 0x80 }) else { return nil }
        let escapes: [(escape: String, name: String)] = [
            ("\u{1B}$B", "ISO-2022-JP"), ("\u{1B}$@", "ISO-2022-JP"), ("\u{1B}$)C", "ISO-2022-KR"),
            ("\u{1B}$)A", "ISO-2022-CN"), ("~{", "HZ-GB-2312"),
        ]
        for (escape, name) in escapes where contains(head, escape) {
            if name == "HZ-GB-2312", !contains(head, "~}") { continue }
            let charset = Charset(known: name)
            if let decoded = charset.decode(head), decoded.badSequences == 0 { return charset }
        }
        return isUTF7(head) ? Charset(known: "UTF-7") : nil
    }

    /// Whether the text contains several Base64 runs of UTF-16, `Br+APw-cke`, and every plus sign begins one or is
    /// `+-`.
    private static func isUTF7(_ head: ArraySlice<UInt8>) -> Bool {
        var rest = head
        var runs = 0
        while let plus = rest.firstIndex(of: UInt8(ascii: "+")) {
            rest = rest[(plus + 1)...]
            if rest.first == UInt8(ascii: "-") { continue }
            let run = rest.prefix { $0.isLetter || (0x2F...0x39).contains($0) || $0 == UInt8(ascii: "+") }
            // Three letters hold a unit of 16 bits; `+49` begins a number.
            guard run.count >= 3, run.contains(where: \.isLetter) else { return false }
            rest = rest[run.endIndex...]
            runs += 1
        }
        return runs >= 2 && EncodingDetection.isUTF7(Array(head))
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
        let text = Array(text.utf8)
        return bytes.indices.contains { bytes[$0] == text[0] && bytes[$0...].starts(with: text) }
    }

    /// Decodes UTF-8 with errors. Three-byte sequences are rarely valid by chance: in other encodings fewer than one in
    /// eight is.
    ///
    /// - Throws: `noEncodingFits` for UTF-8 that is damaged so much that it is no page.
    private static func damagedUTF8(_ bytes: [UInt8]) throws(FormatFault) -> DecodedText? {
        let repaired = String(decoding: bytes, as: UTF8.self)
        var (bad, valid, long) = (0, 0, 0)
        for scalar in repaired.unicodeScalars where scalar.value >= 0x80 {
            if scalar == "\u{FFFD}" {
                bad += 1
            } else {
                valid += 1
                if scalar.value >= 0x800 { long += 1 }
            }
        }
        let text = DecodedText(utf8: Array(repaired.utf8)[...], encoding: "UTF-8", badSequences: bad)
        // No other encoding is known, so more damage is tolerated than after detection.
        let isBearable = bad <= max(2, bytes.count / 50)
        if !isBearable, long >= bad * 2 { throw .noEncodingFits }
        return (long * 8 >= bad || valid >= bad * 4) && isBearable ? text : nil
    }

    private static func decode(_ bytes: ArraySlice<UInt8>, _ charset: Charset) throws(FormatFault) -> DecodedText {
        if charset.name == "UTF-8" {
            if (try? UTF8Span(validating: bytes.span)) != nil { return DecodedText(utf8: bytes, encoding: "UTF-8") }
            let repaired = String(decoding: bytes, as: UTF8.self)
            return DecodedText(
                utf8: Array(repaired.utf8)[...], encoding: "UTF-8",
                badSequences: repaired.unicodeScalars.count { $0 == "\u{FFFD}" })
        }
        guard let decoded = charset.decode(bytes) else { throw .unknownEncoding(name: charset.name) }
        let units = decoded.units.first == 0xFEFF ? decoded.units.dropFirst() : decoded.units[...]
        return DecodedText(
            utf8: Array(String(decoding: units, as: UTF16.self).utf8)[...], encoding: charset.name,
            badSequences: decoded.badSequences)
    }

    /// A few bad bytes are damage; more than one in a hundred means that the text is not in this encoding.
    private static func isReadable(_ text: DecodedText) -> Bool {
        text.badSequences <= max(2, text.utf8.count / 100)
    }
}
