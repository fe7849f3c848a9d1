/// The fields of a channel or an item under common names. If several elements give the same field, the feed's own
/// vocabulary takes precedence over Dublin Core, and Dublin Core over those of podcasts and media.
struct FeedFields {
    let base: FeedBase
    private var texts: [Field: (rank: Int, text: FeedText)] = [:]
    private var dates: [Field: (rank: Int, date: WrittenDate)] = [:]
    private var names: [(rank: Int, name: String)] = []
    private var addresses: (link: String?, permalink: String?) = (nil, nil)
    private(set) var categories: [String] = []
    private(set) var language: String?
    private var id: String?
    private var label: String?

    private enum Field: Hashable { case title, content, summary, published, updated }

    private let isDayFirst: Bool

    /// - Parameter isDayFirst: whether `5/3/2024` is a day in March.
    init(base: FeedBase, isDayFirst: Bool = false) {
        self.base = base
        self.isDayFirst = isDayFirst
    }

    var title: String? { texts[.title]?.text.line }
    var link: String? { addresses.link ?? addresses.permalink }

    /// The fields as an entry.
    var entry: FeedEntry {
        let best = names.map(\.rank).min()
        return FeedEntry(
            title: title, link: link, id: id, published: dates[.published]?.date, updated: dates[.updated]?.date,
            authors: names.filter { $0.rank == best }.map(\.name), categories: categories, label: label,
            content: (texts[.content] ?? texts[.summary])?.text)
    }

    /// Takes the content of `element`, if it is a field of a story.
    mutating func take(_ element: XMLElement) {
        let name = element.name.lowercased()
        switch FeedVocabulary(of: element) {
        case .rss: takeRSS(element, name)
        case .atom: takeAtom(element)
        case .dublinCore, .terms: takeDublinCore(element, name)
        case .content where name == "encoded": keep(.content, 0, .html(element.text))
        case .html where name == "body" || name == "div": keep(.content, 1, .tree(HTMLTree.tree(of: element)))
        case .itunes: takeITunes(element, name)
        case .media: takeMedia(element, name)
        case .content, .html, .other: break
        }
    }

    // MARK: Vocabularies

    private mutating func takeRSS(_ element: XMLElement, _ name: String) {
        switch name {
        case "title": keep(.title, 0, markup(of: element))
        case "link": takeLink(element)
        case "guid": takeID(element)
        case "description": keep(.summary, 0, markup(of: element))
        case "abstract": keep(.summary, 1, markup(of: element))
        case "fullitem", "encoded", "body": keep(.content, 2, markup(of: element))
        case "pubdate", "published": keepDate(.published, 0, element.text)
        case "lastbuilddate", "modified", "updated": keepDate(.updated, 1, element.text)
        case "author": takeAuthor(element.text, rank: 0)
        case "managingeditor", "webmaster": break
        case "category": takeCategory(element.text)
        case "keywords": takeKeywords(element.text)
        case "language": language = language ?? element.trimmedText
        default: break
        }
    }

    /// Takes an Atom element, in whatever namespace it is.
    mutating func takeAtom(_ element: XMLElement) {
        switch element.name.lowercased() {
        case "title": keep(.title, 1, AtomParser.text(of: element))
        case "link":
            guard ["alternate", nil].contains(element["rel"]),
                let address = base.inside(element).resolve(element["href"])
            else { return }
            addresses.permalink = addresses.permalink ?? address
        case "id": id = id ?? element.trimmedText
        case "summary": keep(.summary, 2, AtomParser.text(of: element))
        case "content": keep(.content, 3, AtomParser.text(of: element))
        case "published": keepDate(.published, 2, element.text)
        case "issued": keepDate(.published, 3, element.text)
        case "created": keepDate(.published, 4, element.text)
        case "updated", "modified": keepDate(.updated, 0, element.text)
        case "author": AtomParser.name(of: element).map { names.append((2, $0)) }
        case "category": takeTerm(element["term"], label: element["label"])
        default: break
        }
    }

