import PageReconstruction

/// The day and the author directly below the headline of a page. A day above the headline is that of the page itself,
/// unless it is marked as a time and has one.
struct FactsBelowHeading {
    private(set) var date: WrittenDate?
    private(set) var author: String?
    /// The line that begins with the day, unless it is a sentence.
    private(set) var line: String?

    /// The number of elements examined below the headline; the text follows further down.
    private static let reach = 80
    private static let bylineReach = 16

    init(in page: MarkupNode, title: String?) {
        let elements = page.elements { _ in true }
        guard let heading = Self.heading(in: elements, title: title) else { return }
        for element in elements[heading...].prefix(Self.reach) where date == nil { read(element) }
        for element in elements[heading...].dropFirst().prefix(Self.bylineReach) where author == nil {
            author = Self.author(in: element)
        }
        if date == nil { date = elements[..<heading].suffix(Self.bylineReach).lazy.compactMap(Self.time).last }
    }

    /// The index of the page's `h1`, or else of the innermost element that repeats the title.
    private static func heading(in elements: [MarkupNode], title: String?) -> Int? {
        if let heading = elements.firstIndex(where: { $0.name == "h1" }) { return heading }
        guard let title else { return nil }
        return elements.firstIndex { element in
            // Elements around the whole page have more children.
            ["h2", "h3", "div", "p", "span"].contains(element.name) && element.children.count <= 3
                && element.lineText == title
        }
    }

    /// The day and time in an element that is marked as a time and holds nothing else.
    private static func time(in element: MarkupNode) -> WrittenDate? {
        guard NameHints.date.occur(in: element.hintName), let text = element.lineText, text.count <= longestTime,
            let date = WrittenDate(text), date.day != nil, date.hour != nil
        else { return nil }
        return date
    }

    /// The length of the longest time, in characters: `2031 04 / 06 09:15:22`.
    private static let longestTime = 28

    /// The name in a line that is a byline with a single name.
    private static func author(in element: MarkupNode) -> String? {
        guard element.name != "h1", let text = element.lineText, text.count <= 60,
            let names = StoryOpening.bylines(ofLine: text), names.count == 1
        else { return nil }
        return names[0].name
    }

    /// Reads an element marked as a date, or a line that begins with one: `2018年08月09日 07:32　来源：晚潮报　作者：李帆`.
    private mutating func read(_ element: MarkupNode) {
        guard let text = element.lineText, text.count <= 100, text.contains(where: \.isNumber) else { return }
        let isNamed = text.count <= 60 && NameHints.date.occur(in: element.hintName)
        let isLine = DayInText.first(in: text)?.range.lowerBound == text.startIndex && !text.contains("。")
        guard isNamed || isLine, let found = WrittenDate(element["data-date-time"] ?? text), found.day != nil,
            (1990...2100).contains(found.year)
        else {
            return
        }
        date = found
        if isLine { line = text }
        let facts = LabelledFacts.facts(in: "日期：" + text) ?? []
        let named =
            facts.first { $0.field == .author }?.value[...] ?? text.firstRange(of: "记者").map { text[$0.upperBound...] }
        author = named?.split { $0.isWhitespace || "：:".contains($0) }.first.map { String($0) } ?? author
    }
}
