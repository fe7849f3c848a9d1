import NewsModel

/// Reads NITF, the news industry text format (IPTC).
enum NITFParser {
    /// The story under a `nitf` element.
    static func story(_ root: XMLElement) -> StoryDraft {
        var story = StoryDraft()
        let body = root.child("body")
        if let head = body?.child("body.head") { readHead(head, into: &story) }
        let blocks = body?.child("body.content").map { MarkupParser.blocks(of: tree(of: $0)) } ?? []
        let abstract = story.body
        story.body = blocks.paragraphs
        story.begin(with: dateline(of: body))
        story.body = abstract + story.body
        story.photos = blocks.photos
        if let end = body?.child("body.end") {
            story.body += MarkupParser.blocks(of: tree(of: end)).paragraphs.map { Paragraph($0.text, kind: .note) }
        }
        if let data = root.descendant("head", "docdata") {
            story.date = data.child("date.issue")?["norm"].flatMap { WrittenDate($0)?.iso8601 }
            story.guid = data.child("doc-id")?["id-string"]
        }
        return story
    }

    /// The issue with this story, named after the paper it is said to be from.
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
        story.bylineText = byline(head.child("byline"))
        story.authors = head.child("byline")?.descendants("person").compactMap { line($0) } ?? []
        if let abstract = head.child("abstract") {
            story.body = MarkupParser.blocks(of: tree(of: abstract)).paragraphs
        }
    }

    /// The name, followed by the job title.
    private static func byline(_ element: XMLElement?) -> String? {
        guard let element else { return nil }
        let tree = HTMLTree.tree(of: element)
        let jobs = tree.elements(named: "byttl")
        let texts = jobs.compactMap(\.lineText)
        for job in jobs { job.remove() }
        let line = ([tree.lineText].compactMap(\.self) + texts).joined(separator: ", ")
        return line.isEmpty ? nil : line
    }

    /// The place and day, written in elements of their own or as text between them.
    private static func dateline(of body: XMLElement?) -> String? {
        guard let element = body?.descendant("body.head", "dateline") else { return nil }
        var line = InlineText()
        for part in HTMLTree.tree(of: element).children {
            if part.isElement { line.separate() }
            line.append(part.textContent)
            if part.isElement { line.separate() }
        }
        return line.text.replacing(" ,", with: ",").trimmedToContent
    }

    private static func line(_ element: XMLElement?) -> String? {
        element.flatMap { HTMLTree.tree(of: $0).lineText }
    }

    /// The element as a tree, with NITF's element names translated to those of HTML.
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
