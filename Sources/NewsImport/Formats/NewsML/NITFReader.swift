import NewsModel

/// NITF, the news industry text format (IPTC).
enum NITFReader {
    /// The story under a `nitf` element.
    static func story(_ root: XMLElement) -> StoryDraft {
        var story = StoryDraft()
        let body = root.child("body")
        if let head = body?.child("body.head") { readHead(head, into: &story) }
        let blocks = body?.child("body.content").map { MarkupReader.blocks(of: tree(of: $0)) } ?? []
        story.body += blocks.paragraphs
        story.photos = blocks.photos
        if let end = body?.child("body.end") {
            story.body += MarkupReader.blocks(of: tree(of: end)).paragraphs.map { Paragraph($0.text, kind: .note) }
        }
        if let data = root.descendant("head", "docdata") {
            story.date = data.child("date.issue")?["norm"].flatMap { WrittenDate($0)?.iso8601 }
            story.guid = data.child("doc-id")?["id-string"]
        }
        return story
    }

    /// The issue of the paper that the story is said to be of.
    static func draft(_ root: XMLElement) -> IssueDraft {
        var draft = IssueDraft(language: root["lang"])
        let publication = root.descendant("head", "pubdata")
        draft.publication = publication?["name"]
        let story = story(root)
        let day = publication?["date.publication"].flatMap { WrittenDate($0)?.isoDay }
        draft.date = day ?? story.date.flatMap { WrittenDate($0)?.isoDay }
        if !story.isEmpty { draft.sections = [SectionDraft(name: publication?["position.section"], stories: [story])] }
        return draft
    }

    private static func readHead(_ head: XMLElement, into story: inout StoryDraft) {
        story.headline = line(head.descendant("hedline", "hl1"))
        story.deck = line(head.descendant("hedline", "hl2"))
        story.bylineText = line(head.child("byline"))
        story.authors = head.child("byline")?.descendants("person").compactMap { line($0) } ?? []
        if let abstract = head.child("abstract") {
            story.body = MarkupReader.blocks(of: tree(of: abstract)).paragraphs
        }
        let dateline = head.child("dateline").map { HTMLTree.tree(of: $0).children.compactMap(\.lineText) } ?? []
        if !dateline.isEmpty { story.body.append(Paragraph(dateline.joined(separator: " "))) }
    }

    private static func line(_ element: XMLElement?) -> String? {
        element.flatMap { HTMLTree.tree(of: $0).lineText }
    }

    /// The element with its own names for what HTML has under others.
    private static func tree(of element: XMLElement) -> MarkupNode {
        let tree = HTMLTree.tree(of: element)
        for node in tree.elements(where: { names[$0.name] != nil }) { node.name = names[node.name] ?? node.name }
        for credit in tree.elements(named: "media-producer") {
            credit.name = "cite"
            guard let caption = credit.parent?.first(named: "figcaption") else { continue }
            credit.attributes = [("class", "credit")]
            caption.append(MarkupNode(text: " "))
            caption.append(credit)
        }
        return tree
    }

    private static let names = [
        "hl1": "h2", "hl2": "h3", "bq": "blockquote", "block": "div", "media": "figure", "media-caption": "figcaption",
        "media-reference": "param", "media-metadata": "param", "datasource": "p",
        "tagline": "p",
        "dateline": "p", "note": "aside", "nitf-table": "div", "credit": "p",
    ]
}
