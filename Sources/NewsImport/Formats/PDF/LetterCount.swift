import NewsModel
import PageLayout

/// The number of letters on a page that are known, and the number whose fonts do not map them to characters.
struct LetterCount {
    private(set) var known = 0
    private(set) var unknown = 0

    /// Whether a substantial part of the text is missing; a few marks of a symbol font do not count.
    var isInPart: Bool { unknown >= 20 && unknown * 20 > known }

    mutating func add(_ word: PageWord) {
        for scalar in word.text.unicodeScalars {
            if scalar.isUnknownLetter { unknown += 1 } else { known += 1 }
        }
        guard word.text.isEmpty, word.box.height > 0, word.box.width.isFinite else { return }
        // A font without a mapping leaves a word without text, as wide as on the page; its height is about the width of
        // a letter.
        unknown += Int(max(1, min(100, word.box.width / word.box.height)))
    }

    /// Recounts a word's known letters as unknown, because its text is not real.
    mutating func misread(_ word: PageWord) {
        let letters = word.text.unicodeScalars.count { !$0.isUnknownLetter }
        known -= letters
        unknown += letters
    }

    /// Counts letters that are drawn but were not read. A drawing has one glyph for each letter, except ligatures and
    /// shadows.
    mutating func add(drawn glyphs: Int) {
        let missing = glyphs - known - unknown
        if missing * 10 > known + unknown { unknown += missing }
    }

    static func + (one: LetterCount, other: LetterCount) -> LetterCount {
        var sum = one
        sum.known += other.known
        sum.unknown += other.unknown
        return sum
    }
}

extension Unicode.Scalar {
    /// Whether poppler writes this scalar for a glyph that the font does not map to a character.
    fileprivate var isUnknownLetter: Bool {
        switch properties.generalCategory {
        case .control, .privateUse, .unassigned: true
        default: value == 0xFFFD
        }
    }
}
