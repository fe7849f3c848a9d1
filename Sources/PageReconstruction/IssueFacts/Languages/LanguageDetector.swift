/// The language that most of a text is written in, as a BCP 47 tag: by its script, then by its letters and frequent words.
struct LanguageDetector {
    private var scripts = ScriptCount()
    /// The words of the piece of text at hand, and how many letters they have.
    private var words: [String: Int] = [:]
    private var size = 0
    private var word = String.UnicodeScalarView()
    /// Its letters beyond ASCII.
    private var letters: [Unicode.Scalar: Int] = [:]
    /// Letters of Hebrew and Arabic in all the text.
    private var easternLetters: [Unicode.Scalar: Int] = [:]
    /// How many letters of the text are in pieces of each language.
    private var sizes: [String: Int] = [:]

    /// Letters of a piece: enough for a dozen frequent words.
    private static let pieceSize = 250

    /// The tag; `nil` for a text without letters.
    static func language(of lines: SourceLines) -> String? {
        var detector = LanguageDetector()
        // As many letters as make it certain, taken from all of the text: a page may begin in another language.
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
                // The long s is as frequent as the words that it stands in.
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

    /// A text in two languages is in the one that has more of it, be it the one that recognition has damaged more.
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

    /// The language of the script that most letters are in.
    private func most(_ languages: FrequentWords) -> String? {
        sizes.filter { languages.tags.contains($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private var arabic: String {
        let urdu = easternLetters["ٹ", default: 0] + easternLetters["ے", default: 0] + easternLetters["ڑ", default: 0]
        let persian = ["پ", "چ", "ژ", "گ", "ی"].reduce(0) { $0 + easternLetters[$1, default: 0] }
        return urdu * 50 > scripts.arabic ? "ur" : persian * 50 > scripts.arabic ? "fa" : "ar"
    }

    /// The language whose frequent words and letters stand in the text most. A word that several languages have counts for
    /// each, and less.
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
    /// A letter, or a mark that belongs to one.
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
