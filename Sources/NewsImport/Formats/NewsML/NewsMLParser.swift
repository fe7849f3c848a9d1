import NewsModel

/// Reads NewsML-G2 (IPTC): single news items, messages and packages.
enum NewsMLParser {
    /// The issues made of the items under `root`: one for each provider and day.
    static func drafts(_ root: XMLElement) -> [IssueDraft] {
        var drafts: [IssueDraft] = []
        for item in items(root) {
            var story = story(item)
            if story.isEmpty { continue }
            let meta = item.child("itemMeta")
            let publication =
                name(of: meta?.child("provider")) ?? name(of: item.descendant("rightsInfo", "copyrightHolder"))
            let date = meta?.child("versionCreated")?.trimmedText.flatMap { WrittenDate($0) }
            story.date = date?.iso8601
            let index = drafts.firstIndex { $0.publication == publication && $0.date == date?.isoDay } ?? drafts.count
            if index == drafts.count {
                let language = item.descendant("contentMeta", "language")?["tag"] ?? item["lang"]
                drafts.append(IssueDraft(publication: publication, date: date?.isoDay, language: language))
                drafts[index].sections = [SectionDraft()]
            }
            drafts[index].sections[0].stories.append(story)
        }
        return drafts
    }

    private static func items(_ root: XMLElement) -> [XMLElement] {
        switch root.name {
        case "newsItem", "packageItem", "contentSet": [root]
        default: root.descendants("newsItem") + root.descendants("packageItem")
        }
    }

    private static func story(_ item: XMLElement) -> StoryDraft {
        let content = item.isNamed("contentSet") ? item : item.child("contentSet")
        var story = content.map(text) ?? StoryDraft()
        story.guid = item["guid"]
        if let meta = item.child("contentMeta") { describe(meta, &story) }
        let references = item.descendants("itemRef").compactMap { reference in
            line(reference.child("title") ?? reference.child("headline"))
        }
        story.body += references.map { Paragraph($0, kind: .item) }
        return story
    }

    private static func describe(_ meta: XMLElement, _ story: inout StoryDraft) {
        if let headline = line(meta.child("headline")) { story.headline = headline }
        if story.bylineText == nil { story.bylineText = line(meta.child("by")) }
        // Agencies repeat the byline at the beginning of the text.
        if let byline = story.bylineText, story.body.first?.text == byline { story.body.removeFirst() }
        if story.dateline == nil { story.begin(with: line(meta.child("dateline"))) }
        if story.bylineText == nil { story.authors = meta.children("creator").compactMap(name) }
        story.categories = meta.children("subject").compactMap(name)
        let descriptions = meta.children("description").compactMap(line)
        if story.body.isEmpty, let caption = descriptions.first { story.photos.append(PhotoCredit.photo(caption)) }
    }

    /// The text of a content set: NITF, XHTML or plain data.
    private static func text(_ content: XMLElement) -> StoryDraft {
        if let nitf = content.descendants("nitf").first { return NITFParser.story(nitf) }
        var story = StoryDraft()
        if let html = content.descendants("html").first ?? content.child("inlineXML") {
            let tree = HTMLTree.tree(of: html)
            let blocks = MarkupParser.blocks(of: tree.first(named: "body") ?? tree)
            (story.body, story.photos) = (blocks.paragraphs, blocks.photos)
        } else if let data = content.child("inlineData"), data["encoding"] == nil {
            story.body = FeedText.plain(data.text).blocks.paragraphs
        }
        return story
    }

    private static func name(of element: XMLElement?) -> String? {
        guard let element else { return nil }
        return line(element.child("name")) ?? element["literal"]
    }

    private static func line(_ element: XMLElement?) -> String? { element.flatMap { FeedText.plain($0.text).line } }
}
