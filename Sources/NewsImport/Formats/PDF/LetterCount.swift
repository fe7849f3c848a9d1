import NewsModel
import PageLayout

/// How many letters of a page are known, and of how many the fonts do not say which they are.
struct LetterCount {
    private(set) var known = 0
    private(set) var unknown = 0

    /// Whether text is missing: a few marks of a symbol font are none.
    var isInPart: Bool { unknown >= 20 && unknown * 20 > known }

    mutating func add(_ word: PageWord) {
        for scalar in word.text.unicodeScalars {
            if scalar.isUnknownLetter { unknown += 1 } else { known += 1 }
        }
        guard word.text.isEmpty, word.box.height > 0, word.box.width.isFinite else { return }
        // Letters that a font does not tell leave a word without any, as wide as it stands on the page.
        unknown += Int(max(1, min(100, word.box.width / word.box.height)))
    }

    /// Takes back letters that are none.
    mutating func misread(_ word: PageWord) {
        let letters = word.text.unicodeScalars.count { !$0.isUnknownLetter }
        known -= letters
        unknown += letters
    }

    /// Counts letters that are drawn and were not read. A drawing has one glyph a letter, ligatures and shadows apart.
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
    /// What poppler writes for a glyph of which the font does not say which letter it is.
    fileprivate var isUnknownLetter: Bool {
        switch properties.generalCategory {
        case .control, .privateUse, .unassigned: true
        default: value == 0xFFFD
        }
    }
}
