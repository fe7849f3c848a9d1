/// The `meta` elements of a page, by the names that social networks, libraries and publishing systems use.
struct MetaTags {
    private var values: [String: [String]] = [:]

    init(of page: MarkupNode) {
        for meta in page.elements(named: "meta") {
            guard let content = meta["content"]?.trimmedToContent else { continue }
            let names = (meta["property"] ?? meta["name"] ?? meta["itemprop"] ?? meta["http-equiv"] ?? "").lowercased()
            for name in names.split(separator: " ") { values[String(name), default: []].append(content) }
        }
    }

    private func first(_ names: String...) -> String? {
        for name in names {
            if let value = values[name]?.first { return HTMLEntities.decode(value) }
        }
        return nil
    }

    var title: String? {
        first(
            "dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title",
            "twitter:title",
            "parsely-title", "articletitle")
    }

    var authors: [String] {
        for name in [
            "dc:creator", "dc.creator", "dcterms.creator", "author", "parsely-author", "article:author",
            "og:article:author", "byl",
        ] {
            let names = (values[name] ?? []).filter { !$0.hasPrefix("http") && !Self.isPaper($0, in: name) }
            if !names.isEmpty { return names.map(HTMLEntities.decode) }
        }
        return []
    }

    var date: WrittenDate? {
        let names = [
            "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "dc.date.issued",
            "dcterms.date", "dc.date", "dc:date", "publishdate", "pubdate", "publish-date", "sailthru.date", "date",
            "og:release_date", "weibo:article:create_at", "ptime", "article.published", "publication_date",
        ]
        for name in names {
            if let date = values[name]?.first.flatMap({ WrittenDate($0) }), date.day != nil { return date }
        }
        return nil
    }

    /// Whether the author is the paper that a portal took the page from: `하구일보 | 네이버`.
    private static func isPaper(_ author: String, in name: String) -> Bool {
        name == "og:article:author" && author.contains(" | ")
    }

    var site: String? {
        let paper = values["og:article:author"]?.first { Self.isPaper($0, in: "og:article:author") }
        return paper?.split(separator: "|").first?.trimmedToContent ?? namedSite
    }

    private var namedSite: String? { first("og:site_name", "application-name", "dc.publisher", "publisher") }
    var section: String? { first("article:section", "parsely-section") }
    var address: String? { first("og:url", "parsely-link", "twitter:url").flatMap { $0.hasPrefix("http") ? $0 : nil } }
    var language: String? { first("content-language", "language") }
    var summary: String? { first("dc:description", "og:description", "description", "twitter:description") }
    var keywords: [String] { values["article:tag"] ?? [] }
}
