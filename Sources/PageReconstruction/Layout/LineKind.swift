/// Recognises the kind of a line by its form alone.
enum LineKind {
    /// Whether a pattern shows that the line is not part of a paragraph: a byline, a caption, a folio, an address.
    static func isSure(_ line: TextLine) -> Bool {
        guard line.shape.count <= 120, !isPlain(line) else { return false }
        let text = FoldedScalars(line.text)
        return FurniturePattern.isFurniture(text) || BylinePattern.line(text) != nil
            || KoreanByline.line(text) != nil
            || (line.shape.words <= 8 && WesternByline.line(text) != nil) || SectionLabel.isLabel(text)
            || JumpPattern.isAlone(text) || isNoticeTitle(line.shape, text)
    }

    /// A single word is the title of a notice only in capitals, because `Found` ends many a sentence.
    private static func isNoticeTitle(_ shape: LineShape, _ text: FoldedScalars) -> Bool {
        shape.start == .upper && (shape.isCapitals || shape.words > 1) && LinePatterns.isNoticeTitle(text)
    }

    /// Whether the line begins in mid-sentence, as most lines of a long text do. Only an address or `by …`, `par …` begins
    /// so without figures and still is a separate line.
    private static func isPlain(_ line: TextLine) -> Bool {
        line.shape.start == .lower && line.shape.digits == 0 && !line.shape.isEastAsian
            && !line.text.utf8.prefix(1).contains { "bwheopdv".utf8.contains($0) }
    }

