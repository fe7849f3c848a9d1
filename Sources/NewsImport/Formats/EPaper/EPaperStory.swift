import NewsModel

/// A story of a digital newspaper.
struct EPaperStory {
    private(set) var story = StoryDraft()
    private(set) var publication: String?
    private(set) var date: String?
    private(set) var label: EPaperPageLabel?

    /// Whether the page only credits its editors: `本版责编：…`.
    var isFurniture: Bool {
        guard let headline = story.headline, story.body.isEmpty, story.photos.isEmpty else { return false }
        let marks = ["本版责编", "本版编辑", "责任编辑", "责编", "本版主编", "本期责编", "版式设计", "值班编辑"]
        return marks.contains { headline.hasPrefix($0) }
    }

    /// Reads the story on the page; the result is `nil` if there is none.
    init?(_ page: MarkupNode, path: String) {
        let properties = EPaperProperties(of: page)
        let origin = EPaperOrigin(of: page)
        let marks = EPaperMarks(page, isStory: EPaperLinks.story(path) != nil)
        guard marks.areThere || !properties.isEmpty && EPaperLinks.story(path) != nil else { return nil }
        readHeading(page, marks, properties)
        story.photos = marks.photos
        story.body = Self.paragraphs(marks.body)
        publication = properties["papername"] ?? origin.publication ?? Self.publication(of: page)
        date = properties["date"].flatMap { WrittenDate($0)?.isoDay } ?? EPaperLinks.day(in: path) ?? origin.date
        let number = properties["pagenum"].flatMap { EPaperPageLabel("第" + $0 + "版") }
        let printed = EPaperDate.labels(in: page).first ?? origin.label
        label =
            number.map { EPaperPageLabel(number: $0.number, name: properties["pagename"] ?? printed?.name) } ?? printed
        if story.isEmpty { return nil }
    }

    private mutating func readHeading(_ page: MarkupNode, _ marks: EPaperMarks, _ properties: EPaperProperties) {
        let title = page.first(named: "title")?.textContent
        story.headline =
            Self.headline(marks.headline, asTold: properties["title"])
            ?? title.flatMap { title in title.firstRange(of: "--").map { String(title[..<$0.lowerBound]) } ?? title }?
            .trimmedToContent
        story.kicker = marks.kicker
        story.deck = marks.deck
        story.bylineText = marks.author ?? properties["author"]
    }

    /// The headline as shown or, if the properties have the same headline except for white space, that of the
    /// properties, which has no line breaks from the layout.
    private static func headline(_ shown: String?, asTold told: String?) -> String? {
        guard let shown, let told else { return shown ?? told }
        return shown.filter { !$0.isWhitespace } == told.filter { !$0.isWhitespace } ? told : shown
    }

    /// The paragraphs without indents; a line that is entirely bold is a crosshead.
    private static func paragraphs(_ body: MarkupNode?) -> [Paragraph] {
        guard let body else { return [] }
        return MarkupParser.blocks(of: body).compactMap { block in
            guard block.kind != .caption else { return nil }
            let paragraph = [block].paragraphs[0]
            guard paragraph.kind == .paragraph, isCrosshead(block) else { return paragraph }
            return Paragraph(paragraph.text, kind: .crosshead)
        }
    }

    private static func isCrosshead(_ block: MarkupBlock) -> Bool {
        guard block.text.count <= 30, block.text.last.map({ !"。！？；，：.!?".contains($0) }) ?? false else { return false }
        let bold = block.element?.elements(named: "strong", "b").compactMap(\.lineText) ?? []
        return bold.count == 1 && bold[0] == block.text
    }

    /// The publication's name, which follows the headline in the title element.
    private static func publication(of page: MarkupNode) -> String? {
        let title = page.first(named: "title")?.textContent ?? ""
        return title.firstRange(of: "--").flatMap { title[$0.upperBound...].withoutDigitalEdition.trimmedToContent }
    }
}
