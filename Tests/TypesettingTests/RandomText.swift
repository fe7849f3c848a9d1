import RandomNumbers

extension SeededRandom {
    /// A text of scalars of every kind that layout has to do with, in any order.
    mutating func text(length: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<length { text.append(scalar()) }
        return String(text)
    }

    private mutating func scalar() -> Unicode.Scalar {
        switch below(20) {
        case 0...6: return Unicode.Scalar(UInt32(0x4E00 + below(0x5000))) ?? "一"
        case 7...10: return pick("，。、：；！？（）《》“”‘’……——·～「」『』,.:;!?()[]\"'-/%￥℃")
        case 11, 12: return pick("abcdefgXYZé  ")
        case 13: return pick("0123456789")
        case 14: return pick(" \u{3000}\t\n\u{A0}\u{200B}\u{AD}")
        case 15: return pick("年月日万元")
        case 16: return pick("👩💻🇨🇳👍🏽❤\u{FE0F}\u{200D}\u{20E3}")
        case 17: return pick("\u{301}\u{308}\u{3099}\u{E33}\u{94D}กาไทเคकषमرحبا한글ᄒ\u{1161}\u{11AB}")
        case 18: return pick("かなカナｶﾅー々")
        default: return Unicode.Scalar(UInt32(below(0x20000))) ?? "\u{FFFD}"
        }
    }

    private mutating func pick(_ choice: String) -> Unicode.Scalar {
        let scalars = Array(choice.unicodeScalars)
        return scalars[below(scalars.count)]
    }
}
