/// Detects the main language of a text as a BCP 47 tag, first by its script, then by its letters and frequent words.
struct LanguageDetector {
    private var scripts = ScriptCount()
    /// The counts of the words in the current piece of text, and the number of letters in these words.
    private var words: [String: Int] = [:]
    private var size = 0
    private var word = String.UnicodeScalarView()
    /// The letters of the piece beyond ASCII.
    private var letters: [Unicode.Scalar: Int] = [:]
    /// The Hebrew and Arabic letters of the whole text.
    private var easternLetters: [Unicode.Scalar: Int] = [:]
    /// The number of letters in pieces of each language.
    private var sizes: [String: Int] = [:]

    /// The length of a piece in letters, enough for a dozen frequent words.
    private static let pieceSize = 250

    /// The tag, or `nil` for a text without letters.
    static func language(of lines: SourceLines) -> String? {
        var detector = LanguageDetector()
        // Sampled from the whole text, because a page may begin in another language; the sample is large enough to be
        // certain.
        let step = max(1, lines.count / 600)
        for index in stride(from: 0, to: lines.count, by: step) {
            detector.count(lines[index].text.unicodeScalars.prefix(400))
        }
        detector.endPiece()
        return detector.language
    }

    private mutating func count(_ scalars: Substring.UnicodeScalarView) {
        for scalar in scalars {
            scripts.count(scalar)
            if scalar.isWordLetter {
                // The long s is replaced, because it occurs in many of the frequent words.
                word.append(scalar == "ſ" ? "s" : scalar)
                if scalar.value > 0x7F { letters[scalar.lowercased, default: 0] += 1 }
                if (0x590...0x6FF).contains(scalar.value) { easternLetters[scalar, default: 0] += 1 }
            } else {
                endWord()
            }
        }
        endWord()
        if size >= Self.pieceSize { endPiece() }
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        size += word.count
        if word.count <= FrequentWords.longest { words[String(word).lowercased(), default: 0] += 1 }
        word.removeAll(keepingCapacity: true)
    }

    /// The pieces are counted separately, so that in a text of two languages the one with more text wins, even if
    /// recognition damaged it more.
    private mutating func endPiece() {
        if let tag = pieceLanguage { sizes[tag, default: 0] += size }
        words.removeAll(keepingCapacity: true)
        letters.removeAll(keepingCapacity: true)
        size = 0
    }

    private var pieceLanguage: String? {
        switch scripts.most {
        case .latin: best(FrequentWords.latin)
        case .cyrillic: best(FrequentWords.cyrillic)
        case .devanagari: best(FrequentWords.devanagari)
        default: nil
        }
    }

    private var language: String? {
        switch scripts.most {
        case .none: nil
        case .han: scripts.kana * 20 > scripts.han ? "ja" : "zh"
        case .kana: "ja"
        case .hangul: "ko"
        case .latin: most(FrequentWords.latin) ?? "en"
        case .cyrillic: most(FrequentWords.cyrillic) ?? "ru"
        case .arabic: arabic
        case .hebrew: easternLetters["ײ", default: 0] + easternLetters["װ", default: 0] > 0 ? "yi" : "he"
        case .devanagari: most(FrequentWords.devanagari) ?? "hi"
        case .other(let tag): tag
        }
    }

    /// The language with the most letters among those of a script.
    private func most(_ languages: FrequentWords) -> String? {
        sizes.filter { languages.tags.contains($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private var arabic: String {
        let urdu = easternLetters["ٹ", default: 0] + easternLetters["ے", default: 0] + easternLetters["ڑ", default: 0]
        let persian = ["پ", "چ", "ژ", "گ", "ی"].reduce(0) { $0 + easternLetters[$1, default: 0] }
        return urdu * 50 > scripts.arabic ? "ur" : persian * 50 > scripts.arabic ? "fa" : "ar"
    }

    /// The language whose frequent words and letters occur most often. A word shared by several languages counts less
    /// for each of them.
    private func best(_ languages: FrequentWords) -> String? {
        var scores = [Double](repeating: 0, count: languages.tags.count)
        for (word, count) in words {
            guard let having = languages.byWord[word] else { continue }
            for language in having { scores[language] += Double(count) / Double(having.count) }
        }
        for (letter, count) in letters {
            guard let having = languages.byLetter[letter] else { continue }
            for language in having { scores[language] += Double(count) / Double(having.count) / 2 }
        }
        guard let most = scores.max(), most > 0 else { return nil }
        return scores.firstIndex(of: most).map { languages.tags[$0] }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a letter or a mark that belongs to one.
    fileprivate var isWordLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0...0xBF: false
        case 0x3000...0x9FFF, 0xAC00...0xD7A3: false
        default: properties.isAlphabetic
        }
    }

    fileprivate var lowercased: Unicode.Scalar {
        let mapping = properties.lowercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping[mapping.startIndex] : self
    }
}
