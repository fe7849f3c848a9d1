import NewsModel

extension IssueDraft {
    /// The issue and its lines: each text of the source is one line, in reading order.
    func issue() -> (issue: Issue, lines: [String]) {
        var numbering = LineNumbering()
        let furniture = furniture.map { Furniture(text: $0, sourceLines: numbering.add($0)) }
        let id = ContentID(
            hashing: [publication ?? source ?? title ?? "", date ?? "", edition ?? "", part ?? ""] + contents)
        var articleIDs = ArticleIDs(issue: id)
        let sections = sections.map { section in
            Section(
                name: section.name, page: section.page, file: section.file, sourceLines: numbering.add(section.name),
                articles: section.stories.map { $0.article(id: articleIDs.next($0), numbering: &numbering) })
        }
        let issue = Issue(
            id: id, title: title, publication: publication, edition: edition, date: date, language: language,
            source: source, furniture: furniture, sections: sections)
        return (issue, numbering.lines)
    }

    /// An issue that its publication and date name is the same after it was corrected; one without them is known by what
    /// its stories are called.
    private var contents: [String] {
        if publication != nil, date != nil { return [] }
        return stories.map { $0.guid ?? $0.headline ?? $0.body.first?.text ?? "" }
    }
}

/// The lines of an issue as they are numbered, from 1.
struct LineNumbering {
    private(set) var lines: [String] = []

    /// The number of the line that `text` becomes; none for no text.
    mutating func add(_ text: String?) -> [Int] {
        guard let text else { return [] }
        lines.append(text)
        return [lines.count]
    }
}

/// The ids of an issue's stories: from what names them, and for those that share a name from their order.
private struct ArticleIDs {
    let issue: ContentID
    var counts: [String: Int] = [:]

    init(issue: ContentID) { self.issue = issue }

    mutating func next(_ story: StoryDraft) -> ContentID {
        let name = story.guid ?? story.headline ?? story.body.first?.text ?? story.photos.first?.caption ?? ""
        let count = counts[name, default: 0]
        counts[name] = count + 1
        return ContentID(hashing: [issue.description, name, String(count)])
    }
}

extension StoryDraft {
    fileprivate func article(id: ContentID, numbering: inout LineNumbering) -> Article {
        let byline = bylineText ?? (authors.isEmpty ? nil : authors.joined(separator: ", "))
        let heading = [kicker, headline, deck, byline].flatMap { numbering.add($0) }
        return Article(
            id: id, kicker: kicker, headline: headline, deck: deck, sourceLines: heading,
            bylines: authors.isEmpty ? bylineText.map(PrintedByline.names) ?? [] : authors.map { Byline(name: $0) },
            bylineText: byline, source: source, guid: guid, date: date,
            categories: categories,
            body: body.map { paragraph in
                Paragraph(paragraph.text, kind: paragraph.kind, sourceLines: numbering.add(paragraph.text))
            },
            photos: photos.map { photo in
                Photo(caption: photo.caption, credit: photo.credit, sourceLines: numbering.add(photo.captionText))
            })
    }
}
