/// The metadata that a page gives to search engines and social networks: JSON-LD first, then `meta`, then the title.
struct PageMetadata {
    private(set) var title: String?
    private(set) var authors: [String] = []
    private(set) var date: WrittenDate?
    private(set) var site: String?
    private(set) var section: String?
    private(set) var keywords: [String] = []
    private(set) var address: String?
    private(set) var language: String?
    private(set) var summary: String?
    /// The line below the heading with the day, the paper and the author.
    private(set) var factsLine: String?

    init(of page: MarkupNode) {
        let linked = LinkedData(of: page)
        let meta = MetaTags(of: page)
        let written = page.first(named: "title")?.textContent.trimmedToContent.map(Self.line)
        let split = written.map(TitleWords.split)
        title = linked.title ?? meta.title ?? split.map { Self.headline($0.headline, whole: written ?? "", page: page) }
        // Publishing systems may put the number of an account here.
        authors = (linked.authors.isEmpty ? meta.authors : linked.authors).filter { !$0.allSatisfy(\.isNumber) }
        let facts = FactsBelowHeading(in: page, title: title)
        factsLine = facts.line
        if authors.isEmpty, let author = facts.author { authors = [author] }
        date = linked.date ?? meta.date ?? Self.firstTime(in: page) ?? facts.date
        // WeChat gives the account's name here and its own name elsewhere.
        site = page.first(id: "js_name")?.lineText ?? linked.site ?? meta.site ?? split?.site
        section = (linked.section ?? meta.section).flatMap { Self.sayNothing.contains($0.lowercased()) ? nil : $0 }
        keywords = meta.keywords
        address = meta.address ?? linked.address ?? Self.canonical(page) ?? Self.savedFrom(page)
        language = page["lang"] ?? page["xml:lang"] ?? page.first(named: "html")?["lang"] ?? meta.language
        summary = linked.summary ?? meta.summary
        dropSite()
    }

    /// Default section names of publishing systems.
    private static let sayNothing: Set<String> = [
        "post", "posts", "article", "articles", "story", "page", "uncategorized",
    ]

    private static func line(_ text: String) -> String {
        var line = InlineText()
        line.append(text)
        return line.text
    }

    /// The headline. A title that was split may have been the whole headline, which the page's only `h1` decides.
    private static func headline(_ cut: String, whole: String, page: MarkupNode) -> String {
        let headings = page.elements(named: "h1").compactMap { $0.textContent.trimmedToContent.map(line) }
        if headings.contains(whole) { return whole }
        if let heading = headings.first, headings.count == 1, whole.contains(heading), heading.count >= 4 {
            return heading
        }
        return cut
    }

    /// Removes the site's name after the headline.
    private mutating func dropSite() {
        guard let title, let site, title != site else { return }
        for mark in [" | ", " - ", " – ", " — ", "_", "--", " :: "] where title.hasSuffix(mark + site) {
            self.title = title.dropLast(mark.count + site.count).trimmedToContent ?? title
        }
    }

    /// The first machine-readable `time` with a day, among those at the top of the page.
    private static func firstTime(in page: MarkupNode) -> WrittenDate? {
        let times = page.elements { $0.name == "time" || $0["itemprop"] == "datePublished" }
        for time in times.prefix(3) {
            if let text = time["datetime"] ?? time["content"], let date = WrittenDate(text), date.day != nil {
                return date
            }
        }
        return nil
    }

    private static func canonical(_ page: MarkupNode) -> String? {
        page.first { $0.name == "link" && $0["rel"]?.lowercased() == "canonical" }?["href"]?.trimmedToContent
    }

    /// The address that browsers write into a comment when saving: `saved from url=(0023)https://…`, SingleFile ` url:
    /// https://…`.
    private static func savedFrom(_ page: MarkupNode) -> String? {
        var found: String?
        page.visit { node in
            if found == nil, node.kind == .comment,
                node.content.contains("saved from url") || node.content.contains("SingleFile")
            {
                found = node.content.split(whereSeparator: { $0.isWhitespace || $0 == ")" || $0 == "=" })
                    .first { $0.hasPrefix("http") }.map(String.init)
            }
            return found == nil && node.name != "body"
        }
        return found
    }
}
