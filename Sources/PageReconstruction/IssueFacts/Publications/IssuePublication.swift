/// The newspaper's name as found on its pages: explicitly labelled, in a folio, in a masthead or in a running head.
struct IssuePublication {
    private(set) var name: String?
    /// The number of the line that consists of the name, if there is one.
    private(set) var line: Int?
    /// The number of the line below the name that says what kind of paper it is.
    private(set) var subtitleLine: Int?
    private var score = 0

    /// The number of points at which a name is accepted.
    private static let enough = 7
    /// The points of a title at the top of a file. They exceed those of `BULLETIN DU JOUR` below its day, which has
    /// four for the noun and five for its position.
    private static let surelyTop = 10

    private struct Candidate {
        let name: String
        let points: Int
        let line: Int
        /// Whether nothing else is in the line.
        var isAlone = false
    }

    /// - Parameter dateLines: the numbers of the lines that state the day of the issue.
    init(_ page: FactLines, dateLines: Set<Int>, sourceName: [String] = []) {
        var found = page.lines.indices.flatMap { Self.candidates(at: $0, in: page, dateLines: dateLines) }
        for name in sourceName {
            let tokens = DateTokens.tokens(of: name)
            for part in LineParts.parts(of: tokens) where PaperName.points(of: part) > 0 {
                found.append(Candidate(name: Self.written(part), points: PaperName.points(of: part) + 2, line: .max))
            }
        }
        choose(found)
        if let line, let below = page.lines.firstIndex(where: { $0.number > line }),
            let first = page.tokens(at: below).first, Self.subtitles.contains(first.text)
        {
            subtitleLine = page.lines[below].number
        }
    }

