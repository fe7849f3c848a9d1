import NewsModel

/// Reads OPML, a list of feeds, which is shown as a list; no feed is fetched.
enum OutlineParser {
    /// The list under `root`, an `opml` element, as an issue with a story for each group.
    static func draft(_ root: XMLElement) -> IssueDraft {
        var draft = IssueDraft(title: root.descendant("head", "title")?.trimmedText)
        draft.publication = draft.title
        var loose = StoryDraft(headline: draft.title)
        var stories: [StoryDraft] = []
        for outline in root.child("body")?.children("outline") ?? [] {
            if outline.child("outline") != nil, outline["xmlUrl"] == nil {
                stories.append(group(outline))
            } else {
                loose.body += items(outline)
            }
        }
        if !loose.body.isEmpty { stories.insert(loose, at: 0) }
        draft.sections = [SectionDraft(stories: stories)]
        draft.notices = ["This is a list of feeds; the feeds themselves are not fetched."]
        return draft
    }

    private static func group(_ outline: XMLElement) -> StoryDraft {
        var story = StoryDraft(headline: name(of: outline))
        story.body = outline.children("outline").flatMap(items)
        return story
    }

    private static func items(_ outline: XMLElement) -> [Paragraph] {
        let name = name(of: outline)
        let address = (outline["xmlUrl"] ?? outline["url"] ?? outline["htmlUrl"])?.trimmedToContent
        let text = [name, address].compactMap(\.self).joined(separator: " ")
        let own = text.isEmpty ? [] : [Paragraph(text, kind: .item)]
        return own + outline.children("outline").flatMap(items)
    }

    private static func name(of outline: XMLElement) -> String? {
        (outline["text"] ?? outline["title"]).flatMap { FeedText.html($0).line }
    }
}
