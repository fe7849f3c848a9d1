/// Collects the text of a paragraph: collapses white space as browsers do, and drops line ends that only separate lines
/// of the file.
struct InlineText {
    private(set) var text = ""
    /// Whether white space is pending, which counts only if text follows.
    private var hasPendingSpace = false
    private var pendingHasLineEnd = false

    var isEmpty: Bool { text.isEmpty }
    /// Whether the next fragment directly follows a word or its closing punctuation.
    var endsInWord: Bool { !hasPendingSpace && text.last.map { !"-–—/([（".contains($0) } ?? false }

    /// Adds text whose white space is collapsed.
    mutating func append(_ fragment: String) {
        // Fast path, mostly for Chinese paragraphs, which are then not copied.
        if !hasPendingSpace, !Self.hasSpace(fragment.utf8.span) {
            text += fragment
            return
        }
        var fragment = fragment
        // Bytes are copied rather than scalars: a newspaper has millions of words.
        var added: [UInt8] = []
        added.reserveCapacity(fragment.utf8.count)
        fragment.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                if Self.isSpace(bytes[index]) {
                    hasPendingSpace = true
                    if Self.isLineEnd(bytes[index]) { pendingHasLineEnd = true }
                    index += 1
                    continue
                }
                settleSpace(before: bytes[index...], &added)
                let end = bytes[index...].firstIndex(where: Self.isSpace) ?? bytes.count
                added += bytes[index..<end]
                index = end
            }
        }
        text += String(decoding: added, as: UTF8.self)
    }

    private static func hasSpace(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where isSpace(bytes[index]) { return true }
        return false
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0C || isLineEnd(byte)
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Adds text whose spaces are kept.
    mutating func appendVerbatim(_ fragment: String) {
        hasPendingSpace = false
        text += fragment
    }

    /// Adds a space unless there is one: between cells, or between two adjacent elements.
    mutating func separate() { hasPendingSpace = true }

    /// Adds the pending space after the text, including `added`, which is not yet appended.
    private mutating func settleSpace(before next: Slice<UnsafeBufferPointer<UInt8>>, _ added: inout [UInt8]) {
        guard hasPendingSpace else { return }
        hasPendingSpace = false
        defer { pendingHasLineEnd = false }
        if text.isEmpty, added.isEmpty { return }
        if pendingHasLineEnd {
            // Four bytes are enough for the last scalar and for the first.
            let last = added.isEmpty ? text : String(decoding: added.suffix(4), as: UTF8.self)
            let first = String(decoding: next.prefix(4), as: UTF8.self)
            if last.unicodeScalars.last?.isSetWithoutSpaces == true,
                first.unicodeScalars.first?.isSetWithoutSpaces == true
            {
                return
            }
        }
        added.append(0x20)
    }

    /// Joins two lines of one text.
    static func joined(_ first: String, _ second: String) -> String {
        guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else {
            return first + second
        }
        return last.isSetWithoutSpaces && next.isSetWithoutSpaces ? first + second : first + " " + second
    }
}

extension Unicode.Scalar {
    /// Whether the scalar belongs to a script that is set without spaces between words, so that a line end between two
    /// such scalars is dropped: Han, kana, Yi, full-width marks and forms. Hangul is set with spaces.
    var isSetWithoutSpaces: Bool {
        switch value {
        case 0x2E80...0x312F, 0x31A0...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1B000...0x1B16F, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// The approximate width in terminal cells, good enough to tell short lines from long ones.
    var roughWidth: Int { value >= 0x1100 && (isSetWithoutSpaces || (0xAC00...0xD7A3).contains(value)) ? 2 : 1 }
}
