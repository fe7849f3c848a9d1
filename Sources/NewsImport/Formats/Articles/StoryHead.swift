import NewsModel
import PageReconstruction

/// Reads the lines between a headline and its text: author, day, page, column, and a repeated headline.
struct StoryHead {
    var story: Article
    private(set) var page: PageName?
    /// The publication named in these lines.
    private(set) var publication: String?
    private(set) var day: String?

    init(_ story: Article) { self.story = story }

    /// Takes the blocks at the beginning of a body that state facts of the story.
    ///
    /// - Returns: the number of blocks taken.
    mutating func take(_ blocks: ArraySlice<MarkdownBlock>) -> Int {
        let named = blocks.prefix(6)
        let isTold = named.contains { Self.day(of: $0.text) != nil || Self.isPage($0.text) }
        var taken = 0
        for block in blocks {
            let isQuoted = block.kind == .text(.quotation)
            guard block.kind == .text(.paragraph) || block.kind == .emphasis || isQuoted, block.text.count <= 300
            else { break }
            guard
                takeLabelled(block) || !isQuoted && takeFact(block, isTold: isTold)
                    || !isQuoted && takeRepeated(block)
                    || takeDeck(
                        block,
                        isAlone: taken + 1 == blocks.count || blocks.dropFirst(taken + 1).first?.kind != block.kind)
            else { break }
            story.sourceLines += block.lines
            taken += 1
        }
        return taken
    }

    private mutating func takeFact(_ block: MarkdownBlock, isTold: Bool) -> Bool {
        let text = block.text
        if let (day, page) = Self.dayAndPage(text) {
            (self.day, self.page) = (day, page)
            story.date = story.date ?? day
            return true
        }
        if let day = Self.day(of: text) {
            self.day = day
            story.date = story.date ?? text.isoInstant ?? day
            return true
        }
        if Self.isPage(text), let page = PageName(text) {
            self.page = page
            return true
        }
        if text.hasPrefix("http://") || text.hasPrefix("https://"), !text.contains(where: \.isWhitespace) {
            story.source = story.source ?? text
            return true
        }
        guard story.bylines.isEmpty, text.count <= 80 else { return false }
        let names = StoryOpening.bylines(ofLine: text) ?? (isTold && story.headline != nil ? Self.names(text) : nil)
        guard let names else { return false }
        story.bylines = names
        story.bylineText = text
        return true
    }

    /// Takes a labelled line: `专栏：农村通讯`, `来源：河口日报  作者：林远`.
    private mutating func takeLabelled(_ block: MarkdownBlock) -> Bool {
        guard let facts = LabelledFacts.facts(in: block.text) else { return false }
        return facts.allSatisfy { take($0.field, $0.value) }
    }

    private mutating func take(_ field: ArticleFields.Field?, _ value: String) -> Bool {
        switch field {
        case .section, .categories: if !value.isEmpty { story.categories.append(value) }
        case .author:
            story.bylineText = value.isEmpty ? nil : value
            story.bylines = ArticleFields([("author", [value])]).authors.map { Byline(name: $0) }
        case .printDate, .date:
            guard let day = DayInText.first(in: value)?.day else { return false }
            self.day = day
            story.date = value.isoInstant ?? day
        case .publication, .origin: if !value.isEmpty { publication = value }
        case .page:
            guard let page = PageName(value) else { return false }
            self.page = page
        case .address: story.source = value
        case .guid: story.guid = value
        case .title: if story.headline == nil { story.headline = value } else { return story.headline == value }
        case .deck: story.deck = value
        case .kicker: story.kicker = value
        case .content: return value.isEmpty  // the text follows
        case nil: break  // a label that names no field of an article
        default: return false
        }
        return true
    }

    /// Takes a repetition of the headline or of a part of it.
    private mutating func takeRepeated(_ block: MarkdownBlock) -> Bool {
        let text = block.text.filter { !$0.isWhitespace }
        return [story.headline, story.deck, story.kicker].contains { $0?.filter { !$0.isWhitespace } == text }
            || (story.headline ?? "").filter { !$0.isWhitespace } + (story.deck ?? "").filter { !$0.isWhitespace }
                == text
    }

    /// In characters: a longer quotation is one.
    private static let longestDeck = 40

    private mutating func takeDeck(_ block: MarkdownBlock, isAlone: Bool) -> Bool {
        guard story.deck == nil, story.headline != nil else { return false }
        let isQuoted =
            block.kind == .text(.quotation) && isAlone && block.text.count <= Self.longestDeck
            && !MarkdownParser.endsSentence(block.text)
            && block.text.unicodeScalars.contains(where: \.isSetWithoutSpaces)
        guard block.kind == .emphasis || isQuoted else { return false }
        story.deck = block.text
        return true
    }

    /// The day in a line that contains nothing else.
    private static func day(of line: String) -> String? {
        guard line.count <= 40, let found = DayInText.first(in: line) else { return nil }
        let rest = (line[..<found.range.lowerBound] + line[found.range.upperBound...]).filter {
            !$0.isNumber && !$0.isWhitespace && !"()（）:：-+TZ星期一二三四五六日天,，.时分秒".contains($0)
        }
        return rest.isEmpty ? found.day : nil
    }

    /// The day and the page in a line that contains nothing else: `2031年4月5日　第 01 版`.
    private static func dayAndPage(_ line: String) -> (day: String, page: PageName)? {
        guard line.count <= 40, let found = DayInText.first(in: line) else { return nil }
        let rest = (line[..<found.range.lowerBound] + line[found.range.upperBound...]).filter { !$0.isWhitespace }
        guard isPage(rest), let page = PageName(rest), page.name == rest else { return nil }
        return (found.day, page)
    }

    private static func isPage(_ line: String) -> Bool {
        line.hasPrefix("第") && line.count <= 20 && PageName(line) != nil
    }

    /// The names in a line that consists of names only.
    private static func names(_ line: String) -> [Byline]? {
        let words = line.split { $0.isWhitespace || "、，,;；".contains($0) }
        guard (1...6).contains(words.count),
            words.allSatisfy({
                (1...6).contains($0.count) && $0.allSatisfy(\.isLetter) && !$0[$0.startIndex].isLowercase
            })
        else {
            return nil
        }
        return StoryOpening.bareNames(ofLine: line) ?? words.map { Byline(name: String($0)) }
    }
}

extension String {
    /// The ISO 8601 instant at the beginning of the text: `2024-05-01 08:30`.
    var isoInstant: String? {
        let text = Array(MarkdownInline.trimmed(self).prefix(32))
        guard text.count >= 16, text[4] == "-", text[7] == "-", text[10] == "T" || text[10] == " ", text[13] == ":",
            DayInText.first(in: String(text[..<10])) != nil
        else { return nil }
        var time = String(text[11...]).filter { !$0.isWhitespace }
        if let end = time.firstIndex(where: { !$0.isNumber && !":.Z+-".contains($0) }) { time = String(time[..<end]) }
        if time.count == 5 { time += ":00" }
        if let zone = time.lastIndex(where: { "+-".contains($0) }), time[zone...].count == 5,
            !time[zone...].contains(":")
        {
            time.insert(":", at: time.index(zone, offsetBy: 3))
        }
        return String(text[..<10]) + "T" + time
    }
}
