import NewsModel

/// A story assembled from the areas of its divisions, each with the role that the divisions give it.
struct METSStory {
    private(set) var story: StoryDraft
    private var titles: [String] = []
    private var overlines: [String] = []
    private var subheadlines: [String] = []
    private var authors: [String] = []
    private var hasBody = false
    /// The roles of all parts with text.
    private var roles: Set<String> = []

    init(_ division: METSDocument.Division, headline: String?, files: inout AltoFiles) {
        story = StoryDraft(headline: headline)
        take(division, role: division.type, isInHeading: false, files: &files)
        settleHeading()
    }

    /// Removes the divisions that are stories of their own from a story and returns them.
    static func takeInnerStories(out division: inout METSDocument.Division) -> [METSDocument.Division] {
        var inner: [METSDocument.Division] = []
        for index in division.divisions.indices.reversed() {
            if isOwnStory(division.divisions[index].type) {
                inner.insert(division.divisions.remove(at: index), at: 0)
            } else {
                inner = takeInnerStories(out: &division.divisions[index]) + inner
            }
        }
        return inner
    }

    private static func isOwnStory(_ type: String) -> Bool {
        ["ARTICLE", "ADVERTISEMENT", "ADVERT", "DEATH_NOTICE", "OBITUARY"].contains(type)
    }

    /// The texts of a division and of all divisions within it, without structure.
    static func texts(of division: METSDocument.Division, files: inout AltoFiles) -> [String] {
        division.areas.map { text($0.area, files: &files) }.filter { !$0.isEmpty }
            + division.divisions.flatMap { texts(of: $0, files: &files) }
    }

    private static func text(_ area: METSDocument.Area, files: inout AltoFiles) -> String {
        if let begin = area.begin, let end = area.end, end != begin || area.end != nil,
            let words = files.words(from: begin, to: end, in: area.file)
        {
            var text = AltoText()
            for word in words { text.append(word) }
            return text.text
        }
        return AltoText.text(of: files.take(area.begin, in: area.file))
    }

    private mutating func take(
        _ division: METSDocument.Division, role: String, isInHeading: Bool, files: inout AltoFiles
    ) {
        for (ownRole, area) in division.areas {
            let text = Self.text(area, files: &files)
            if !text.isEmpty {
                keep(text, role: ownRole.isEmpty ? role : ownRole, isInHeading: isInHeading)
            }
        }
        for inner in division.divisions {
            let isGeneric = ["TEXT", "IMAGE", "TEXTBLOCK", "BODY", "BODY_CONTENT", ""].contains(
                inner.type)
            take(
                inner, role: isGeneric ? role : inner.type,
                isInHeading: isInHeading || inner.type == "HEADING", files: &files)
        }
    }

    /// The category of a story that consists only of illustrations with text, or only of advertisements.
    var category: String? {
        roles.count == 1
            ? roles.first.flatMap {
                ["ILLUSTRATION", "ADVERTISEMENT"].contains($0) ? METSRole.category($0) : nil
            } : nil
    }

    private mutating func keep(_ text: String, role: String, isInHeading: Bool) {
        roles.insert(role)
        switch role {
        case "TITLE", "HEADLINE", "HEADING":
            if hasBody { return keepInBody(text, .crosshead) }
            titles.append(text)
        case "OVERLINE" where !hasBody: overlines.append(text)
        case "SUBHEADLINE", "SUBTITLE", "OVERLINE":
            if hasBody || !isInHeading { return keepInBody(text, .crosshead) }
            subheadlines.append(text)
        case "AUTHOR", "BYLINE": authors.append(text)
        case "CAPTION": story.photos.append(Photo(caption: text))
        case "FOOTNOTE": keepInBody(text, .note)
        case "QUOTE": keepInBody(text, .quotation)
        case "POEM", "LINE": keepInBody(text, .verse)
        default: keepInBody(text, .paragraph)
        }
    }

    private mutating func keepInBody(_ text: String, _ kind: Paragraph.Kind) {
        hasBody = true
        story.body.append(Paragraph(text, kind: kind))
    }

    /// Completes the heading. The headline is the given one, or the text of the titles; other parts of the heading are
    /// kept unless the headline contains them.
    private mutating func settleHeading() {
        let title = titles.joined(separator: " ").trimmedToContent
        let headline = story.headline ?? title
        story.headline = headline
        let told = (headline ?? "").lettersAndDigits
        story.kicker = overlines.joined(separator: " ").trimmedToContent.flatMap {
            told.contains($0.lettersAndDigits) ? nil : $0
        }
        story.deck = subheadlines.joined(separator: " ").trimmedToContent
            .flatMap { told.contains($0.lettersAndDigits) ? nil : $0 }
        if let title, !told.contains(title.lettersAndDigits),
            story.deck == nil || title.lettersAndDigits.contains(told)
        {
            if title.lettersAndDigits.contains(told), !told.isEmpty {
                story.headline = title
            } else {
                story.body.insert(Paragraph(title, kind: .crosshead), at: 0)
            }
        }
        story.bylineText = authors.joined(separator: " ").trimmedToContent
    }
}
