import UnicodeText

/// The outer form of a line: its width, its case, its beginning and its end.
struct LineShape: Sendable {
    enum End: Sendable {
        case stop, comma, colon, hyphen, open
    }

    enum Start: Sendable {
        case upper, lower, digit, mark, han
    }

    /// The width in cells; a full-width character counts as two.
    @CompactInt<UInt16> private(set) var width: Int
    /// The width in cells of the first word, or of one character in scripts without words.
    @CompactInt<UInt16> private(set) var firstWord: Int
    @CompactInt<UInt16> private(set) var words: Int
    @CompactInt<UInt16> private(set) var count: Int
    /// The number of letters, and how many of them are capitals.
    @CompactInt<UInt16> private(set) var letters: Int
    @CompactInt<UInt16> private(set) var capitals: Int
    @CompactInt<UInt16> private(set) var digits: Int
    /// The number of words that begin with a capital or a digit, or have fewer than four letters.
    @CompactInt<UInt16> private(set) var titledWords: Int
    /// The number of lowercase words with five or more letters, which titles do not have.
    @CompactInt<UInt16> private(set) var plainWords: Int
    /// The number of scalars that are neither letters, digits, blanks nor punctuation.
    @CompactInt<UInt16> private(set) var symbols: Int
    /// Whether the text is marks with at most two letters and no figures among them: a rule or a speck as a scanner
    /// reads it.
    let isMarks: Bool
    let start: Start
    let end: End
    /// Whether the line has more Han, kana or Hangul than letters.
    let isEastAsian: Bool
    /// The number of runs of three or more blanks, or of tabs, within the line. Leaders of four or more full stops
    /// count twice, because they separate a row's name from its figure.
    @CompactInt<UInt8> private(set) var gaps: Int

    init(_ text: String) {
        var count = 0
        var width = 0
        var wide = 0
        var letters = 0
        var capitals = 0
        var digits = 0
        var symbols = 0
        var gaps = 0
        var blanks = 0
        var stops = 0
        var caseless = 0
        var words = 0
        var titled = 0
        var plain = 0
        var firstWord = 0
        var wordLetters = 0
        var wordIsTitled = false
        var start: Start?
        var last: Unicode.Scalar = " "
        var lastReal: Unicode.Scalar = " "
        var beforeLast: Unicode.Scalar = " "
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
                // Letters without case, such as Hebrew and Thai.
                if scalar.value > 0x2AF, scalar.properties.isAlphabetic { caseless += 1 }
            }
            beforeLast = last
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
        // German closes its quotations with the marks that open others: `„… nicht.“`
        let isClosed = Self.germanClosers.contains(last.value) && Self.end(beforeLast) == .stop
        let end = isClosed ? .stop : Self.end(lastReal)
        self.end = end == .stop && last == "." && Self.endsInAbbreviation(text) ? .open : end
    }

    /// The width in cells if figures and letters among East Asian text are as wide as its characters, as some papers
    /// set them.
    var widthInEms: Int { isEastAsian ? max(width, 2 * count) : width }

    /// Whether the line is in capitals; `GDP` in a Chinese sentence does not count.
    var isCapitals: Bool { !isEastAsian && letters >= 3 && capitals * 10 >= letters * 8 }
    var isTitled: Bool { words > 0 && titledWords * 10 >= words * 8 && start == .upper }
    /// Whether a scanner took marks for letters: there are more marks and figures than anything else.
    var isRubbish: Bool { !isEastAsian && letters * 2 < count && symbols * 4 >= count || isMarks }

    /// The fewest scalars of a line of marks with letters among them: `J. R.` is a name.
    private static let leastMarks = 6

    private static let closers = Set("”’\"')）]］」』》〉】»*".unicodeScalars.map(\.value))

    private static let germanClosers = Set("“‘«".unicodeScalars.map(\.value))

    private static func end(_ scalar: Unicode.Scalar) -> End {
        switch scalar {
        case ".", "。", "!", "?", "！", "？", "…", "．": .stop
        case ",", "，", "、", ";", "；": .comma
        case ":", "：": .colon
        case "-", "\u{2010}", "\u{AD}", "⸗", "¬", "=": .hyphen
        default: .open
        }
    }

    /// Whether the full stop belongs to an abbreviation whose name continues below: `… as Mr.`, `… and J.`.
    private static func endsInAbbreviation(_ text: String) -> Bool {
        let word = text.utf8.dropLast().suffix(6).reversed().prefix { $0 != 0x20 }
        if word.count == 1 { return word.first.map { (0x41...0x5A).contains($0) } ?? false }
        // `st.` is a street, `St.` a saint.
        guard word.count < 6, word.count > 2 || word.last.map({ (0x41...0x5A).contains($0) }) ?? false else {
            return false
        }
        return Abbreviations.titles.contains(String(decoding: word.reversed(), as: UTF8.self).lowercased())
    }

    private static func isSentenceMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // ASCII punctuation used in prose, general punctuation, and East Asian punctuation.
        case 0x21, 0x22, 0x27...0x29, 0x2C...0x2E, 0x3A, 0x3B, 0x3F, 0xAB, 0xBB, 0x2010...0x2026, 0x3001...0x3011,
            0xFF01...0xFF1F:
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is Han, kana or Hangul.
    var isIdeographic: Bool {
        isHan || (0x3041...0x30FF).contains(value) || isHangul
    }

    /// Whether the scalar is a letter of a script with two cases.
    var isCasedLetter: Bool {
        value < 0x2E80 && (isAlphabetic || !isASCII && properties.isCased)
    }
}
