import UnicodeText

/// The outer form of a line: its width, its case, its ends.
struct LineShape: Sendable {
    enum End: Sendable {
        case stop, comma, colon, hyphen, open
    }

    enum Start: Sendable {
        case upper, lower, digit, mark, han
    }

    /// Cells: a full-width character is two.
    @CompactInt<UInt16> private(set) var width: Int
    /// Cells of its first word; of one character where the script has no words.
    @CompactInt<UInt16> private(set) var firstWord: Int
    @CompactInt<UInt16> private(set) var words: Int
    @CompactInt<UInt16> private(set) var count: Int
    /// Letters, and how many of them are capitals.
    @CompactInt<UInt16> private(set) var letters: Int
    @CompactInt<UInt16> private(set) var capitals: Int
    @CompactInt<UInt16> private(set) var digits: Int
    /// Words that begin with a capital or a digit, or have fewer than four letters.
    @CompactInt<UInt16> private(set) var titledWords: Int
    /// Words of five and more letters in lower case, which titles have none of.
    @CompactInt<UInt16> private(set) var plainWords: Int
    /// Scalars that are neither letters, digits, blanks nor marks of sentences.
    @CompactInt<UInt16> private(set) var symbols: Int
    /// Marks and at most two letters between them, with no figure: what a scanner makes of a rule or a speck.
    let isMarks: Bool
    let start: Start
    let end: End
    /// More Han, kana or Hangul than letters.
    let isEastAsian: Bool
    /// Runs of three and more blanks, or tabulators, inside the line; leaders of four and more full stops count twice, as they
    /// part a row's name from its figure.
    @CompactInt<UInt8> private(set) var gaps: Int

    init(_ text: String) {
        var count = 0, width = 0, wide = 0, letters = 0, capitals = 0, digits = 0, symbols = 0, gaps = 0, blanks = 0,
            stops = 0, caseless = 0
        var words = 0, titled = 0, plain = 0, firstWord = 0
        var wordLetters = 0
        var wordIsTitled = false
        var start: Start?
        var last: Unicode.Scalar = " "
        var lastReal: Unicode.Scalar = " "
        func endWord() {
            words += 1
            if wordIsTitled || wordLetters < 4 { titled += 1 } else if wordLetters > 4 { plain += 1 }
        }
        for scalar in text.unicodeScalars {
            count += 1
            let isWide = scalar.value >= 0x2E80 && scalar.value != 0xFEFF
            width += isWide ? 2 : 1
            if scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{3000}" {
                if last != " " {
                    endWord()
                    wordLetters = 0
                    wordIsTitled = false
                    if firstWord == 0 { firstWord = width - 1 }
                }
                blanks += scalar == "\t" || scalar == "\u{3000}" ? 3 : 1
                last = " "
                continue
            }
            if blanks >= 3 { gaps += 1 }
            blanks = 0
            stops = scalar == "." ? stops + 1 : 0
            if stops == 4 { gaps += 2 }
            if scalar.isIdeographic {
                wide += 1
                if start == nil { start = .han }
            } else if scalar.isCasedLetter {
                letters += 1
                let isUpper = scalar.isUpperCase
                if isUpper { capitals += 1 }
                if wordLetters == 0 { wordIsTitled = isUpper }
                wordLetters += 1
                if start == nil { start = isUpper ? .upper : .lower }
            } else if scalar.isDigit {
                digits += 1
                if wordLetters == 0 { wordIsTitled = true }
                if start == nil { start = .digit }
            } else if !Self.isSentenceMark(scalar) {
                symbols += 1
                // Hebrew, Thai.
                if scalar.value > 0x2AF, scalar.properties.isAlphabetic { caseless += 1 }
            }
            last = scalar
            if !Self.closers.contains(scalar.value) { lastReal = scalar }
        }
        if last != " " { endWord() }
        self.count = count
        self.width = width
        self.letters = letters
        self.capitals = capitals
        self.digits = digits
        self.symbols = symbols
        self.gaps = gaps
        self.words = words
        titledWords = titled
        plainWords = plain
        isEastAsian = wide * 2 > letters
        isMarks =
            digits + caseless + wide == 0
            && (letters == 0 || letters <= 2 && letters * 4 < count && count >= Self.leastMarks)
        self.firstWord = start == .han ? 2 : (firstWord == 0 ? width : firstWord)
        self.start = start ?? .mark
        let end = Self.end(lastReal)
        self.end = end == .stop && last == "." && Self.endsInAbbreviation(text) ? .open : end
    }

    /// Cells if figures and letters among East Asian text take as much as its characters: some papers count a line so.
    var widthInEms: Int { isEastAsian ? max(width, 2 * count) : width }

    /// `GDP` in a Chinese sentence sets no line in capitals.
    var isCapitals: Bool { !isEastAsian && letters >= 3 && capitals * 10 >= letters * 8 }
    var isTitled: Bool { words > 0 && titledWords * 10 >= words * 8 && start == .upper }
    /// Characters that a scanner took for letters: more marks and figures than anything else.
    var isRubbish: Bool { !isEastAsian && letters * 2 < count && symbols * 4 >= count || isMarks }

    /// Scalars of marks that have letters between them: `J. R.` is a name.
    private static let leastMarks = 6

    private static let closers = Set("”’\"')）]］」』》〉】»*".unicodeScalars.map(\.value))

    private static func end(_ scalar: Unicode.Scalar) -> End {
        switch scalar {
        case ".", "。", "!", "?", "！", "？", "…", "．": .stop
        case ",", "，", "、", ";", "；": .comma
        case ":", "：": .colon
        case "-", "\u{2010}", "\u{AD}", "⸗", "¬", "=": .hyphen
        default: .open
        }
    }

    /// `… as Mr.`, `… and J.`: a name goes on below.
    private static func endsInAbbreviation(_ text: String) -> Bool {
        let word = text.utf8.dropLast().suffix(6).reversed().prefix { $0 != 0x20 }
        if word.count == 1 { return word.first.map { (0x41...0x5A).contains($0) } ?? false }
        return word.count < 6 && beforeNames.contains(String(decoding: word.reversed(), as: UTF8.self).lowercased())
    }

    private static let beforeNames: Set<String> = [
        "mr", "mrs", "ms", "dr", "rev", "hon", "gen", "col", "capt", "maj", "lieut", "lt", "sgt", "prof", "gov", "sen",
        "mme", "mlle", "st",
    ]

    private static func isSentenceMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Marks of ASCII that prose has; general punctuation; marks of East Asian type.
        case 0x21, 0x22, 0x27...0x29, 0x2C...0x2E, 0x3A, 0x3B, 0x3F, 0xAB, 0xBB, 0x2010...0x2026, 0x3001...0x3011,
            0xFF01...0xFF1F:
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Han, kana or Hangul.
    var isIdeographic: Bool {
        isHan || (0x3041...0x30FF).contains(value) || (0xAC00...0xD7A3).contains(value)
    }

    /// A letter of a script with two cases.
    var isCasedLetter: Bool {
        value < 0x2E80 && (isAlphabetic || !isASCII && properties.isCased)
    }
}
