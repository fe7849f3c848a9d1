/// A line with the paper's name or its day, and the number of the page beside them: `2   THE LAKE GAZETTE`,
/// `THE LAKE GAZETTE, FRIDAY, MAY 20, 1932   5`, `2009年10月30日 2 综合新闻 责任编辑：王琳`.
struct RunningHead {
    private let tokens: [DateToken]
    private let days: [Range<Int>]

    init(_ tokens: [DateToken]) {
        self.tokens = tokens
        let isShort = tokens.count <= Self.mostTokens && tokens.contains { $0.isNumber || $0.text == "年" }
        let western = isShort ? WesternDates(tokens: tokens).expressions() : []
        let numeric = isShort ? NumericDates(tokens: tokens, monthFirst: false).expressions() : []
        let chinese = isShort ? ChineseDates(tokens: tokens).expressions() : []
        days = (western + numeric + chinese).map(\.tokens)
    }

    /// Dates in two calendars, with the paper's name and its editors, have fewer.
    private static let mostTokens = 60

    /// Whether the line is the head of a page: it states a day or the paper's name, and no sentence.
    var isHead: Bool {
        guard tokens.count <= Self.mostTokens, !days.isEmpty || hasName else { return false }
        let rest = DateLineRest(tokens, dates: days)
        return !rest.isSentence && !rest.isTable && !rest.isNotice && !rest.hasStop
    }

    /// The page, if exactly one number is set apart.
    var folio: PageFolio? {
        guard isHead else { return nil }
        let isEastAsian = tokens.contains { $0.kind == .ideograph }
        let numbers = tokens.indices.filter {
            isPage($0) && (isEastAsian && !days.isEmpty || $0 == 0 || $0 == tokens.count - 1)
        }
        let letters = tokens.indices.dropLast().filter {
            isLettered($0) && (!days.isEmpty || $0 == 0 || $0 == tokens.count - 2)
        }
        if let letter = letters.first, letters.count == 1 {
            return PageFolio(
                number: tokens[letter + 1].number,
                name: PageFolio.name(behind: letter + 1, in: tokens)
                    ?? tokens[letter].written + tokens[letter + 1].written)
        }
        guard numbers.count == 1, let page = tokens[numbers[0]].number else { return nil }
        return PageFolio(number: page, name: nil)
    }

    /// Whether the line is the head of a Japanese page, in which `12版` is the edition.
    static func isJapanese(_ tokens: [DateToken]) -> Bool {
        zip(tokens, tokens.dropFirst()).contains { first, second in
            second.text == "曜" || second.text == "刊" && (first.text == "朝" || first.text == "夕")
        }
    }

    /// Whether a number is neither part of a day nor the number of something else, such as a volume or a price.
    private func isPage(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.written.utf8.allSatisfy({ (0x30...0x39).contains($0) }), token.length <= 3,
            let number = token.number, PageFolio.numbers.contains(number), !isOfDay(index)
        else { return false }
        if index > 0 {
            let before = tokens[max(0, index - 2)..<index]
            guard token.gap >= leastGap, !before.contains(where: isNumbering) || token.gap >= Self.wideGap else {
                return false
            }
        }
        guard index + 1 < tokens.count else { return index > 0 }
        let next = tokens[index + 1]
        // `5 cents`, `12 May`
        return next.gap >= leastGap && !isNumbering(next) && DateWords.month(next.text) == nil && next.kind != .number
            && next.text != "版" && next.text != "面"
    }

    private func isLettered(_ index: Int) -> Bool {
        let (letter, number) = (tokens[index], tokens[index + 1])
        guard letter.kind == .word, letter.length == 1, letter.isUpper, index == 0 || letter.gap > 0,
            number.isNumber, !number.isSpaced, number.length <= 2,
            number.number.map(PageFolio.numbers.contains) ?? false
        else { return false }
        return index + 2 == tokens.count || tokens[index + 2].gap > 0
    }

    /// In blanks: beside a name without a day, a number is set apart by at least this.
    private static let wideGap = 3
    private var leastGap: Int { days.isEmpty ? Self.wideGap : 1 }

    private func isOfDay(_ index: Int) -> Bool { days.contains { $0.contains(index) } }

    private func isNumbering(_ token: DateToken) -> Bool { FolioWords.isFolio(token.text) || token.written == "№" }

    private var hasName: Bool { LineParts.parts(of: tokens).contains { PaperName.points(of: $0) > 0 } }
}
