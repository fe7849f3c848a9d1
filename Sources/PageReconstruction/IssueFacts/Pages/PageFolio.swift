/// The number and name of a page, as stated in its folio or its file name.
struct PageFolio: Equatable, Sendable {
    /// The number, from 1.
    let number: Int?
    /// The paper's own label for the page beside its number: `A03`, `要闻`.
    let name: String?

    /// Reads the page stated in a line: `第3版`, `03版:要闻`, `A03`, `PAGE TWO`, `Seite 4`, `2   THE LAKE GAZETTE`.
    init?(line tokens: [DateToken]) {
        guard
            let folio = Self.eastern(tokens) ?? Self.western(tokens) ?? Self.lettered(tokens)
                ?? RunningHead(tokens).folio
        else { return nil }
        self = folio
    }

    /// Reads the page stated in a line that states nothing else, except the paper's name and its day.
    init?(pageLine tokens: [DateToken]) {
        guard let folio = PageFolio(line: tokens), Self.isAlone(tokens) || RunningHead(tokens).isHead else {
            return nil
        }
        self = folio
    }

    /// Whether the page, with its name in East Asian lines, is all that the line states: `PAGE TWO`, `A03`, `第02版：要闻`.
    private static func isAlone(_ tokens: [DateToken]) -> Bool {
        let words = tokens.filter { $0.kind != .mark }
        guard let end = tokens.firstIndex(where: { ["版", "面", "면", "页"].contains($0.text) }) else {
            return words.count == 2 || words.count == 3 && words[1].length == 1
        }
        let name = tokens[(end + 1)...]
        return end <= longestNumber && (name.first.map { $0.kind == .mark || $0.gap > 0 } ?? true)
            && name.count <= longestName && name.allSatisfy { $0.kind != .number }
    }

    /// In tokens, with `第` and with a mark: `第十二版：国际新闻`.
    private static let (longestNumber, longestName) = (4, 8)

    /// Reads the page stated in a file name: `A03.txt`, `03版.txt`, `1858-12-07_01-00001.txt`, `seq-4.txt`, and in a
    /// folder named by a day `3-2.md`, the page and the story.
    init?(fileName: String, isInFolderOfDay: Bool) {
        let tokens = DateTokens.tokens(of: fileName)
        if let folio = Self.eastern(tokens) ?? Self.western(tokens) ?? Self.lettered(tokens) {
            self = folio
            return
        }
        if isInFolderOfDay, let number = tokens.first?.number, Self.numbers.contains(number), tokens.count <= 3 {
            self.init(number: number, name: nil)
            return
        }
        guard let number = Self.scan(behindDayIn: tokens) else { return nil }
        self.init(number: number, name: nil)
    }

    /// The page number after a day: archives number scans with leading zeros (`1858-12-07_01-00003`), crawlers number
    /// pages and stories (`20200101-02-13`).
    private static func scan(behindDayIn tokens: [DateToken]) -> Int? {
        guard let day = NumericDates(tokens: tokens, monthFirst: false).expressions().first else { return nil }
        let numbers = tokens[day.tokens.upperBound...].filter(\.isNumber)
        guard let last = numbers.last else { return nil }
        let isCrawled = numbers.count <= 2 && numbers.allSatisfy { $0.length == 2 }
        guard isCrawled || last.length >= 3 && last.text.hasPrefix("0") else { return nil }
        return (isCrawled ? numbers[0] : last).number.flatMap { Self.numbers.contains($0) ? $0 : nil }
    }

    init(number: Int?, name: String?) {
        self.number = number
        self.name = name
    }

    static let numbers = 1...400

    /// Reads a number before or after `版`, optionally with a letter, and the page's name after a colon.
    private static func eastern(_ tokens: [DateToken]) -> PageFolio? {
        guard
            let first = tokens.firstIndex(where: {
                $0.isOne(of: "版面면") || $0.text == "页" && tokens[0].text == "第"
            })
        else { return nil }
        // The `12版` of a Japanese paper is its edition.
        let isEdition =
            tokens[first].text == "版" && !tokens[..<first].contains { $0.text == "第" } && RunningHead.isJapanese(tokens)
        guard let index = isEdition ? tokens.firstIndex(where: { $0.text == "面" }) : first else { return nil }
        var start = index
        // The number must not cross a gap: in `星期六 2版` it is not 62.
        while start > 0, tokens[start - 1].isNumber || ChineseNumber.isFigure(tokens[start - 1].text),
            start == index || tokens[start].gap == 0
        {
            start -= 1
        }
        guard start < index,
            let number = ChineseNumber.value(tokens[start..<index].map(\.text).joined()), numbers.contains(number)
        else { return nil }
        let before = start > 0 ? tokens[start - 1] : nil
        // `本期4版` counts the pages.
        if let before, tokens[start].gap == 0, counts.contains(before.text) { return nil }
        if start > 1, tokens[start - 2].text + tokens[start - 1].text == "今日" { return nil }
        if let before, before.kind == .word, before.length == 1, before.isUpper,
            let digits = Self.written(tokens[start..<index])
        {
            return PageFolio(number: number, name: name(behind: index, in: tokens) ?? before.written + digits)
        }
        // `3 版` within a sentence is not a folio. A folio is `第3版`, or begins or ends the line, or is set apart by
        // blanks in a line with the day.
        let isSetApart =
            tokens[start].gap > 0 && index + 1 < tokens.count && tokens[index + 1].gap > 0
            && tokens[..<start].contains { $0.text == "年" || $0.text == "년" }
        guard
            before?.text == "第" || start == 0 || index == tokens.count - 1 || tokens[index + 1].kind == .mark
                || isSetApart
        else { return nil }
        return PageFolio(number: number, name: name(behind: index, in: tokens))
    }

