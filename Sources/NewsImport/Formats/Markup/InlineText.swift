/// Text of a paragraph as it is gathered: white space as browsers collapse it, and without the ends of lines that only
/// separate lines of the file.
struct InlineText {
    private(set) var text = ""
    /// White space that counts only if something follows.
    private var hasPendingSpace = false
    private var pendingHasLineEnd = false

    var isEmpty: Bool { text.isEmpty }

    /// Adds text in which white space means no more than a space.
    mutating func append(_ piece: String) {
        for scalar in piece.unicodeScalars {
            switch scalar {
            case " ", "\t", "\u{C}":
                hasPendingSpace = true
            case "\n", "\r":
                hasPendingSpace = true
                pendingHasLineEnd = true
            default:
                settleSpace(before: scalar)
                text.unicodeScalars.append(scalar)
            }
        }
    }

    /// Adds text whose spaces are part of it.
    mutating func appendVerbatim(_ piece: String) {
        hasPendingSpace = false
        text += piece
    }

    /// Adds a space if none stands there: between cells, or where two elements stand side by side.
    mutating func separate() { hasPendingSpace = true }

    private mutating func settleSpace(before scalar: Unicode.Scalar) {
        guard hasPendingSpace else { return }
        hasPendingSpace = false
        defer { pendingHasLineEnd = false }
        guard let last = text.unicodeScalars.last else { return }
        if pendingHasLineEnd, last.isSetWithoutSpaces, scalar.isSetWithoutSpaces { return }
        text.unicodeScalars.append(" ")
    }

    /// Two lines of one text as one.
    static func joined(_ first: String, _ second: String) -> String {
        guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else {
            return first + second
        }
        return last.isSetWithoutSpaces && next.isSetWithoutSpaces ? first + second : first + " " + second
    }
}

extension Unicode.Scalar {
    /// Whether the scalar belongs to a script that is set without spaces between words: an end of line next to two of them
    /// is none. Han, kana, Yi, and the marks and forms of full width; Hangul is set with spaces.
    var isSetWithoutSpaces: Bool {
        switch value {
        case 0x2E80...0x312F, 0x31A0...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1B000...0x1B16F, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Cells of a terminal, roughly: enough to tell short lines from long ones.
    var roughWidth: Int { value >= 0x1100 && (isSetWithoutSpaces || (0xAC00...0xD7A3).contains(value)) ? 2 : 1 }
}