    /// Whether the line is an item of a list: `1.`, `(a)`, `•`, `–`, `一、`.
    static func isItem(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars.prefix(5))
        guard let first = scalars.first else { return false }
        if isBulleted(text) { return true }
        if "一二三四五六七八九十".unicodeScalars.contains(first) {
            return scalars.dropFirst().first { !"一二三四五六七八九十".unicodeScalars.contains($0) } == "、"
        }
        let digits = scalars.prefix { $0.isDigit }
        guard !digits.isEmpty, digits.count <= 2, digits.count < scalars.count - 1 else { return false }
        let (mark, behind) = (scalars[digits.count], scalars[digits.count + 1])
        return (mark == "." || mark == ")" || mark == "、" || mark == "．") && !behind.isDigit
    }

    /// Whether a day and its month open the line, which German writes as an item: `2. August.`
    static func opensWithDay(_ text: String) -> Bool {
        let words = text.unicodeScalars.prefix(16).split(separator: " ")
        guard words.count > 1, words[0].last == ".", words[0].dropLast().allSatisfy(\.isDigit) else { return false }
        let month = words[1].prefix { $0.isCasedLetter }
        return month.count > 2 && DateWords.month(FoldedWords.folded(Substring(month).utf8)) != nil
    }

    /// Whether the line is the name of a column below the end of a sentence: `Anzeigen.`
    static func isColumn(_ line: TextLine, below above: TextLine) -> Bool {
        above.shape.end == .stop && line.shape.start == .upper && line.shape.words <= 4 && !line.shape.isEastAsian
            && SectionLabel.isWesternColumn(FoldedScalars(line.text))
    }

    private static let leastOfRule = 5

    /// Whether the line is a rule: `----------`, `==========`.
    static func isRule(_ text: String) -> Bool {
        text.unicodeScalars.count >= leastOfRule
            && text.unicodeScalars.allSatisfy { "-=_*~—─＝".unicodeScalars.contains($0) }
    }

    /// Whether the line is a row of a table: several cells, including figures.
    static func isRow(_ shape: LineShape) -> Bool { shape.gaps >= 2 && shape.digits > 0 }

    /// Whether the line is some words with a figure that is not a year: `Weizen, märk. 264–267`, `Union – Eintracht 2:2
    /// (1:0)`, `Hill Road to R. Pitts, $12,500`.
    static func endsInFigure(_ text: String, _ shape: LineShape) -> Bool {
        guard shape.digits > 0, !shape.isEastAsian, !shape.isCapitals, shape.letters > 2,
            (2...12).contains(shape.words),
            let last = text.split(separator: " ").last
        else { return false }
        let figures = last.unicodeScalars.filter { !"$£".unicodeScalars.contains($0) }
        let isScore = last.contains(":")
        return figures.contains(where: \.isDigit)
            && figures.allSatisfy { $0.isDigit || (isScore ? ":()" : ":–-,./½¼¾").unicodeScalars.contains($0) }
            && figures.last != "," && figures.first != "-" && !(figures.count == 4 && figures.allSatisfy(\.isDigit))
    }

    /// Whether the line is two names, each with a number: `Arsenal  1  Coventry City  0`.
    static func isResult(_ text: String) -> Bool {
        func isNumber(_ word: Substring) -> Bool { word.count <= 3 && word.allSatisfy(\.isNumber) }
        let words = text.split(separator: " ")
        guard let first = words.first, first.first?.isUppercase ?? false, let last = words.last, isNumber(last),
            let number = words.firstIndex(where: isNumber), number > 0, number + 2 < words.count,
            words[number + 1].first?.isUppercase ?? false
        else { return false }
        return words.count(where: isNumber) == 2
    }

    /// Whether the line begins with a weekday, as in a list of days: `Saturday 4 April, 10am`.
    static func beginsWithWeekday(_ text: String) -> Bool {
        let word = text.unicodeScalars.prefix { $0.isCasedLetter }
        return word.count > 4 && word.first?.isUpperCase ?? false && LinePatterns.namesWeekday(String(word))
    }

    /// Whether the line begins with a time or a day in figures: `11.15  Tonight`, `7:20 pm News`, `10/13 Theft`.
    static func beginsWithTime(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let figures = scalars.prefix { $0.isDigit || ".:/".unicodeScalars.contains($0) }
        let parts = figures.split { !$0.isDigit }
        guard (3...5).contains(figures.count), parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) }),
            parts[1].count == 2 || figures.contains("/"), let next = scalars.dropFirst(figures.count).first
        else { return false }
        return " \t-–—".unicodeScalars.contains(next)
            && scalars.dropFirst(figures.count).contains { $0.isCasedLetter || $0.isIdeographic }
    }

    /// By line, whether it is verse: consecutive lines that all begin with a capital and most of which end with a mark.
    /// In prose one line in three begins with a capital.
    static func verse(in lines: [TextLine], partedBy headings: HeadingsAmongIndents) -> [Bool] {
        var isVerse = [Bool](repeating: false, count: lines.count)
        var start = 0
        while start < lines.count {
            var end = start
            while end < lines.count, isVerseLine(lines[end].shape), !headings.contains(end),
                end == start || lines[end].blanksBefore == 0 && lines[end].column == lines[start].column
            {
                end += 1
            }
            let marked = lines[start..<end].count { $0.shape.end != .open && $0.shape.end != .hyphen }
            if end - start >= 4, marked * 2 >= end - start { for index in start..<end { isVerse[index] = true } }
            start = max(end, start + 1)
        }
        return isVerse
    }

    /// Whether the line may be verse; one digit is allowed because scanners misread `I` and `l`.
    private static func isVerseLine(_ shape: LineShape) -> Bool {
        !shape.isEastAsian && (shape.start == .upper || shape.start == .mark) && !shape.isCapitals && shape.digits <= 1
            && (2...12).contains(shape.words)
    }

    /// In cells: a narrower line may be an entry of a list.
    private static let leastOfBrief = 36
    private static let evenness = 4

    /// By line, whether it continues an East Asian brief behind a printer's mark, whose lines are full, in papers
    /// without full stops: `◎深川の出火　昨夜十一時深川區黑江町三番地材木商` / `伊勢屋方より出火し`.
    static func continuesBrief(in lines: [TextLine]) -> [Bool] {
        var goesOn = [Bool](repeating: false, count: lines.count)
        var start = 0
        while start < lines.count {
            let end = (start + 1..<lines.count).first { lines[$0].blanksBefore > 0 } ?? lines.count
            let measure = lines[start..<end].reduce(0) { max($0, $1.shape.widthInEms) }
            if measure >= leastOfBrief, lines[start].shape.isEastAsian, lines[start].place == nil {
                var isBrief = false
                for index in start..<end {
                    let isMarked = isBulleted(lines[index].text)
                    let isFull = index > start && lines[index - 1].shape.widthInEms >= measure - evenness
                    goesOn[index] = isBrief && !isMarked && isFull && lines[index - 1].shape.end == .open
                    isBrief = isMarked || goesOn[index]
                }
            }
            start = end
        }
        return goesOn
    }

    /// Marks before the items of a list.
    static let bullets = Set("•·▪■□●○◎◆◇★☆▲△*‣-–—".unicodeScalars)

    /// Whether a bullet opens the line; a dash counts only before a blank.
    static func isBulleted(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.prefix(2)
        guard let first = scalars.first, let second = scalars.dropFirst().first, bullets.contains(first) else {
            return false
        }
        return !"-–—".unicodeScalars.contains(first) || second == " "
    }

    /// Whether the line ends with a small word, which in title case only happens in mid-sentence: `Across; Band Plays
    /// and`.
    static func breaksOffInTitle(_ text: String) -> Bool {
        let word = text.unicodeScalars.reversed().prefix { $0 != " " }
        return (1...4).contains(word.count) && word.allSatisfy { $0.isCasedLetter && !$0.isUpperCase }
    }

    /// Whether the first word is in capitals, as at the beginning of a story or an advertisement: `OUR ancestors made`,
    /// `WAITRESS—At once.`
    static func beginsWithCapitalWord(_ text: String) -> Bool {
        let word = text.unicodeScalars.prefix { $0 != " " && $0 != "—" }
        return word.count >= 3 && word.count < text.unicodeScalars.count
            && word.allSatisfy { $0.isCasedLetter && $0.isUpperCase }
    }
}
