/// The vocabulary of a feed element, identified by its namespace or, if its prefix is not bound, by the prefix.
enum FeedVocabulary: Equatable {
    /// The elements of RSS and RDF themselves, which are often in no namespace.
    case rss
    case atom
    case dublinCore
    case terms
    case content
    case itunes
    case media
    case html
    case other

    init(of element: XMLElement) {
        guard let namespace = element.namespace?.lowercased() else {
            self = .rss
            return
        }
        self = Self.known.first { namespace.contains($0.key) }?.value ?? Self.prefixes[namespace] ?? .other
    }

    /// Substrings of namespaces: feeds write them with `http` for `https`, other endings and other cases.
    private static let known: [(key: String, value: FeedVocabulary)] = [
        ("w3.org/2005/atom", .atom), ("purl.org/atom", .atom), ("example.com/newformat", .atom),
        ("purl.org/rss/1.0/modules/content", .content), ("purl.org/dc/terms", .terms),
        ("purl.org/dc/elements", .dublinCore), ("itunes.com/dtds/podcast", .itunes),
        ("search.yahoo.com/mrss", .media), ("w3.org/1999/xhtml", .html),
        ("purl.org/rss/1.0/modules", .other), ("purl.org/rss", .rss), ("my.netscape.com", .rss),
        ("channel.netscape.com", .rss), ("backend.userland.com", .rss), ("blogs.law.harvard.edu", .rss),
    ]

    private static let prefixes: [String: FeedVocabulary] = [
        "atom": .atom, "a10": .atom, "dc": .dublinCore, "dcterms": .terms, "content": .content, "itunes": .itunes,
        "media": .media, "xhtml": .html, "rss": .rss,
    ]
}
