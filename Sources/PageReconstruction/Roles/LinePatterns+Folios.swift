/// Recognises lines that state the day, number and price of a paper.
extension LinePatterns {
    /// Whether the block states volume, number, day and price of a paper, or the page with its running head.
    static func isFolio(_ block: Block) -> Bool {
        // Further down, a day before a full stop is part of a text.
        if block.index > 5, block.shape.end == .stop, !block.shape.isCapitals, !block.shape.isEastAsian { return false }
        if block.index > 5, isHeadingWithDay(block) || isDayOfList(block) || isDayWithoutYear(block.text, block.shape) {
            return false
        }
        if block.index > 5, isSpanOfDays(block) { return false }
        if isOfFormerPaper(block) { return false }
        return isFolio(block.text, block.shape, lines: block.lines.count)
            || block.index < headBlocks && isHeadDate(block)
            || block.index < eastAsianHeadBlocks && isEastAsianHead(block)
    }

    /// Whether the block is below a paper's name and states its place, day and year.
    static func isHeadOfPaper(_ block: Block) -> Bool {
        block.index == 1 && !block.shape.isEastAsian && block.shape.words <= 8 && block.shape.digits > 4
            && namesWeekday(block.text) && isFolio(block)
    }

    /// The name of an East Asian paper, its day, its page and a motto may precede the first headline.
    private static let eastAsianHeadBlocks = 4
    /// In scalars: days written out in two calendars, with number and price, have fewer than fifty.
    private static let longestHead = 60
    /// In scalars: `昭和十二年五月三日（月曜日）`.
    private static let longestDay = 18

    /// Whether the block is the head of an East Asian page, a line with a day, blanks and no sentence:
    /// `江濱日報　中華民國二十四年四月八日　星期一　第二張`.
    private static func isEastAsianHead(_ block: Block) -> Bool {
        guard block.shape.isEastAsian, block.shape.count <= longestHead, block.lines.count == 1, !block.isComplete,
            block.folded.contains(" ") || block.folded.count <= longestDay
                || "号號".unicodeScalars.contains(block.folded.last ?? " "),
            !block.folded.scalars.contains(where: { "。,;!?".unicodeScalars.contains($0) })
        else { return false }
        let days = ChineseDates(tokens: DateTokens.tokens(of: block.text)).expressions()
        // The page may take the place of the weekday: `二〇〇一年三月九日　第三版`.
        return days.contains { $0.weekday != nil } || !days.isEmpty && block.folded.contains("版")
    }

    /// Whether the block is a heading with a day but no year, beginning with a word untypical of folios: `SPECTACLES DU
    /// 8 FÉVRIER`.
    private static func isHeadingWithDay(_ block: Block) -> Bool {
        guard block.shape.isCapitals, block.shape.digits <= 2 else { return false }
        let words = block.text.split { !$0.isLetter && !$0.isNumber }.map { FoldedWords.folded($0.utf8) }
        return words.first.map { !isOfFolio($0) } ?? false && words.contains(where: isMonth)
    }

    /// Whether the block is a day without its year, which further down belongs to a calendar: `Sunday, May 3`.
    private static func isDayOfList(_ block: Block) -> Bool {
        guard !block.shape.isEastAsian, (1...2).contains(block.shape.digits), block.shape.words <= 5 else {
            return false
        }
        let words = block.text.split { !$0.isLetter && !$0.isNumber }.map { FoldedWords.folded($0.utf8) }
        return words.contains(where: isWeekday) && words.contains(where: isMonth)
            && !words.contains { numberWords.contains($0) || priceWords.contains($0) || $0 == "page" }
    }

    /// The days of several events, each on a line of its own: `Sat 4 Oct`, `Weds 15 Oct`.
    static func daysOfList<Lines: RandomAccessCollection<(text: String, shape: LineShape)>>(_ lines: Lines) -> [Int]
    where Lines.Index == Int {
        let days = lines.indices.filter { isDayWithoutYear(lines[$0].text, lines[$0].shape) }
        return Set(days.map { lines[$0].text }).count > 1 ? days : []
    }

    /// Whether the block is a day and a month with at most the weekday, and without anything that belongs to a paper.
    private static func isDayWithoutYear(_ text: String, _ shape: LineShape) -> Bool {
        guard !shape.isEastAsian, (1...2).contains(shape.digits), (2...4).contains(shape.words) else { return false }
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { FoldedWords.folded($0.utf8) }
        let others = words.filter { !isMonth($0) && !isWeekday($0) && $0.first?.isLetter ?? false }
        return words.contains(where: isMonth) && words.contains { $0.first?.isNumber ?? false } && others.count <= 1
            && others.allSatisfy { $0.utf8.count <= 4 && !numberWords.contains($0) && !priceWords.contains($0) }
            && !words.contains("page")
    }

    /// Whether the block names two months: `JULY 7 - OCTOBER 10, 1978`.
    private static func isSpanOfDays(_ block: Block) -> Bool {
        guard !block.shape.isEastAsian, block.shape.words <= 8 else { return false }
        return block.text.split { !$0.isLetter }.count { isMonth(FoldedWords.folded($0.utf8)) } > 1
    }

    /// Whether the block is the source of a text from an earlier paper: `From the Star of August 20, 1943`.
    private static func isOfFormerPaper(_ block: Block) -> Bool {
        block.folded.hasPrefix("From ") || block.folded.hasPrefix("FROM ")
    }

    /// The number of blocks at the top of a file that may contain its date.
    static let headBlocks = 16

