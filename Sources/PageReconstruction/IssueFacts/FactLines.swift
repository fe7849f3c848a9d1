/// The non-blank lines of a page, which may state the facts of its issue.
struct FactLines {
    struct Line {
        /// The 1-based number of the line.
        let number: Int
        let text: String
        /// The index among the lines of its page; 0 for the first.
        let rank: Int
        /// Whether the line contains a digit or the character for a year.
        let hasFigure: Bool
        let maySayDate: Bool
        /// Whether sentences precede the line on its page.
        let isBehindText: Bool
        /// Whether the line is a paragraph of some length.
        let isRunningText: Bool
        /// Whether the line is short and has a number or a word for a page.
        let mayStatePage: Bool
        /// The index of its page, as counted by form feeds and lines that mark pages.
        let page: Int
    }

    private(set) var lines: [Line] = []
    /// All four-digit numbers in the text that can be years.
    private(set) var years: Set<Int> = []
    /// The number of pages, counted by form feeds and lines that mark pages.
    private(set) var pageCount = 1
    private let tokens = TokenCache()

    /// The number of lines at the top of a page. Below them a date in running text is not the day of the issue.
    private static let headLines = 12

    /// In characters: longer lines are not folios, and are examined only up to here.
    private static let longest = 240
    /// The maximum number of lines examined, enough to see the running heads many times.
    private static let most = 20_000

    init(_ source: SourceLines) {
        var rank = 0
        var isBehindText = false
        var isPageEnd = false
        for line in source.prefix(Self.most) {
            if line.text.unicodeScalars.first == "\u{0C}" || PageMark.isPageBreak(PageBlocks.trimmed(line.text)) {
                (rank, isBehindText, isPageEnd) = (0, false, !lines.isEmpty)
            }
            let isShort = line.text.utf8.count <= Self.longest
            let head = isShort ? line.text : String(line.text.unicodeScalars.prefix(Self.longest))
            let look = Look(head)
            guard !look.isBlank else { continue }
            // Extractors end the last page with a form feed as well.
            if isPageEnd { pageCount += 1 }
            isPageEnd = false
            years.formUnion(look.years)
            lines.append(
                Line(
                    number: line.number, text: head, rank: rank, hasFigure: look.hasFigure,
                    maySayDate: look.hasFigure && (rank < Self.headLines || !look.isLongText),
                    isBehindText: isBehindText, isRunningText: look.isRunningText,
                    mayStatePage: Self.mayStatePage(head, look), page: pageCount - 1))
            if look.isRunningText { isBehindText = true }
            rank += 1
        }
    }

    /// In scalars: the paper's name, its day and the page are shorter.
    private static let longestFolio = 90

    private static func mayStatePage(_ text: String, _ look: Look) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.count <= longestFolio, !look.isLongText else { return false }
        return look.hasFigure || scalars.contains { "版页頁面면".unicodeScalars.contains($0) }
            || text.utf8.contains { $0 | 0x20 == UInt8(ascii: "p") } && text.lowercased().contains("page")
    }

    /// A paper's name, its motto and its day.
    private static let mostHeadLines = 4

    /// Which of the lines state a day at the head of a page and hold no sentence: `江濱日報 民國二十三年五月四日 星期五`,
    /// `woensdag 14 mei 2008        regio 17`.
    func daysAlone(among numbers: [Int]) -> Set<Int> {
        let stated = Set(numbers)
        return Set(
            lines.lazy.filter { line in
                guard stated.contains(line.number), line.rank < Self.headLines, !line.isBehindText else { return false }
                if line.text.contains("日") { return !line.text.contains { "。，、；？！".contains($0) } }
                return line.rank < Self.mostHeadLines
                    && LinePatterns.isFolio(line.text, LineShape(line.text), lines: 1)
            }.map(\.number))
    }

    /// The previous line, unless a blank line is in between.
    func adjacent(before index: Int) -> String? {
        guard index > 0, lines[index - 1].number == lines[index].number - 1 else { return nil }
        return lines[index - 1].text
    }

    /// The tokens of the line at an index, cached because several rules examine a masthead.
    func tokens(at index: Int) -> [DateToken] {
        if let known = tokens.byLine[index] { return known }
        let found = DateTokens.tokens(of: lines[index].text)
        tokens.byLine[index] = found
        return found
    }

    /// The tokens of consecutive lines, as if they were one line.
    func tokens(joining range: Range<Int>) -> [DateToken] {
        range.flatMap { index in
            var tokens = tokens(at: index)
            if index > range.lowerBound, !tokens.isEmpty { tokens[0].gap += 1 }
            return tokens
        }
    }

    private final class TokenCache {
        var byLine: [Int: [DateToken]] = [:]
    }

    /// A quick look at a line: most lines contain no date and need not be split into tokens.
    private struct Look {
        var isBlank = true
        var hasFigure = false
        var years: [Int] = []
        private var letters = 0
        private var stops = 0
        private var ideographs = 0

        /// Whether the line is a whole paragraph of some length, rather than a line of a narrow column.
        var isRunningText: Bool { letters > 60 && stops > 0 || ideographs >= 12 && stops > 0 }

        /// Whether the line has more text than a folio has beside its date.
        var isLongText: Bool { letters > 60 && stops > 0 || ideographs > 40 }

        init(_ text: String) {
            var number = 0
            var digits = 0
            for scalar in text.unicodeScalars {
                if scalar.isDigit {
                    isBlank = false
                    hasFigure = true
                    digits += 1
                    number = digits <= 4 ? number * 10 + Int(scalar.value - 0x30) : 0
                    continue
                }
                if digits == 4, CalendarDay.years.contains(number) { years.append(number) }
                (number, digits) = (0, 0)
                // Full-width digits and the character for a year count as figures.
                if (0xFF10...0xFF19).contains(scalar.value) || scalar == "年" || scalar == "년" { hasFigure = true }
                if isBlank, !scalar.isBlank { isBlank = false }
                if scalar.isHan { ideographs += 1 } else if scalar.isLowerLatin { letters += 1 }
                switch scalar {
                case ".", ",", "。", "，", "、": stops += 1
                default: break
                }
            }
            if digits == 4, CalendarDay.years.contains(number) { years.append(number) }
        }
    }
}
