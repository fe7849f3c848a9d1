/// The typographic class of a scalar in Chinese text.
///
/// Source: W3C, *Requirements for Chinese Text Layout*, the tables of punctuation marks. ASCII marks have the class of
/// the full-width marks that they replace in texts without full-width punctuation.
@frozen public enum CharacterKind: UInt8, Sendable {
    case other
    /// An ideograph, kana or bopomofo.
    case han
    case digit
    /// A letter of the Latin, Greek or Cyrillic script.
    case letter
    case space
    /// A mark that ends a sentence or a clause.
    case stop
    case closing
    case opening
    /// An ASCII quotation mark, which may open or close.
    case quote
    case ellipsis
    case dash
    case connector
    case interpunct
    case solidus

    /// Whether the line-breaking rules for punctuation apply.
    @inlinable public var isMark: Bool { rawValue >= CharacterKind.stop.rawValue }

    public init(_ scalar: Unicode.Scalar) {
        self.init(scalar.value)
    }

    init(_ scalar: UInt32) {
        if (0x4E00..<0xA000).contains(scalar) {
            self = .han
        } else if scalar < 0x80 {
            self = Self.ofASCII(scalar)
        } else if scalar < 0x2010 {
            self = Self.ofLetters(scalar)
        } else {
            self = Self.ofMark(scalar) ?? (Self.isHanOrKana(scalar) ? .han : .other)
        }
    }

    private static func ofASCII(_ scalar: UInt32) -> CharacterKind {
        switch UInt8(scalar) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case 0x09...0x0D, 0x20: .space
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"): .stop
        case UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
        case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
        case UInt8(ascii: "-"), UInt8(ascii: "~"): .connector
        case UInt8(ascii: "/"): .solidus
        default: .other
        }
    }

    private static func ofLetters(_ scalar: UInt32) -> CharacterKind {
        switch scalar {
        case 0xB7: .interpunct
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A: .space
        case 0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: .letter
        default: .other
        }
    }

    private static func ofMark(_ scalar: UInt32) -> CharacterKind? {
        switch scalar {
        case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0xFF61, 0xFF64: .stop
        case 0x203C, 0x2047...0x2049, 0xFE50...0xFE57: .stop
        case 0x201D, 0x2019, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B: .closing
        case 0x301E, 0x301F, 0xFE5A, 0xFE5C, 0xFE5E, 0xFF09, 0xFF3D, 0xFF5D, 0xFF60, 0xFF63: .closing
        case 0x201C, 0x2018, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A: .opening
        case 0x301D, 0xFE59, 0xFE5B, 0xFE5D, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62: .opening
        case 0x2025, 0x2026, 0x22EF: .ellipsis
        case 0x2014, 0x2E3A: .dash
        case 0x2010, 0x2013, 0x301C, 0xFF5E: .connector
        case 0x2027, 0x30FB, 0xFF65: .interpunct
        case 0xFF0F: .solidus
        case 0xFF10...0xFF19: .digit
        case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        default: nil
        }
    }

    private static func isHanOrKana(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x30FF, 0x3105...0x312F, 0x31A0...0x31BF,
            0x31F0...0x31FF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
