import NewsModel

/// The parts of a story's page as marked by templates: Founder's elements and comments, or classes and ids.
struct EPaperMarks {
    private(set) var kicker: String?
    private(set) var headline: String?
    private(set) var deck: String?
    private(set) var author: String?
    private(set) var body: MarkupNode?
    private(set) var photos: [Photo] = []
    /// Whether the page has any marks of a story.
    let areThere: Bool

    /// - Parameter isStory: whether the file is named as a story is, so that the commonest names of its parts are enough.
    init(_ page: MarkupNode, isStory: Bool) {
        let comments = EPaperComments(page)
        let named =
            page.first(named: "founder-content") ?? page.first(id: "ozoom") ?? page.first(id: "articleContent")
            ?? page.first(id: "contenttext") ?? Self.division("content", in: page, if: isStory)
        let title =
            page.first(named: "founder-title") ?? page.first { $0.name == "td" && $0.hasClass("font01") }
            ?? page.first { $0.name == "div" && ($0.hasClass("article") || $0.hasClass("text_c")) }?.first(named: "h1")
            ?? named.flatMap { Self.heading(above: $0, in: page) } ?? Self.division("title", in: page, if: isStory)
        areThere = title != nil || named != nil || comments.areThere
        body = comments.part("npm:article-content") ?? named ?? comments.part("enpcontent")
        photos = Self.photos(in: page, title: title, body: body)
        headline = comments.text("npm:article-title") ?? title?.lineText
        kicker = comments.text("npm:article-introtitle")
        deck = comments.text("npm:article-subtitle")
        author =
            comments.text("npm:article-author") ?? page.first(named: "founder-author")?.lineText
            ?? Self.division("author", in: page, if: isStory)?.lineText
        if let title { readAround(title) }
        if author == nil, let title, let body { author = Self.byline(in: page, between: title, and: body) }
        if author == nil, let body { author = Self.labelledAuthor(in: page, outside: body) }
    }

    private static func division(_ name: String, in page: MarkupNode, if isStory: Bool) -> MarkupNode? {
        isStory ? page.first { $0.name == "div" && $0.hasClass(name) } : nil
    }

    /// The first byline in the small print between headline and text, where day and page are given as well.
    private static func byline(in page: MarkupNode, between title: MarkupNode, and body: MarkupNode) -> String? {
        var found: String?
        var isBetween = false
        page.visit { node in
            if node === body { isBetween = false }
            if isBetween, found == nil, node.isElement, node.first(where: \.isElement) == nil, let text = node.lineText,
                isByline(text)
            {
                found = text
            }
            if node === title { isBetween = true }
            return true
        }
        return found
    }

    /// The line that begins with a label for the author, which may stand below the text.
    private static func labelledAuthor(in page: MarkupNode, outside body: MarkupNode) -> String? {
        var found: String?
        page.visit { node in
            if node === body || found != nil { return false }
            if node.isElement, node.first(where: \.isElement) == nil, let text = node.lineText, text.hasPrefix("作者："),
                isByline(text)
            {
                found = text
            }
            return true
        }
        return found
    }

    /// Whether a page has elements of Founder's digital newspapers, which its web sites do not have.
    static func areOfPaper(_ page: MarkupNode) -> Bool {
        page.first { node in
            node.name.hasPrefix("founder-") || node.name == "map" && node["name"]?.lowercased() == "pagepicmap"
        } != nil
    }

    /// The highest of the sibling headings before the text.
    private static func heading(above body: MarkupNode, in page: MarkupNode) -> MarkupNode? {
        var headings: [MarkupNode] = []
        var isAbove = true
        page.visit { node in
            if node === body { isAbove = false }
            if isAbove, MarkupElements.headingLevel(of: node) != nil, node.lineText != nil { headings.append(node) }
            return isAbove
        }
        // The element names `h1` to `h6` sort by level.
        return headings.filter { $0.parent === headings.last?.parent }.min { $0.name < $1.name }
    }

