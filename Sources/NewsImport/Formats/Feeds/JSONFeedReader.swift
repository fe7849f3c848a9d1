/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeedReader {
    /// The feed that `value` is; `nil` for any other object.
    static func feed(_ value: LooseJSON) -> Feed? {
        guard isFeed(value) else { return nil }
        var feed = Feed(title: value["title"]?.text.flatMap { FeedText.guessed($0).line })
        feed.link = value["home_page_url"]?.text
        feed.language = value["language"]?.text
        let base = FeedBase(address: feed.link ?? value["feed_url"]?.text)
        let authors = authors(of: value)
        feed.entries = (value["items"]?.elements ?? []).map { item in
            var entry = entry(item, base: base)
            if entry.authors.isEmpty { entry.authors = authors }
            return entry
        }
        return feed
    }

    /// A version that names the format, or what only such a feed has beside its items.
    private static func isFeed(_ value: LooseJSON) -> Bool {
        guard case .array? = value["items"] else { return false }
        return value["version"]?.text?.contains("jsonfeed.org/version") ?? false
            || value["home_page_url"] != nil || value["feed_url"] != nil
    }

    /// Version 1.0 has one author, 1.1 has several; feeds that want both to be read give both.
    private static func authors(of value: LooseJSON) -> [String] {
        var names: [String] = []
        for author in (value["author"]?.elements ?? []) + (value["authors"]?.elements ?? []) {
            if let name = author["name"]?.text ?? author.text, !names.contains(name) { names.append(name) }
        }
        return names
    }

    private static func entry(_ item: LooseJSON, base: FeedBase) -> FeedEntry {
        var entry = FeedEntry(title: item["title"]?.text.flatMap { FeedText.guessed($0).line })
        entry.link = base.resolve(item["url"]?.text) ?? base.resolve(item["external_url"]?.text)
        entry.id = item["id"]?.text
        entry.published = item["date_published"]?.text.flatMap { WrittenDate($0) }
        entry.updated = item["date_modified"]?.text.flatMap { WrittenDate($0) }
        entry.authors = authors(of: item)
        entry.categories = (item["tags"]?.elements ?? []).compactMap(\.text)
        entry.content =
            item["content_html"]?.text.map(FeedText.html) ?? item["content_text"]?.text.map(FeedText.plain)
            ?? item["summary"]?.text.map(FeedText.plain)
        return entry
    }
}
