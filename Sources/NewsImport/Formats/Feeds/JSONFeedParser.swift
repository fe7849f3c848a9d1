import LosslessJSON

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeedParser {
    /// The feed in `value`, or `nil` for any other object.
    static func feed(_ value: JSONValue) -> Feed? {
        guard isFeed(value) else { return nil }
        var feed = Feed(title: value["title"]?.words.flatMap { FeedText.guessed($0).line })
        feed.link = value["home_page_url"]?.words
        feed.language = value["language"]?.words
        let base = FeedBase(address: feed.link ?? value["feed_url"]?.words)
        let authors = authors(of: value)
        feed.entries = (value["items"]?.list ?? []).map { item in
            var entry = entry(item, base: base)
            if entry.authors.isEmpty { entry.authors = authors }
            return entry
        }
        return feed
    }

    /// Whether the version names the format, or a field that only feeds have accompanies the items.
    private static func isFeed(_ value: JSONValue) -> Bool {
        guard case .array? = value["items"] else { return false }
        return value["version"]?.words?.contains("jsonfeed.org/version") ?? false
            || value["home_page_url"] != nil || value["feed_url"] != nil
    }

    /// The authors: version 1.0 has a single author, 1.1 a list; feeds that support both versions give both.
    private static func authors(of value: JSONValue) -> [String] {
        var names: [String] = []
        for author in (value["author"]?.list ?? []) + (value["authors"]?.list ?? []) {
            if let name = author["name"]?.words ?? author.words, !names.contains(name) { names.append(name) }
        }
        return names
    }

    private static func entry(_ item: JSONValue, base: FeedBase) -> FeedEntry {
        var entry = FeedEntry(title: item["title"]?.words.flatMap { FeedText.guessed($0).line })
        entry.link = base.resolve(item["url"]?.words) ?? base.resolve(item["external_url"]?.words)
        entry.id = item["id"]?.words
        entry.published = item["date_published"]?.words.flatMap { WrittenDate($0) }
        entry.updated = item["date_modified"]?.words.flatMap { WrittenDate($0) }
        entry.authors = authors(of: item)
        entry.categories = (item["tags"]?.list ?? []).compactMap(\.words)
        entry.content =
            item["content_html"]?.words.map(FeedText.html) ?? item["content_text"]?.words.map(FeedText.plain)
            ?? item["summary"]?.words.map(FeedText.plain)
        return entry
    }
}
