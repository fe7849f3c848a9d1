import NewsModel

/// The issue that a METS document describes, with its text from the accompanying ALTO files.
struct METSIssue {
    let document: METSDocument
    private var files: AltoFiles
    private let paths: [String]
    private let name: String
    private var draft = IssueDraft()

    /// - Parameters:
    ///   - name: the name of the document's file, a last resort for finding the day.
    ///   - files: the text files by their paths as written in the document.
    init(_ document: METSDocument, name: String, files: [String: [UInt8]]) {
        self.document = document
        self.name = name
        self.files = AltoFiles(files)
        paths = files.keys.sorted()
    }

    /// The issue as structured by its divisions; without sections if they form no story.
    mutating func issue() -> IssueDraft {
        draft = IssueDraft()
        describe(document.logical + document.ofPages)
        draft.publication = draft.publication ?? document.label.flatMap(METSLabels.publication)
        draft.date = draft.date ?? document.label.flatMap(METSLabels.date)
        if draft.date == nil { draft.date = ([name] + paths).lazy.compactMap(METSLabels.date).first }
        walk(document.logical, section: nil)
        draft.sections.removeAll { $0.stories.isEmpty }
        if draft.sections.isEmpty { return draft }
        let unused = files.unused(in: paths)
        draft.furniture += unused.filter { !Self.isText($0) }
        let texts = unused.filter(Self.isText)
        if !texts.isEmpty {
            draft.sections.append(SectionDraft(stories: texts.map { StoryDraft(body: [Paragraph($0)]) }))
            draft.notices.append(
                texts.count == 1
                    ? "1 text belongs to no article and stands at the end."
                    : "\(texts.count) texts belong to no article and stand at the end.")
        }
        return draft
    }

    /// Whether a block outside of any article is more than a folio or a banner line.
    private static func isText(_ block: String) -> Bool { block.split(separator: " ").count >= 12 }

    // MARK: The issue

    /// Reads the name and date of the issue from the descriptions of its outer divisions, innermost first.
    private mutating func describe(_ divisions: [METSDocument.Division]) {
        for division in divisions where Self.outer.contains(division.type) {
            describe(division.divisions)
            for description in division.descriptions.compactMap({ document.descriptions[$0] }) {
                draft.publication = draft.publication ?? description.titles.first
                draft.date = draft.date ?? description.date?.isoDay
                draft.language = draft.language ?? description.languages.first
                draft.edition = draft.edition ?? description.partNumber
            }
            if let label = division.label, !label.contains("PLACEHOLDER") {
                draft.date = draft.date ?? METSLabels.date(in: label)
                draft.publication = draft.publication ?? METSLabels.publication(in: label)
            }
        }
    }

    private static let outer: Set<String> = [
        "NEWSPAPER", "VOLUME", "ISSUE", "PERIODICAL", "CONTENT", "SUPPLEMENT", "EDITION",
    ]

    // MARK: Divisions

    private mutating func walk(_ divisions: [METSDocument.Division], section: String?) {
        for division in divisions {
            switch METSRole(division.type) {
            case .container: walk(division.divisions, section: section)
            case .section: walk(section: division)
            case .furniture: draft.furniture += METSStory.texts(of: division, files: &files)
            case .story: append(division, section: section)
            case .part:
                if division.divisions.isEmpty, division.areas.isEmpty { continue }
                append(division, section: section)
            }
        }
    }

    /// Adds a section, including text of its own that comes before its stories.
    private mutating func walk(section division: METSDocument.Division) {
        let name = headline(of: division)
        draft.sections.append(SectionDraft(name: name))
        var own = division
        var others: [METSDocument.Division] = []
        own.divisions = []
        for var inner in division.divisions {
            guard METSRole(inner.type) == .part else {
                others.append(inner)
                continue
            }
            others += METSStory.takeInnerStories(out: &inner)
            own.divisions.append(inner)
        }
        let story = METSStory(own, headline: name, files: &files).story
        if !story.body.isEmpty || !story.photos.isEmpty { add(story, section: name) }
        if name == nil, let heading = story.headline {
            draft.sections[draft.sections.count - 1].name = heading
        }
        walk(others, section: draft.sections.last?.name)
    }

    /// Adds an article, followed by the articles nested in it.
    private mutating func append(_ division: METSDocument.Division, section: String?) {
        var own = division
        let inner = METSStory.takeInnerStories(out: &own)
        let parts = METSStory(own, headline: headline(of: division), files: &files)
        var story = parts.story
        story.categories = [METSRole.category(division.type) ?? parts.category].compactMap(\.self)
        let authors = division.descriptions.compactMap { document.descriptions[$0] }.flatMap(\.authors)
        if story.bylineText == nil { story.authors = authors }
        if !story.isEmpty { add(story, section: section) }
        walk(inner, section: section)
    }

    private mutating func add(_ story: StoryDraft, section: String?) {
        if draft.sections.last == nil || draft.sections.last?.name != section {
            draft.sections.append(SectionDraft(name: section))
        }
        draft.sections[draft.sections.count - 1].stories.append(story)
    }

    /// The label if it is a title, otherwise the title in the description.
    private func headline(of division: METSDocument.Division) -> String? {
        if let label = division.label, METSLabels.isTitle(label) { return label }
        let titles = division.descriptions.compactMap { document.descriptions[$0] }.flatMap(\.titles)
        let title = titles.joined(separator: " ").trimmedToContent
        return title.flatMap { METSLabels.isTitle($0) ? $0 : nil }
    }
}
