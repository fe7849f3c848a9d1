import NewsModel
import Wording

/// Builds an issue from an EPUB: the sections and stories of a periodical, or the parts and chapters of a book.
struct EPUBIssue {
    let package: EPUBPackage
    let contents: EPUBContents
    private let texts: EPUBTexts
    /// The authors by the path of the story.
    private let authors: [String: String]
    private var used: Set<Int> = []

    init(
        package: EPUBPackage, contents: EPUBContents, files: [String: [UInt8]],
        authors: [String: String] = [:]
    ) {
        self.package = package
        self.contents = contents
        self.authors = authors
        var fragments: [String: Set<String>] = [:]
        Self.visit(contents.points) { point in
            if let path = point.path, let fragment = point.fragment { fragments[path, default: []].insert(fragment) }
        }
        texts = EPUBTexts(of: package, files: files, fragments: fragments)
    }

    private static func visit(_ points: [EPUBContents.Point], _ body: (EPUBContents.Point) -> Void) {
        for point in points {
            body(point)
            visit(point.points, body)
        }
    }

    mutating func draft() -> IssueDraft {
        var draft = IssueDraft(title: package.title, language: package.language, source: package.source)
        draft.publication = publication
        draft.date = package.date?.isoDay ?? package.title.flatMap { DayInText.first(in: $0)?.day }
        let starts = starts()
        draft.sections = sections(of: contents.points, named: nil, starts: starts)
        let hasStories = draft.stories.contains { !$0.body.isEmpty }
        // A cover consists of a picture only.
        let loose = package.isOwn ? [] : looseStories().filter { !$0.body.isEmpty || !hasStories }
        if package.isOwn { OwnStoryParts.takeTitlePage(from: texts.parts, into: &draft) }
        if !loose.isEmpty { draft.sections.insert(SectionDraft(stories: loose), at: 0) }
        if hasStories {
            for index in draft.sections.indices { draft.sections[index].stories.removeAll(where: Self.isCover) }
        }
        draft.sections.removeAll { $0.stories.isEmpty }
        if draft.sections.isEmpty { draft.sections = [SectionDraft(stories: [StoryDraft(headline: package.title)])] }
        draft.notices = notices
        return draft
    }

    /// Whether a story is only the cover picture.
    private static func isCover(_ story: StoryDraft) -> Bool {
        guard story.body.isEmpty, let headline = story.headline?.lowercased().filter({ !$0.isWhitespace }) else {
            return false
        }
        return ["cover", "coverpage", "coverimage", "封面", "titelbild", "couverture", "portada", "copertina"].contains(
            headline)
    }

    /// The name of a periodical: calibre's name for it, or the title without its date. The publisher of a book is not a
    /// publication.
    private var publication: String? {
        if package.isOwn { return package.publisher }
        if let parts = package.publicationType?.split(separator: ":", maxSplits: 2), parts.count == 3 {
            return String(parts[2])
        }
        guard let title = package.title else { return nil }
        if title.last == "]", let open = title.lastIndex(of: "[") { return title[..<open].trimmedToContent ?? title }
        // A day of the week may follow the date.
        guard let day = DayInText.first(in: title), title[day.range.upperBound...].count(where: \.isLetter) <= 3 else {
            return IssueTitle.withoutNumber(title)
        }
        return IssueTitle(title).publication ?? title
    }

    private var notices: [Phrase] {
        var notices: [Phrase] = []
        if package.lacksSpine {
            notices.append("The reading order is missing: the texts stand in the order of the list of files.")
        }
        if !texts.missing.isEmpty {
            let names = texts.missing[0] + (texts.missing.count > 1 ? " …" : "")
            notices.append("\(counted: texts.missing.count, "text is", "texts are") listed and not there: \(names).")
        }
        return notices
    }

    // MARK: Stories

    /// The indices of the parts that points refer to.
    private func starts() -> Set<Int> {
        var starts: Set<Int> = []
        Self.visit(contents.points) { point in
            if let start = start(of: point) { starts.insert(start) }
        }
        return starts
    }

    private func start(of point: EPUBContents.Point) -> Int? {
        point.path.flatMap { texts.index(path: $0, fragment: point.fragment) }
    }

