import LosslessJSON

/// The facts that a page states about its article in JSON-LD (schema.org).
struct LinkedData {
    private(set) var title: String?
    private(set) var authors: [String] = []
    private(set) var date: WrittenDate?
    private(set) var site: String?
    private(set) var section: String?
    private(set) var address: String?
    private(set) var summary: String?
    /// The text, if the publisher includes it in full.
    private(set) var body: String?

    init(of page: MarkupNode) {
        for script in page.elements(where: { $0.name == "script" && $0["type"]?.lowercased() == "application/ld+json" })
        {
            guard let value = JSONValue(leniently: Self.unwrapped(script.textContent)) else { continue }
            if let article = Self.article(in: value, depth: 0) {
                read(article)
                return
            }
        }
    }

    /// Removes comments and CDATA around a script, which protect it from old browsers.
    private static func unwrapped(_ text: String) -> String {
        guard let start = text.firstIndex(where: { $0 == "{" || $0 == "[" }) else { return "" }
        if text[start] == "[", text[start...].hasPrefix("[CDATA[") {
            return text[start...].dropFirst(7).firstIndex(of: "{").map { String(text[$0...]) } ?? ""
        }
        return String(text[start...])
    }

    private static let articleTypes: Set<String> = [
        "Article", "AdvertiserContentArticle", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
        "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "Report",
        "SatiricalArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "SocialMediaPosting", "BlogPosting",
        "LiveBlogPosting", "DiscussionForumPosting", "TechArticle", "APIReference", "CreativeWork",
    ]

    private static func article(in value: JSONValue, depth: Int) -> JSONValue? {
        guard depth < 4 else { return nil }
        if case .array(let elements) = value {
            return elements.lazy.compactMap { article(in: $0, depth: depth + 1) }.first
        }
        let types = value["@type"]?.list.compactMap(\.words) ?? []
        if types.contains(where: articleTypes.contains) { return value }
        for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
            if let inner = value[key], let found = article(in: inner, depth: depth + 1) { return found }
        }
        return nil
    }

    private mutating func read(_ article: JSONValue) {
        title = Self.text(article["headline"]) ?? Self.text(article["name"])
        authors = (article["author"]?.list ?? []).compactMap { Self.text($0["name"]) ?? Self.text($0) }
            .filter { !$0.hasPrefix("http") }
        date = Self.text(article["datePublished"]).flatMap { WrittenDate($0) }
        site = Self.text(article["publisher"]?.list.first?["name"])
        section = Self.text(article["articleSection"]?.list.first)
        address = Self.text(article["mainEntityOfPage"]?["@id"]) ?? Self.text(article["url"])
        if address?.hasPrefix("http") != true { address = nil }
        summary = Self.text(article["description"])
        body = Self.text(article["articleBody"])
    }

    private static func text(_ value: JSONValue?) -> String? {
        guard let text = value?.words ?? value?.list.first?.words else { return nil }
        return FeedText.html(text).line
    }
}