    /// Chooses the name with the most points; repetitions add up to three points.
    private mutating func choose(_ found: [Candidate]) {
        var groups: [String: [Candidate]] = [:]
        for candidate in found { groups[Self.key(candidate.name), default: []].append(candidate) }
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
            guard let best = group.max(by: { ($0.points, $1.line) < ($1.points, $0.line) }) else { continue }
            let score = best.points + min(3, group.count - 1)
            let isBetter = score > self.score || score == self.score && best.name.count < (name?.count ?? 0)
            if score >= Self.enough, isBetter {
                (name, line, self.score) = (best.name, best.isAlone ? best.line : nil, score)
            }
        }
    }

    private static func key(_ name: String) -> String {
        DateTokens.tokens(of: name).filter { $0.kind != .mark }.map(\.text).joined(separator: " ")
    }

    private static func candidates(at index: Int, in page: FactLines, dateLines: Set<Int>) -> [Candidate] {
        let line = page.lines[index]
        guard line.text.unicodeScalars.count <= 160 else { return [] }
        let isDated = dateLines.contains(line.number)
        let nearDates = (max(0, index - 3)..<min(page.lines.count, index + 4)).filter {
            $0 != index && dateLines.contains(page.lines[$0].number)
        }
        guard isDated || !nearDates.isEmpty || line.rank < 40 else { return [] }
        let tokens = page.tokens(at: index)
        if let labelled = labelled(tokens, line) { return [labelled] }
        if let quoted = quoted(tokens, line, isDated: isDated) { return [quoted] }
        if isSubtitle(tokens, at: index, in: page, dateLines: dateLines) { return [] }
        var bonus = line.rank < 3 ? 3 : line.rank < 12 ? 2 : line.rank < 40 ? 1 : 0
        if isDated {
            bonus = max(bonus, 4)
        } else if !nearDates.isEmpty {
            bonus += nearDates.contains { isFolio(page.tokens(at: $0)) } ? 3 : 1
        }
        let parts = LineParts.parts(of: tokens)
        return parts.compactMap { part -> Candidate? in
            let isTop =
                isDated && isFolio(tokens) && PaperName.isTitleWithArticle(part)
                || isTopTitle(part, alone: parts.count == 1, at: index, in: page, dateLines: dateLines)
            let words = PaperName.points(of: part)
            let points = words > 0 && (isDated || parts.count == 1) ? words + bonus : 0
            guard isTop || points > 0, !isColumn(part, of: tokens, isNearDay: isDated || !nearDates.isEmpty) else {
                return nil
            }
            return Candidate(
                name: written(part), points: max(points, isTop ? surelyTop : 0), line: line.number,
                isAlone: parts.count == 1)
        }
    }

    /// Whether a part is the name of a column rather than of the paper: `图片新闻` without a day, `【中部新聞】`.
    private static func isColumn(_ part: ArraySlice<DateToken>, of tokens: [DateToken], isNearDay: Bool) -> Bool {
        if part.startIndex > 0, tokens[part.startIndex - 1].text == "【" { return true }
        return !isNearDay && SectionLabel.isLabel(FoldedScalars(part.map(\.written).joined()))
    }

    /// Whether a part is the file's first line, above a date in a form that only newspapers have: with a weekday, with
    /// an issue number, or without a day.
    private static func isTopTitle(
        _ part: ArraySlice<DateToken>, alone: Bool, at index: Int, in page: FactLines, dateLines: Set<Int>
    ) -> Bool {
        guard alone, index == 0, PaperName.isTitle(part), !PaperName.isColumn(part),
            !LinePatterns.isDocumentTitle(FoldedScalars(page.lines[0].text))
        else { return false }
        for other in 1..<max(1, min(4, page.lines.count)) where dateLines.contains(page.lines[other].number) {
            let folio = page.tokens(at: other)
            let isNumbered = folio.contains { FolioWords.isFolio($0.text) && $0.isCapitalised || $0.written == "№" }
            if isNumbered, folio.contains(where: { DateWords.weekday($0.text) != nil }) { return true }
            let isSubtitled =
                other == 1 || page.tokens(at: 1).contains { subtitles.contains($0.text) }
            return other < 3 && isSubtitled && (folio.count(where: \.isNumber) == 1 || isFolio(folio))
        }
        return false
    }

    /// Whether the line is below the paper's name and says what kind of paper it is: `JOURNAL QUOTIDIEN`.
    private static func isSubtitle(
        _ tokens: [DateToken], at index: Int, in page: FactLines, dateLines: Set<Int>
    ) -> Bool {
        guard index == 1, let first = tokens.first, subtitles.contains(first.text), !isFolio(tokens) else {
            return false
        }
        let parts = LineParts.parts(of: page.tokens(at: 0))
        return parts.count == 1 && isTopTitle(parts[0], alone: true, at: 0, in: page, dateLines: dateLines)
    }

    /// Whether a line has a date in a form that only newspapers have: with a weekday, an issue number or a price.
    private static func isFolio(_ tokens: [DateToken]) -> Bool {
        tokens.indices.contains { index in
            FolioWords.isFolio(tokens[index].text) || DateWords.weekday(tokens[index].text) != nil
                || tokens[index].text == "星" && index + 1 < tokens.count && tokens[index + 1].text == "期"
        }
    }

    private static let subtitles: Set<String> = [
        "newsletter", "bulletin", "newspaper", "zeitung", "journal", "magazine", "diario", "periodico", "semanario",
        "giornale", "quotidiano", "jornal", "dagblad", "nieuwsblad", "weekblad", "tageblatt", "organ", "organe",
        "organo",
    ]

    // MARK: The page's own words

    /// Reads a labelled name: `newspaper: "The Kiln Courier"`, `来源：河口日报`.
    private static func labelled(_ tokens: [DateToken], _ line: FactLines.Line) -> Candidate? {
        guard line.rank < 40, let colon = tokens.firstIndex(where: { $0.isOne(of: ":") }), colon <= 6 else {
            return nil
        }
        let label = tokens[..<colon].filter { $0.kind != .mark }.map(\.text).joined()
        guard let points = labels[label] else { return nil }
        var value = tokens[(colon + 1)...]
        while let first = value.first, first.kind == .mark { value = value.dropFirst() }
        while let last = value.last, last.kind == .mark, last.text != ")" || !value.contains(where: { $0.text == "(" })
        {
            value = value.dropLast()
        }
        // A source is often followed by the author and the date.
        if let gap = value.indices.dropFirst().first(where: { tokens[$0].isSpaced && tokens[$0].kind == .ideograph }) {
            value = value[..<gap]
        }
        guard !value.isEmpty, value.count <= 14, value.contains(where: { $0.kind != .number && $0.kind != .mark })
        else {
            return nil
        }
        if points < 10, PaperName.points(of: value) == 0 { return nil }
        return Candidate(name: written(value), points: points, line: line.number)
    }

    private static let labels: [String: Int] = [
        "newspaper": 14, "publication": 14, "newspapername": 14, "publicationname": 14, "newspapertitle": 14,
        "papername": 14, "paper": 10, "zeitung": 10, "journal": 10, "periodico": 10, "giornale": 10, "source": 8,
        "quelle": 8, "sitename": 8, "报纸": 14, "报名": 12, "报纸名称": 14, "刊名": 14, "来源": 8, "媒体": 8, "新闻来源": 8, "报刊": 14,
        "报刊名称": 14, "新闻名": 14,
    ]

    /// Reads a name in title marks, in a line with little else: `《河口日报》（2020年12月2日 03版）`.
    private static func quoted(_ tokens: [DateToken], _ line: FactLines.Line, isDated: Bool) -> Candidate? {
        guard let open = tokens.firstIndex(where: { $0.isOne(of: "《") }),
            let close = tokens[open...].firstIndex(where: { $0.isOne(of: "》") }), close > open + 1, close <= open + 16
        else { return nil }
        let name = tokens[(open + 1)..<close]
        let rest = tokens[..<open].count { $0.kind == .ideograph } + tokens[close...].count { $0.kind == .ideograph }
        guard isDated, rest <= 16 else { return nil }
        return Candidate(name: written(name), points: 9, line: line.number)
    }

    /// The name as written, except that blanks are removed from `河 口 日 報`.
    private static func written(_ tokens: ArraySlice<DateToken>) -> String {
        if tokens.dropFirst().allSatisfy({ $0.kind == .ideograph && $0.isSpaced }) {
            return tokens.map(\.written).joined()
        }
        return spaced(tokens)
    }

    private static func spaced(_ tokens: ArraySlice<DateToken>) -> String {
        tokens.enumerated().map { ($0 > 0 && $1.isSpaced ? " " : "") + $1.written }.joined()
    }
}
