/// Reads Atom 0.3 and 1.0.
enum AtomParser {
    /// The feed under `root`, which is a `feed` element or a single `entry`.
    static func feed(_ root: XMLElement, base: FeedBase) -> Feed {
        var base = base.inside(root)
        var feed = Feed()
        guard root.isNamed("feed") else {
            feed.entries = [entry(root, base: base)]
            return feed
        }
        feed.title = root.children("title").lazy.compactMap { text(of: $0).line }.first
        feed.link = link(of: root, base: base)
        feed.language = root["lang"]?.trimmedToContent
        if base.address == nil { base.address = feed.link ?? link(of: root, base: base, relation: "self") }
        // The authors of the feed are those of its entries without any (RFC 4287, section 4.2.1). Some feeds name the
        // site here.
        let authors = root.children("author").compactMap(name).filter { $0 != feed.title }
        feed.entries = root.children("entry").map { element in
            var entry = entry(element, base: base.inside(element))
            if entry.authors.isEmpty, element.child("source") == nil { entry.authors = authors }
            return entry
        }
        return feed
    }

    private static func entry(_ element: XMLElement, base: FeedBase) -> FeedEntry {
        var fields = FeedFields(base: base)
        var authors: [String] = []
        for child in element.children {
            switch (FeedVocabulary(of: child), child.name) {
            case (.atom, "link"), (.rss, "link"), (.rss, "id"): break
            case (.atom, "author"), (.rss, "author"): name(of: child).map { authors.append($0) }
            case (.rss, "title"), (.rss, "summary"), (.rss, "content"), (.rss, "published"), (.rss, "updated"),
                (.rss, "issued"), (.rss, "modified"), (.rss, "created"), (.rss, "category"):
                fields.takeAtom(child)
            default: fields.take(child)
            }
        }
        var entry = fields.entry
        entry.link = link(of: element, base: base)
        entry.id = element.child("id")?.trimmedText ?? entry.id
        if !authors.isEmpty { entry.authors = authors }
        return entry
    }

    /// The address that the element links to by the given relation; a link to HTML is preferred.
    private static func link(of element: XMLElement, base: FeedBase, relation: String = "alternate") -> String? {
        let links = element.children("link").filter {
            let own = $0["rel"]?.lowercased() ?? "alternate"
            return own == relation || own.hasSuffix("relation/" + relation)
        }
        let chosen = links.first { $0["type"]?.contains("html") ?? false } ?? links.first
        guard let chosen else { return nil }
        return base.inside(chosen).resolve(chosen["href"] ?? chosen.text)
    }

    /// The name of a person, or the email address if no name is given.
    static func name(of person: XMLElement) -> String? {
        let name = person.child("name")?.text ?? person.child("email")?.text
        return PersonName.name(in: name ?? (person.child("uri") == nil ? person.text : ""))
    }

    /// A text construct (RFC 4287, section 3.1), or one of Atom 0.3 with a `mode`.
    static func text(of element: XMLElement) -> FeedText {
        let type = element["type"]?.lowercased() ?? "text"
        if element["mode"] == "base64" || isBinary(type) { return decoded(element.text) }
        if element.hasElements, type != "html" || !FeedText.containsTag(element.text) {
            return .tree(HTMLTree.tree(of: element))
        }
        if type == "html" || type.contains("html") || element["mode"] == "escaped" { return .html(element.text) }
        return .guessed(element.text)
    }

    private static func isBinary(_ type: String) -> Bool {
        type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml") && !type.hasSuffix("json")
    }

    private static func decoded(_ text: String) -> FeedText {
        guard let bytes = Base64.decode(text) else { return .plain("") }
        // Text with an unknown type need not be Base64.
        return String(validating: bytes, as: UTF8.self).map { .html($0) } ?? .plain(text)
    }
}