    /// Characters before a number of pages: `本期4版`, `共8版`.
    private static let counts: Set<String> = ["期", "共", "计", "出", "有", "全", "张", "本"]

    /// The page's name behind its number, after a mark or a blank: `第02版：要闻`, `A06 都市`.
    static func name(behind index: Int, in tokens: [DateToken]) -> String? {
        guard index + 1 < tokens.count else { return nil }
        let isMarked = [":", "·", "|", "-"].contains(tokens[index + 1].text)
        let start = index + (isMarked ? 2 : 1)
        let name = tokens[min(start, tokens.count)...].prefix {
            $0.kind == .ideograph && ($0.gap == 0 || $0 == tokens[start])
        }
        let end = start + name.count
        guard (2...(isMarked ? 8 : 4)).contains(name.count), end == tokens.count || tokens[end].gap > 0 else {
            return nil
        }
        if isMarked { return written(name) }
        // Beside the number are also the weekday, the paper's name and the editors.
        let isOther =
            notNames.contains(name[start].text) || name.contains { $0.text == "日" || $0.text == "月" || $0.text == "年" }
            || name.last.map { $0.text == "报" || $0.text == "社" } ?? true
        return tokens[start].gap > 0 && !isOther ? written(name) : nil
    }

    private static let notNames: Set<String> = [
        "星", "周", "农", "责", "编", "主", "美", "校", "本", "今", "共", "总", "第", "版", "日",
    ]

    /// Reads `PAGE TWO`, `Page 2`, `Page A3`, `Seite 4`, `Página 5`, `Стр. 3`, `3 страница`.
    private static func western(_ tokens: [DateToken]) -> PageFolio? {
        if let number = tokens.first?.number, numbers.contains(number), tokens.count <= 4,
            tokens.last?.text == "страница"
        {
            return PageFolio(number: number, name: nil)
        }
        for (index, token) in tokens.enumerated()
        where (pageWords.contains(token.text) && token.isCapitalised || token.text == "seq")
            && !(index > 0 && references.contains(tokens[index - 1].text))
        {
            guard let next = tokens[(index + 1)...].first(where: { $0.kind != .mark }) else { continue }
            if let number = next.number ?? numberWords[next.text], numbers.contains(number) {
                return PageFolio(number: number, name: nil)
            }
            if next.length == 1, next.isUpper, let behind = tokens.firstIndex(of: next), behind + 1 < tokens.count,
                !tokens[behind + 1].isSpaced, let number = tokens[behind + 1].number, numbers.contains(number)
            {
                return PageFolio(number: number, name: next.written + tokens[behind + 1].written)
            }
        }
        return nil
    }

    /// Reads `A03` with nothing else in the line, `A1 要聞` and `05 要闻`.
    private static func lettered(_ tokens: [DateToken]) -> PageFolio? {
        if let named = named(tokens) { return named }
        guard tokens.count == 2, tokens[0].kind == .word, tokens[0].length == 1, tokens[0].isUpper, !tokens[1].isSpaced,
            tokens[1].length <= 2, let number = tokens[1].number, numbers.contains(number)
        else { return nil }
        return PageFolio(number: number, name: tokens[0].written + tokens[1].written)
    }

    /// Reads a page and its name, which must be known as one: `要闻 2` as well.
    private static func named(_ tokens: [DateToken]) -> PageFolio? {
        if let last = tokens.last, last.isNumber, last.gap > 0, last.length <= 2, let number = last.number,
            numbers.contains(number), let name = written(tokens.dropLast()), tokens.count <= 1 + longestName,
            SectionLabel.isLabel(FoldedScalars(name)), name.unicodeScalars.allSatisfy(\.isHan)
        {
            return PageFolio(number: number, name: name)
        }
        guard let index = tokens.firstIndex(where: \.isNumber), index <= 1, index + 1 < tokens.count,
            tokens.count <= longestNumber + longestName, tokens[index + 1].gap > 0, tokens[index].length <= 2,
            index == 0 || tokens[0].length == 1 && tokens[0].isUpper && !tokens[index].isSpaced,
            let number = tokens[index].number, numbers.contains(number),
            let name = written(tokens[(index + 1)...]), SectionLabel.isLabel(FoldedScalars(name)),
            name.unicodeScalars.allSatisfy(\.isHan)
        else { return nil }
        return PageFolio(number: number, name: name)
    }

    private static func written(_ tokens: ArraySlice<DateToken>) -> String? {
        tokens.isEmpty ? nil : tokens.map(\.written).joined()
    }

    /// Words that refer to a page: `Weather forecast on Page 2.`
    private static let references: Set<String> = ["on", "see", "to", "from", "auf", "siehe", "en", "voir", "zie", "op"]
    private static let pageWords: Set<String> = [
        "page", "seite", "pagina", "pag", "sida", "side", "strona", "strana", "oldal",
        "стр", "страница",
    ]
    private static let numberWords: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    ]
}