    /// The sections made of the stories of points at one level; points that contain others become sections of their
    /// own.
    private mutating func sections(
        of points: [EPUBContents.Point], named name: String?, starts: Set<Int>
    ) -> [SectionDraft] {
        let number = name.flatMap(EPUBPages.number)
        var sections = [SectionDraft(name: name, page: number)]
        for point in points {
            var own: [SectionDraft]
            if isSection(point) {
                let labels = Set(point.points.compactMap(\.label))
                own = self.sections(of: point.points, named: point.label, starts: starts)
                if let story = story(of: point, starts: starts), !story.body.allSatisfy({ labels.contains($0.text) }) {
                    own[0].stories.insert(story, at: 0)
                }
            } else {
                let ownStarts = point.points.isEmpty ? starts : starts.subtracting(innerStarts(of: point))
                guard let story = story(of: point, starts: ownStarts) else { continue }
                guard let printed = page(of: point, starts: ownStarts) else {
                    sections[sections.count - 1].stories.append(story)
                    continue
                }
                own = [printed]
            }
            sections += own + [SectionDraft(name: name, page: number)]
        }
        return sections
    }

    /// Whether a point is a heading for the stories below it: these are in other files, or in the same file after the
    /// heading and a list of them. The points within a chapter refer to its own text instead.
    private func isSection(_ point: EPUBContents.Point) -> Bool {
        if point.points.contains(where: {
            $0.path != point.path || $0.fragment == point.fragment || point.path == nil
        }) {
            return true
        }
        let inner = point.points.compactMap(start)
        guard let own = start(of: point), let first = inner.first, inner.allSatisfy({ $0 > own }),
            Set(inner).count == point.points.count
        else { return false }
        let labels = Set(point.points.compactMap(\.label))
        return texts.parts[own..<max(own, first)].flatMap(\.blocks).allSatisfy {
            $0.headingLevel != nil || labels.contains($0.text)
        }
    }

    /// The indices of the parts within a story that points below its own refer to.
    private func innerStarts(of point: EPUBContents.Point) -> Set<Int> {
        var inner: Set<Int> = []
        Self.visit(point.points) { if let start = start(of: $0) { inner.insert(start) } }
        if let own = start(of: point) { inner.remove(own) }
        return inner
    }

    /// The text from the point's target to the next target of the contents.
    private mutating func story(of point: EPUBContents.Point, starts: Set<Int>) -> StoryDraft? {
        guard let start = start(of: point), !used.contains(start) else {
            return point.path == nil || start(of: point) != nil ? nil : StoryDraft(headline: point.label)
        }
        let parts = parts(from: start, starts: starts)
        used.formUnion(parts.indices)
        return story(parts, headline: point.label)
    }

    private func parts(from start: Int, starts: Set<Int>) -> ArraySlice<EPUBTexts.Part> {
        let end = (start + 1..<texts.parts.count).first { starts.contains($0) || texts.parts[$0].isList }
        return texts.parts[start..<(end ?? texts.parts.count)]
    }

    /// The section of a chapter that is a newspaper page, whose headings begin its stories.
    private func page(of point: EPUBContents.Point, starts: Set<Int>) -> SectionDraft? {
        guard let label = point.label, EPUBPages.isPage(label), let start = start(of: point) else { return nil }
        let parts = parts(from: start, starts: starts)
        guard var part = parts.first, let stories = EPUBPages.stories(in: parts.flatMap(\.blocks), of: label) else {
            return nil
        }
        var section = SectionDraft(name: label, page: EPUBPages.number(label))
        for story in stories {
            part.blocks = story.blocks
            if let story = self.story([part][...], headline: story.headline) { section.stories.append(story) }
        }
        return section
    }

    private func story(_ parts: ArraySlice<EPUBTexts.Part>, headline: String?) -> StoryDraft? {
        let read = parts.filter { !$0.isList }
        guard let first = read.first else { return nil }
        var story = StoryDraft(headline: headline)
        var blocks = read.flatMap(\.blocks)
        if package.isOwn { OwnStoryParts.take(from: &blocks, into: &story) }
        story.takeTitle(from: &blocks)
        if !package.isOwn { MarkedHead.take(from: &blocks, into: &story) }
        story.body = blocks.paragraphs
        story.photos += blocks.photos
        story.source = story.source ?? read.lazy.compactMap(\.source).first
        story.date = texts.dates[first.path]?.iso8601 ?? story.date
        if let author = authors[first.path] { (story.authors, story.bylineText) = ([author], nil) }
        return story
    }

    /// Texts before the first point's target that no point refers to: a preface, a title page.
    private func looseStories() -> [StoryDraft] {
        var stories: [StoryDraft] = []
        for (number, part) in texts.parts.enumerated() where !used.contains(number) && !part.isList {
            guard !part.blocks.isEmpty else { continue }
            let heading = part.blocks.first { if case .heading = $0.kind { true } else { false } }?.text
            guard let story = story([part][...], headline: heading ?? part.title),
                !story.body.isEmpty || !story.photos.isEmpty
            else { continue }
            stories.append(story)
        }
        return stories
    }
}
