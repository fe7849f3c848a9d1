/// The lines of a page that may tell what it is a page of: blank ones left out.
struct FactLines {
    struct Line {
        /// 1-based.
        let number: Int
        let text: String
        /// 0 for the first line of its page.
        let rank: Int
        /// Whether a digit or the sign for a year stands in it.
        let hasFigure: Bool
        let maySayDate: Bool
        /// Whether sentences stand before it on its page.
        let isBehindText: Bool
    }

    private(set) var lines: [Line] = []
    /// Numbers of four digits that can be years, wherever they stand.
    private(set) var years: Set<Int> = []
    /// How many pages the lines are, by form feeds and lines that mark pages.
    private(set) var pageCount = 1
    private let tokens = TokenCache()

    /// Lines at the top of a page; below them no sentence states the day of the issue, whatever days it names.
    private static let headLines = 12

    /// A longer line is no folio, and is looked at up to here.
    private static let longest = 240
    /// Beyond these, running heads have said it often enough.
    private static let most = 20_000

    init(_ source: SourceLines) {
        var rank = 0
        var isBehindText = false
        for line in source.prefix(Self.most) {
            if line.text.unicodeScalars.first == "\u{0C}" || Self.isPageMark(line.text) {
                if !lines.isEmpty { pageCount += 1 }
                (rank, isBehindText) = (0, false)
            }
            let head = String(line.text.unicodeScalars.prefix(Self.longest))
            let look = Look(head)
            guard !look.isBlank else { continue }
            years.formUnion(look.years)
            lines.append(
                Line(
                    number: line.number, text: head, rank: rank, hasFigure: look.hasFigure,
                    maySayDate: look.hasFigure && (rank < Self.headLines || !look.isLongText),
                    isBehindText: isBehindText))
            if look.isRunningText { isBehindText = true }
            rank += 1
        }
    }

    /// The line before, if no blank line stands between.
    func adjacent(before index: Int) -> String? {
        guard index > 0, lines[index - 1].number == lines[index].number - 1 else { return nil }
        return lines[index - 1].text
    }

    /// The tokens of the line at an index. Several rules ask for those of a masthead: they are cut once.
    func tokens(at index: Int) -> [DateToken] {
        if let known = tokens.byLine[index] { return known }
        let found = DateTokens.tokens(of: lines[index].text)
        tokens.byLine[index] = found
        return found
    }

    /// The tokens of some lines in a row as if they were one.
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

    /// `-- Page 2 ---`
    private static func isPageMark(_ text: String) -> Bool {
        text.utf8.first == 0x2D && text.utf8.count < 24 && text.lowercased().contains("page")
    }

    /// A glance at a line: most are no dates, and need not be cut into tokens.
    private struct Look {
        var isBlank = true
        var hasFigure = false
        var years: [Int] = []
        private var letters = 0
        private var stops = 0
        private var ideographs = 0

        /// A whole paragraph of some length; lines of narrow columns are none.
        var isRunningText: Bool { letters > 60 && stops > 0 || ideographs >= 12 && stops > 0 }

        /// More of it than a folio has beside its date.
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
                // Full-width digits and the character for a year.
                if (0xFF10...0xFF19).contains(scalar.value) || scalar == "年" || scalar == "년" { hasFigure = true }
                if isBlank, !scalar.isBlank { isBlank = false }
                if scalar.isHan { ideographs += 1 } else if scalar.isLowerLatin { letters += 1 }
                if ".,。，、".unicodeScalars.contains(scalar) { stops += 1 }
            }
            if digits == 4, CalendarDay.years.contains(number) { years.append(number) }
        }
    }
}
