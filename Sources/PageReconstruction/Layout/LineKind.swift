/// The kind of a line by its form alone.
enum LineKind {
    /// Whether a pattern makes sure that the line is no part of a paragraph: a byline, a caption, a folio, an address.
    static func isSure(_ line: TextLine) -> Bool {
        guard line.shape.count <= 120, !isPlain(line) else { return false }
        let text = FoldedScalars(line.text)
        return FurniturePattern.isFurniture(text) || BylinePattern.line(text) != nil
            || (line.shape.words <= 8 && WesternByline.line(text) != nil) || SectionLabel.isLabel(text)
            || JumpPattern.isAlone(text) || isNoticeTitle(line.shape, text)
    }

    /// A single word heads a notice in capitals alone: `Found` ends many a sentence.
    private static func isNoticeTitle(_ shape: LineShape, _ text: FoldedScalars) -> Bool {
        shape.start == .upper && (shape.isCapitals || shape.words > 1) && LinePatterns.isNoticeTitle(text)
    }

    /// Whether the line begins in the midst of a sentence, as most of a long text do: only an address or `by …` begins so and
    /// has no figures.
    private static func isPlain(_ line: TextLine) -> Bool {
        line.shape.start == .lower && line.shape.digits == 0 && !line.shape.isEastAsian
            && !line.text.utf8.prefix(1).contains { "bwheo".utf8.contains($0) }
    }

    /// `1.`, `(a)`, `•`, `–`, `一、`: an item of a list.
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

    /// A row of a table: several cells, figures among them.
    static func isRow(_ shape: LineShape) -> Bool { shape.gaps >= 2 && shape.digits > 0 }

    /// `Weizen, märk. 264–267`, `Union – Eintracht 2:2 (1:0)`, `Hill Road to R. Pitts, $12,500`: some words, and a figure that is
    /// no year.
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

    /// `Saturday 4 April, 10am`: what a list of days has in each line.
    static func beginsWithWeekday(_ text: String) -> Bool {
        let word = text.unicodeScalars.prefix { $0.isCasedLetter }
        return word.count > 4 && word.first?.isUpperCase ?? false && LinePatterns.namesWeekday(String(word))
    }

    /// By line, whether it is of a poem: lines below one another that all begin with a capital and most of which end with a
    /// mark. In prose a line begins with a capital in one case of three.
    static func verse(in lines: [TextLine]) -> [Bool] {
        var isVerse = [Bool](repeating: false, count: lines.count)
        var start = 0
        while start < lines.count {
            var end = start
            while end < lines.count, isVerseLine(lines[end].shape),
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

    /// A scanner reads `I` and `l` as a figure here and there.
    private static func isVerseLine(_ shape: LineShape) -> Bool {
        !shape.isEastAsian && (shape.start == .upper || shape.start == .mark) && !shape.isCapitals && shape.digits <= 1
            && (2...12).contains(shape.words)
    }

    /// Marks that a list sets before its items.
    static let bullets = Set("•·▪■□●○◎◆◇★☆▲△*‣-–—".unicodeScalars)

    /// Whether a bullet opens the line; a dash does where a blank is behind it.
    static func isBulleted(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.prefix(2)
        guard let first = scalars.first, let second = scalars.dropFirst().first, bullets.contains(first) else {
            return false
        }
        return !"-–—".unicodeScalars.contains(first) || second == " "
    }

    /// `Across; Band Plays and`: in title case only a small word in mid-sentence has no capital.
    static func breaksOffInTitle(_ text: String) -> Bool {
        let word = text.unicodeScalars.reversed().prefix { $0 != " " }
        return (1...4).contains(word.count) && word.allSatisfy { $0.isCasedLetter && !$0.isUpperCase }
    }

    /// `OUR ancestors made`: the first word of a story set in capitals.
    static func beginsWithCapitalWord(_ text: String) -> Bool {
        let word = text.unicodeScalars.prefix { $0 != " " }
        return word.count >= 3 && word.count < text.unicodeScalars.count
            && word.allSatisfy { $0.isCasedLetter && $0.isUpperCase }
    }
}