    private mutating func takeDublinCore(_ element: XMLElement, _ name: String) {
        switch name {
        case "title": keep(.title, 2, markup(of: element))
        case "description", "abstract": keep(.summary, 3, markup(of: element))
        case "creator", "author": takeAuthor(element.text, rank: 1)
        case "subject": takeCategory(element.text)
        case "date", "issued", "created": keepDate(.published, 1, element.text)
        case "modified", "updated": keepDate(.updated, 2, element.text)
        case "identifier": id = id ?? element.trimmedText
        case "language": language = language ?? element.trimmedText
        default: break
        }
    }

    private mutating func takeITunes(_ element: XMLElement, _ name: String) {
        switch name {
        case "title": keep(.title, 4, markup(of: element))
        case "author": takeAuthor(element.text, rank: 3)
        case "summary": keep(.summary, 4, markup(of: element))
        case "subtitle": keep(.summary, 5, markup(of: element))
        case "keywords": takeKeywords(element.text)
        case "category": element["text"].map { takeCategory($0) }
        default: break
        }
    }

    private mutating func takeMedia(_ element: XMLElement, _ name: String) {
        switch name {
        case "title": keep(.title, 5, markup(of: element))
        case "description":
            let isHTML = element["type"] == "html" || element.hasElements
            keep(.summary, 6, isHTML ? markup(of: element) : .guessed(element.text))
        case "category": takeCategory(element.text)
        case "group", "content": for child in element.children { take(child) }
        default: break
        }
    }

    // MARK: Fields

    /// The text of an element, which may be HTML; child elements mean that its markup was not escaped.
    private func markup(of element: XMLElement) -> FeedText {
        !element.hasElements ? .html(element.text) : .tree(HTMLTree.tree(of: element))
    }

    private mutating func keep(_ field: Field, _ rank: Int, _ text: FeedText) {
        if let kept = texts[field], kept.rank <= rank { return }
        if field == .title, text.line == nil { return }
        if field != .title, text.isBlank { return }
        texts[field] = (rank, text)
    }

    private mutating func keepDate(_ field: Field, _ rank: Int, _ text: String) {
        if let kept = dates[field], kept.rank < rank { return }
        if let date = WrittenDate(text, isDayFirst: isDayFirst) { dates[field] = (rank, date) }
    }

    /// Takes a link: RSS gives it as text, Netscape and some others in `href`.
    private mutating func takeLink(_ element: XMLElement) {
        if let link = base.inside(element).resolve(element.trimmedText ?? element["href"]) { addresses.link = link }
    }

    /// Takes an id, which is also an address unless it is declared not to be one.
    private mutating func takeID(_ element: XMLElement) {
        guard let written = element.trimmedText else { return }
        id = id ?? written
        let isPermalink = element["isPermaLink"]?.lowercased() != "false"
        if isPermalink, WebAddress.scheme(of: written)?.hasPrefix("http") == true || element["isPermaLink"] != nil {
            addresses.permalink = base.resolve(written)
        }
    }

    private mutating func takeAuthor(_ text: String, rank: Int) {
        guard let name = PersonName.name(in: HTMLEntities.decode(text)) else { return }
        if !names.contains(where: { $0.rank == rank && $0.name == name }) { names.append((rank, name)) }
    }

    private mutating func takeCategory(_ text: String) {
        guard let category = FeedText.html(text).line, !categories.contains(category) else { return }
        categories.append(category)
    }

    /// Takes a category. If its term is a number or an address, the label is kept for people.
    private mutating func takeTerm(_ term: String?, label: String?) {
        guard let name = term?.trimmedToContent ?? label?.trimmedToContent else { return }
        let isName = name.contains(where: \.isLetter) && !name.contains("://")
        if categories.isEmpty, !isName { self.label = label?.trimmedToContent }
        takeCategory(name)
    }

    private mutating func takeKeywords(_ text: String) {
        for word in text.split(separator: ",") { takeCategory(String(word)) }
    }
}

extension FeedText {
    var isBlank: Bool {
        switch self {
        case .plain(let text), .html(let text): text.trimmedToContent == nil
        case .tree(let node): node.children.allSatisfy { $0.kind != .element && $0.content.trimmedToContent == nil }
        }
    }
}
