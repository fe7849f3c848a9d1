/// The day and the author that stand right below the headline of a page: above it stands the day on which the page was made.
struct FactsBelowHeading {
    private(set) var date: WrittenDate?
    private(set) var author: String?

    /// Elements below the headline; farther down stands the text.
    private static let reach = 80

    init(in page: MarkupNode) {
        let elements = page.elements { _ in true }
        guard let heading = elements.firstIndex(where: { $0.name == "h1" }) else { return }
        for element in elements[heading...].prefix(Self.reach) where date == nil { read(element) }
    }

    /// An element that is named for a date, or a line that begins with one: `2018年08月09日 07:32　来源：晚潮报　作者：李帆`.
    private mutating func read(_ element: MarkupNode) {
        guard let text = element.lineText, text.count <= 100, text.contains(where: \.isNumber) else { return }
        let isNamed = text.count <= 60 && NameHints.date.occur(in: element.hintName)
        let isLine = WrittenDay.first(in: text)?.range.lowerBound == text.startIndex && !text.contains("。")
        guard isNamed || isLine, let found = WrittenDate(text), found.day != nil, (1990...2100).contains(found.year)
        else {
            return
        }
        date = found
        let facts = LabelledFacts.facts(in: "日期：" + text) ?? []
        author = facts.first { $0.field == .author }?.value.split(whereSeparator: \.isWhitespace).first.map {
            String($0)
        }
    }
}
