/// The facts that a page tells search engines and social networks: JSON-LD first, then `meta`, then its title.
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
    /// The line below the heading that tells day, paper and author.
    private(set) var factsLine: String?

    init(of page: MarkupNode) {
        let linked = LinkedData(of: page)
        let meta = MetaTags(of: page)
        let written = page.first(named: "title")?.textContent.trimmedToContent.map(Self.line)
        let split = written.map(TitleWords.split)
        title = linked.title ?? meta.title ?? split.map { Self.headline($0.headline, whole: written ?? "", page: page) }
        authors = linked.authors.isEmpty ? meta.authors : linked.authors
        let facts = FactsBelowHeading(in: page)
        factsLine = facts.line
        if authors.isEmpty, let author = facts.author { authors = [author] }
        date = linked.date ?? meta.date ?? Self.firstTime(in: page) ?? facts.date
        // WeChat names the account there, and itself elsewhere.
        site = page.first(id: "js_name")?.lineText ?? linked.site ?? meta.site ?? split?.site
        section = (linked.section ?? meta.section).flatMap { Self.sayNothing.contains($0.lowercased()) ? nil : $0 }
        keywords = meta.keywords
        address = meta.address ?? linked.address ?? Self.canonical(page) ?? Self.savedFrom(page)
        language = page["lang"] ?? page["xml:lang"] ?? page.first(named: "html")?["lang"] ?? meta.language
        summary = linked.summary ?? meta.summary
        dropSite()
    }

    /// Names that publishing systems write where nobody has chosen a section.
    private static let sayNothing: Set<String> = [
        "post", "posts", "article", "articles", "story", "page", "uncategorized",
    ]

    private static func line(_ text: String) -> String {
        var line = InlineText()
        line.append(text)
        return line.text
    }

    /// A title cut at a mark may be the whole headline: the page's only `h1` decides.
    private static func headline(_ cut: String, whole: String, page: MarkupNode) -> String {
        let headings = page.elements(named: "h1").compactMap { $0.textContent.trimmedToContent.map(line) }
        if headings.contains(whole) { return whole }
        if let heading = headings.first, headings.count == 1, whole.contains(heading), heading.count >= 4 {
            return heading
        }
        return cut
    }

    /// A site's name behind the headline is none of its words.
    private mutating func dropSite() {
        guard let title, let site, title != site else { return }
        for mark in [" | ", " - ", " – ", " — ", "_", "--", " :: "] where title.hasSuffix(mark + site) {
            self.title = title.dropLast(mark.count + site.count).trimmedToContent ?? title
        }
    }

    /// The first `time` element that tells a machine its day, near the top of the text.
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

    /// Browsers write where a page was saved from into a comment: `saved from url=(0023)https://…`, SingleFile ` url: https://…`.
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
