/// Reads RSS 0.9x to 2.0, RSS 1.0 in RDF, and the Channel Definition Format, in whose `item`s elements of many
/// vocabularies are mixed.
enum RSSParser {
    /// The feed under `root`, an `rss`, `RDF` or `channel` element.
    static func feed(_ root: XMLElement, base: FeedBase) -> Feed {
        let channel = root.name.lowercased() == "channel" ? root : root.child("channel")
        let base = base.inside(root)
        var feed = Feed()
        var channelBase = base
        if let channel {
            channelBase = base.inside(channel)
            describe(channel, base: channelBase, in: &feed)
        }
        if channelBase.address == nil { channelBase.address = feed.link }
        let items = (channel.map(self.items) ?? []) + (channel?.node == root.node ? [] : self.items(in: root))
        let dates = items.lazy.compactMap { item in
            item.children.first { $0.name.lowercased().hasSuffix("date") }?.trimmedText
        }
        let isDayFirst = DayOrder.isDayFirst(in: dates) { feed.language }
        let export = channel.flatMap(WordPressExport.init)
        let stories = items.filter { export?.isStory($0) ?? true }
        feed.leftOut = items.count - stories.count
        feed.entries = stories.map { item in
            var entry = entry(item, base: channelBase.inside(item), isDayFirst: isDayFirst)
            export?.finish(&entry)
            return entry
        }
        return feed
    }

    /// The items of a channel, however deeply it nests them.
    private static func items(in element: XMLElement) -> [XMLElement] {
        element.children.flatMap { child in
            let name = child.name.lowercased()
            if name == "item" || name == "entry" { return [child] }
            return name == "items" || name == "channel" && !element.isNamed("rss") && !element.isNamed("RDF")
                ? items(in: child) : []
        }
    }

    private static func describe(_ channel: XMLElement, base: FeedBase, in feed: inout Feed) {
        var fields = FeedFields(base: base)
        for child in channel.children {
            switch (FeedVocabulary(of: child), child.name.lowercased()) {
            case (_, "item"), (_, "items"), (_, "entry"): break
            default: fields.take(child)
            }
        }
        feed.title = fields.title ?? channel["TITLE"]
        feed.link = fields.link ?? base.resolve(channel["HREF"]) ?? base.resolve(channel["href"])
        feed.language = fields.language ?? channel["lang"]?.trimmedToContent
    }

    private static func entry(_ item: XMLElement, base: FeedBase, isDayFirst: Bool) -> FeedEntry {
        var fields = FeedFields(base: base, isDayFirst: isDayFirst)
        for child in item.children { fields.take(child) }
        var entry = fields.entry
        if entry.id == nil { entry.id = item["about"]?.trimmedToContent }
        if entry.link == nil { entry.link = base.resolve(item["HREF"] ?? item["href"] ?? item["about"]) }
        if entry.published == nil { entry.published = item["LASTMOD"].flatMap { WrittenDate($0) } }
        return entry
    }
}
