/// Widths introduced by Unicode 17.0, because ICU 76 implements 16.0.
///
/// Source: EastAsianWidth.txt of Unicode 17.0, with the general categories in its comments. Every character that ICU
/// measures differently is in one of these ranges.
enum LaterWidths {
    /// 2 for characters that have become wide, 0 for combining or invisible ones, `nil` for every other scalar.
    static func cells(ofScalar scalar: UInt32) -> Int? {
        switch scalar {
        case 0x16FF2...0x16FF6, 0x187F8...0x187FF, 0x18D09...0x18D1E, 0x18D80...0x18DF2: 2
        case 0x1F6D8, 0x1FA8A, 0x1FA8E, 0x1FAC8, 0x1FACD, 0x1FAEA, 0x1FAEF: 2
        case 0x1ACF...0x1ADD, 0x1AE0...0x1AEB, 0x10EFA...0x10EFB: 0
        case 0x11B60, 0x11B62...0x11B64, 0x11B66, 0x1E6E3, 0x1E6E6, 0x1E6EE...0x1E6EF, 0x1E6F5: 0
        default: nil
        }
    }
}
