/// Joins the halves of words that were divided at line ends.
struct WordMender {
    /// The words of the page in lower case, with the number of their occurrences within lines.
    private let words: [String: Int]
    /// Whether lines of the page end in hyphens, in which case words without a hyphen were not divided.
    private let hasHyphens: Bool
    private let korean: KoreanBreaks

    init(_ lines: [TextLine]) {
        korean = KoreanBreaks(lines)
        var words: [String: Int] = [:]
        var hyphens = 0
        var open = 0
        for line in lines where !line.shape.isEastAsian {
            if line.shape.end == .hyphen { hyphens += 1 }
            if line.shape.end == .open { open += 1 }
            // The first and the last word of a line may be halves.
            guard let first = line.text.firstIndex(of: " "), let last = line.text.lastIndex(of: " ") else { continue }
            var rest = line.text[first..<last]
            while let start = rest.firstIndex(where: { $0 != " " }) {
                let end = rest[start...].firstIndex(of: " ") ?? rest.endIndex
                let word = Self.bare(rest[start..<end])
                if word.utf8.count > 2 { words[word, default: 0] += 1 }
                rest = rest[end...]
            }
        }
        self.words = words
        hasHyphens = hyphens * 25 > open
    }

    static let none = WordMender([])

    private static func bare(_ word: Substring) -> String {
        // Most words are already in this form; examining each character takes ten times as long.
        if word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return String(word) }
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return bareASCII(word) }
        return String(word.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" })
            .lowercased()
    }

    private static func bareASCII(_ word: Substring) -> String {
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        let bare = word.utf8.drop { !isLetter($0) }
            .prefix { isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") }
        return String(Substring(bare)).lowercased()
    }

    /// The way to join two lines.
    enum Join: Equatable {
        /// Without a space, as in Chinese.
        case plain
        case space
        /// Without the hyphen that ends the first line.
        case withoutHyphen
    }

    func join(_ before: Substring.UnicodeScalarView, _ after: Substring.UnicodeScalarView) -> Join {
        guard let last = before.last, let first = after.first else { return .plain }
        if Self.isHyphen(last) { return hyphenJoin(before, after, last, first) }
        if let join = korean.join(before, after, last, first) { return join }
        if last.isIdeographic || first.isIdeographic || last.value >= 0x3000 || first.value >= 0x3000 { return .plain }
        // A number or a word was divided within Chinese text.
        let isAmongHan =
            before.suffix(8).contains(where: \.isIdeographic) || after.prefix(8).contains(where: \.isIdeographic)
        if isAmongHan { return .plain }
        if !hasHyphens, first.isCasedLetter, !first.isUpperCase, last.isCasedLetter, isCut(before, after) {
            return .plain
        }
        return .space
    }

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "\u{2010}", "\u{AD}", "⸗", "¬", "=": true
        default: false
        }
    }

    private func hyphenJoin(
        _ before: Substring.UnicodeScalarView, _ after: Substring.UnicodeScalarView, _ last: Unicode.Scalar,
        _ first: Unicode.Scalar
    ) -> Join {
        guard let letter = before.dropLast().last, letter.isCasedLetter else {
            return last == "\u{AD}" || last == "¬" ? .withoutHyphen : .plain
        }
        guard first.isCasedLetter else { return first.isDigit ? .plain : .space }
        // `Anglo-` before `Saxon`, `Schul⸗` before `Erziehung`.
        if first.isUpperCase { return last == "\u{AD}" || last == "¬" ? .withoutHyphen : .plain }
        let (head, tail) = halves(before.dropLast(), after)
        // `Sonn-` before `und Feiertage`.
        if Self.conjunctions.contains(tail), words[head + tail] == nil { return .space }
        if words[head + tail] == nil,
            words[head + "-" + tail] != nil || Self.keepsHyphen(head, before: tail, isWord: words[tail] != nil)
        {
            return .plain
        }
        return .withoutHyphen
    }

    /// The words after the first part of two compounds with the same end, none of which is the end of a word.
    private static let conjunctions: Set<String> = ["und", "oder", "bzw", "sowie"]

    private static let numbers: Set<String> = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "twenty", "thirty", "forty", "fifty", "sixty",
        "seventy", "eighty", "ninety",
    ]
    private static let prefixes: Set<String> = [
        "self", "well", "half", "ex", "vice", "non", "one", "all", "anti", "ten",
    ]

    /// Whether a compound beginning with `head` is written with a hyphen; `seventeen` and `sixty` are not.
    private static func keepsHyphen(_ head: String, before tail: String, isWord: Bool) -> Bool {
        if numbers.contains(head) { return !["teen", "teenth", "ty", "th", "ties", "tieth", "een"].contains(tail) }
        return isWord && prefixes.contains(head)
    }

    /// Endings that are not words: a word before one of them was divided at the line end.
    private static let endings: Set<String> = [
        "tion", "tions", "sion", "sions", "ing", "ings", "ment", "ments", "ed", "ly", "ness", "ful", "ously", "ity",
        "ties",
        "ers", "tional", "ence", "ance", "ered", "tary", "tive", "ble", "ble.", "ter", "ters", "ment", "dent", "ure",
    ]

    /// Beginnings that are not words: the next line begins with the rest of the word.
    private static let beginnings: Set<String> = [
        "com", "con", "dis", "ex", "inter", "mid", "per", "pre", "sec", "sur", "trans", "un", "mis", "ac", "ap", "cor",
        "dif",
        "gov", "yester", "quar", "ques", "rec", "rep", "sev", "suc", "suf", "sup", "tem", "ter", "thou", "pol", "pos",
        "pub",
        "prin", "prop", "resi", "neigh", "regis", "minis", "mem", "hun", "ef", "em", "fol", "dem", "cer", "cit",
        "atten",
        "coun", "dur", "gen", "gentle", "impor", "indi", "mil", "moun", "num", "offi", "oper", "peo", "presi", "reg",
        "sena",
    ]

    private func isCut(_ before: Substring.UnicodeScalarView, _ after: Substring.UnicodeScalarView) -> Bool {
        let (head, tail) = halves(before, after)
        guard head.utf8.count >= 2, tail.utf8.count >= 2 else { return false }
        if let whole = words[head + tail] {
            return whole > 0 && (words[tail] == nil || words[head] == nil)
        }
        if Self.endings.contains(tail), words[tail] == nil { return true }
        return Self.beginnings.contains(head) && words[head] == nil && words[tail] == nil
    }

    /// The last word of one text and the first word of the next, in lower case.
    private func halves(_ before: Substring.UnicodeScalarView, _ after: Substring.UnicodeScalarView) -> (String, String)
    {
        let head = before.reversed().prefix { $0.isCasedLetter || $0 == "-" }.reversed()
        let tail = after.prefix { $0.isCasedLetter || $0 == "-" }
        func word(_ scalars: some Sequence<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view).lowercased()
        }
        return (word(head), word(tail))
    }
}