    /// Whether the block is a date in capitals with little else, however damaged by recognition: `LONDON, TITESDAY,:..
    /// FEBRUARY 171824.`
    private static func isHeadDate(_ block: Block) -> Bool {
        guard block.shape.isCapitals, block.shape.digits > 0, block.shape.words <= 8 else { return false }
        let tokens = DateTokens.tokens(of: block.text)
        let words = tokens.filter { $0.kind == .word }
        let days = words.count { DateWords.month($0.text) ?? DateWords.monthNear($0.text) != nil }
        let weekdays = words.count { DateWords.weekday($0.text) ?? DateWords.weekdayNear($0.text) != nil }
        // `NEW YORK, SEPT. 3.` is the dateline of the next text.
        guard weekdays > 0 || block.shape.digits >= 4 else { return false }
        return days == 1 && words.count - days - weekdays <= 2 && tokens.contains(where: \.isNumber)
    }

    /// `No. 4 of the series, dated Monday, June 5, 1870, and signed by the master` is a part of a sentence.
    private static let mostPlainWords = 3

    static func isFolio(_ text: String, _ shape: LineShape, lines: Int) -> Bool {
        guard lines <= 2, shape.count <= 100, shape.digits > 0 || shape.words <= 10 else {
            return false
        }
        if isTimestamp(text) { return true }
        // `FurniturePattern` recognises the folios of East Asian papers, and `Wheat, No. 2 red ........ 58` is a row.
        guard !shape.isEastAsian, !text.contains("....") else { return false }
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { FoldedWords.folded($0.utf8) }
        guard words.count <= 16 else { return false }
        var signs = 0
        var hasYear = false
        let hasStop = shape.end == .stop
        let others = words.count { !isOfFolio($0) }
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : ""
            // A connector may precede the month: `9 de noviembre`.
            let before = words[..<index].last { !DateWords.isConnector($0) }
            if isMonth(word), next.first?.isNumber ?? false || before?.first?.isNumber ?? false {
                signs += 2
            }
            if isWeekday(word) { signs += 1 }
            // `No one` begins a heading more often than it is the number of a paper.
            let isNumbered = isNumber(next) && !(word == "no" && pageWords.contains(next))
            // `Year 4` may also be a school class.
            if numberWords.contains(word), isNumbered { signs += word == "year" ? 1 : 2 }
            if ["page", "seite", "pagina"].contains(word), isNumber(next) { signs += 2 }
            if priceWords.contains(word), shape.digits > 0 || words.count <= 6 {
                signs += 1
            }
            if word.count == 4, let year = Int(word), (1600...2100).contains(year) {
                signs += 1
                hasYear = true
            }
        }
        // Sentences mention days as well, but a folio has little else. `Work evening, Thursday March 17` is an
        // announcement: beside a day without a year a folio has at most a place in capitals.
        let isDayOfSomething =
            !hasYear && others > 1 && !shape.isCapitals && words.contains(where: isDay)
        let isSentence = (others > signs + 2 || shape.plainWords > mostPlainWords) && !shape.isCapitals
        if isDayOfSomething || isSentence { return false }
        // Wide gaps are further evidence: `Seite 2     Neue Zeitung     Nr. 88`.
        let isSpaced = shape.gaps > 1 && words.count <= 10
        return signs >= 3 && (hasYear || words.count <= 4 || isSpaced) || signs >= 2 && words.count <= 5 && !hasStop
            || words.count == 2 && words[0] == "price" && shape.digits > 0
    }

    private static let numberWords: Set<String> = [
        "vol", "volume", "no", "nr", "num", "number", "issue", "numero", "jahrgang", "year", "ano", "anno", "jaargang",
        "argang",
    ]
    private static let priceWords: Set<String> = [
        "price", "cents", "pence", "prix", "centimes", "preis", "precio", "centimos", "prezzo", "prijs",
    ]
    private static let folioWords = numberWords.union(priceWords).union([
        "page", "seite", "pagina", "the", "of", "den", "le", "du", "de", "del", "di",
    ])

    private static func isDay(_ word: String) -> Bool { isWeekday(word) || isMonth(word) }

    /// Words of three letters have too many other meanings in some language.
    private static func isMonth(_ word: String) -> Bool {
        word.utf8.count > 3 ? DateWords.month(word) != nil : shortMonths.contains(word)
    }

    private static func isWeekday(_ word: String) -> Bool { word.utf8.count > 4 && DateWords.weekday(word) != nil }

    private static func isOfFolio(_ word: String) -> Bool {
        isDay(word) || isNumber(word) || folioWords.contains(word)
    }

    /// Whether the text contains a weekday.
    static func namesWeekday(_ text: String) -> Bool {
        text.split { !$0.isLetter }.contains { isWeekday(FoldedWords.folded($0.utf8)) }
    }

    /// Whether the text is a timestamp: `2012-05-02T10:00:00+0900`.
    private static func isTimestamp(_ text: String) -> Bool {
        text.utf8.count <= 32 && text.utf8.prefix(5).last == 0x2D
            && text.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
            && text.utf8.allSatisfy { $0 < 0x3C || $0 == 0x54 || $0 == 0x5A }
    }

    private static func isNumber(_ word: String) -> Bool {
        guard let first = word.first else { return false }
        return first.isNumber || pageWords.contains(word) || word.allSatisfy { "ivxlc".contains($0) }
    }

    private static let pageWords: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    private static let shortMonths: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "mai", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
