/// Decodes characters whose bytes may arrive in several reads. Each byte that belongs to no character becomes `U+FFFD`,
/// and its neighbours are still decoded.
struct UTF8Decoder {
    private var pending: [UInt8] = []
    private var missing = 0

    /// Whether a character has begun and is incomplete.
    var isWithinCharacter: Bool { missing > 0 }

    mutating func take(_ byte: UInt8, into text: inout String.UnicodeScalarView) {
        if isWithinCharacter {
            if isNext(byte) {
                pending.append(byte)
                missing -= 1
                if missing == 0 { finish(into: &text) }
                return
            }
            giveUp(into: &text)
        }
        missing = Self.continuations(after: byte)
        if missing > 0 {
            pending = [byte]
        } else {
            text.append(byte < 0x80 ? Unicode.Scalar(byte) : "\u{FFFD}")
        }
    }

    /// Replaces the bytes of an incomplete character by `U+FFFD`.
    mutating func giveUp(into text: inout String.UnicodeScalarView) {
        for _ in pending { text.append("\u{FFFD}") }
        pending = []
        missing = 0
    }

    /// The number of bytes that follow a first byte; 0 for a byte that begins no longer character.
    ///
    /// Source: The Unicode Standard, table 3-7, also for `isNext`.
    static func continuations(after byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 1
        case 0xE0...0xEF: 2
        case 0xF0...0xF4: 3
        default: 0
        }
    }

    /// Whether `byte` continues the pending bytes. The second byte has a range of its own where the first would allow
    /// overlong forms, surrogates, or numbers above U+10FFFF.
    private func isNext(_ byte: UInt8) -> Bool {
        guard pending.count == 1 else { return (0x80...0xBF).contains(byte) }
        return switch pending[0] {
        case 0xE0: (0xA0...0xBF).contains(byte)
        case 0xED: (0x80...0x9F).contains(byte)
        case 0xF0: (0x90...0xBF).contains(byte)
        case 0xF4: (0x80...0x8F).contains(byte)
        default: (0x80...0xBF).contains(byte)
        }
    }

    private mutating func finish(into text: inout String.UnicodeScalarView) {
        text.append(contentsOf: String(decoding: pending, as: UTF8.self).unicodeScalars)
        pending = []
    }
}