    /// Reads the lines above and below the headline, which are rows of the same table or headings beside it.
    private mutating func readAround(_ title: MarkupNode) {
        let row = ([title] + title.ancestors(atMost: 4)).first {
            $0.name == "tr" || MarkupElements.headingLevel(of: $0) != nil
        }
        guard let row, let siblings = row.parent?.children.filter({ $0.name == "tr" || isHeadingLine($0) }),
            let index = siblings.firstIndex(where: { $0 === row })
        else { return }
        let above = siblings[..<index].compactMap(\.lineText)
        if kicker == nil { kicker = Self.joined(above) }
        var below: [String] = []
        for line in siblings[(index + 1)...] {
            if line.first(named: "founder-author") != nil { break }
            guard let text = ownText(of: line), !Self.isOfFacts(line) else { continue }
            if line.hasClass("sec") || Self.isByline(text) {
                if author == nil { author = text }
                break
            }
            below.append(text)
        }
        if deck == nil { deck = Self.joined(below) }
    }

    private func isHeadingLine(_ node: MarkupNode) -> Bool {
        if MarkupElements.headingLevel(of: node) != nil { return true }
        guard node.name == "p" else { return false }
        return node.hasClass("sec") || node.parent?.classes.contains { $0.hasSuffix("tit") } ?? false
    }

    /// Whether a line gives page, source and author by their labels: `版次：A01 来源：石桥日报 作者：林小雨`.
    private static func isOfFacts(_ line: MarkupNode) -> Bool {
        line.elements { $0.first(where: \.isElement) == nil }.contains { element in
            element.lineText.map { text in ["版次：", "来源：", "作者："].contains(where: text.hasPrefix) } ?? false
        }
    }

    /// The text of a line without the paper's date.
    private func ownText(of line: MarkupNode) -> String? {
        for date in line.elements(where: { $0.hasClass("date") }) { date.remove() }
        return line.lineText
    }

    private static func joined(_ lines: [String]) -> String? {
        lines.first.map { first in lines.dropFirst().reduce(first) { $0 + " " + $1 } }
    }

    /// Whether a line is a byline, which begins with a word for reporters or with a square.
    private static func isByline(_ text: String) -> Bool {
        let marks = ["■", "□", "●", "记者", "本报记者", "通讯员", "本报通讯员", "文/", "作者", "特约记者", "见习记者"]
        // A label may stand without a name.
        return text.count <= 60 && text.last != "：" && marks.contains { text.hasPrefix($0) }
    }

    // MARK: Pictures

    /// The captions of pictures in tables of their own. Those within the text leave it.
    private static func photos(in page: MarkupNode, title: MarkupNode?, body: MarkupNode?) -> [Photo] {
        let others = [title, body].compactMap(\.self)
        let tables = page.elements { $0.name == "table" && $0.first(named: "table") == nil }
        return tables.flatMap { table -> [Photo] in
            guard table.first(where: isPicture) != nil, !others.contains(where: { holds(table, $0) }) else { return [] }
            let rows = table.elements { $0.name == "tr" && $0.lineText != nil }
            let captions = rows.filter { $0.first(named: "a") == nil }.compactMap(\.lineText)
            if let body, holds(body, table), captions.count == rows.count { table.remove() }
            return captioned(captions)
        }
    }

    private static func holds(_ outer: MarkupNode, _ inner: MarkupNode) -> Bool {
        inner === outer || inner.ancestors(atMost: .max).contains { $0 === outer }
    }

    /// Whether an element is a picture of the paper rather than of the template.
    private static func isPicture(_ node: MarkupNode) -> Bool {
        guard node.name == "img", let source = node["src"] else { return false }
        return !source.contains("tplimg") && !source.hasSuffix(".gif")
    }

    /// Adds a short line that only names the photographer to the caption above it.
    private static func captioned(_ lines: [String]) -> [Photo] {
        var photos: [Photo] = []
        for line in lines {
            let isCredit = line.count <= 14 && (line.hasSuffix("摄") || line.hasSuffix("/图"))
            if isCredit, let last = photos.last, last.credit == nil {
                photos[photos.count - 1].credit = line
            } else {
                photos.append(PhotoCredit.photo(line))
            }
        }
        return photos
    }
}
