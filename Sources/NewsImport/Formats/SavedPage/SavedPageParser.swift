import NewsModel

/// Reads a saved web page: its metadata, and the story in it.
enum SavedPageParser {
    /// The page as an issue of one story.
    static func draft(utf8 html: [UInt8], address: String? = nil) -> IssueDraft {
        draft(HTMLTree.parse(utf8: html), address: address)
    }

    static func draft(_ page: MarkupNode, address: String? = nil) -> IssueDraft {
        page.showWhatScriptsShow()
        let metadata = PageMetadata(of: page)
        var draft = IssueDraft(publication: metadata.site, language: metadata.language)
        let source = metadata.address ?? address
        if draft.publication == nil { draft.publication = source.flatMap(WebAddress.host) }
        draft.date = metadata.date?.isoDay
        var story = StoryDraft(headline: metadata.title, authors: metadata.authors, source: source)
        story.date = metadata.date?.iso8601
        story.categories = metadata.section.map { [$0] } ?? []
        let content = MainContent.find(in: page, title: metadata.title)
        let base = page.first { $0.name == "base" }?["href"] ?? source
        var blocks = content.map { MarkupParser.blocks(of: $0.root, base: base) } ?? []
        if story.authors.isEmpty, let byline = content?.byline { story.authors = [byline] }
        story.authors = story.authors.compactMap(PersonName.withoutRole)
        if blocks.allSatisfy({ $0.kind == .caption }) {
            blocks = MarkupParser.blocks(of: page, base: base)
            if !blocks.isEmpty { draft.notices = ["No story was told apart on this page: all of its text is shown."] }
        }
        story.takeTitle(from: &blocks)
        blocks = PageFurniture.withoutRelated(blocks.withoutTimes(in: page))
        if !blocks.allSatisfy(PageFurniture.isInvitation) { blocks.removeAll(where: PageFurniture.isInvitation) }
        let isFurniture = { (block: MarkupBlock) in
            PageFurniture.isEditor(block.text) || PageFurniture.isCopyright(block.text)
                || block.text == metadata.factsLine
        }
        draft.furniture = blocks.filter(isFurniture).map(\.text)
        blocks.removeAll(where: isFurniture)
        MarkedHead.take(from: &blocks, into: &story, summary: metadata.summary)
        draft.date = draft.date ?? story.date.map { String($0.prefix(10)) }
        story.body = blocks.paragraphs
        // On the web, alternative texts are mostly file names or repeat the headline, so they are used only if the page
        // has no other text.
        let captions = blocks.filter { $0.element?.name != "img" }
        story.photos = story.body.isEmpty ? blocks.photos : captions.photos
        if !story.isEmpty { draft.sections = [SectionDraft(name: metadata.section, stories: [story])] }
        return draft
    }
}

extension [MarkupBlock] {
    /// The blocks without lines at their beginning that only give the time of publication.
    fileprivate func withoutTimes(in page: MarkupNode) -> [MarkupBlock] {
        let times = Set(page.elements(named: "time").compactMap(\.lineText))
        return enumerated().filter { $0.offset > 3 || !times.contains($0.element.text) }.map(\.element)
    }

    /// The index of a heading among the first blocks that repeats the headline.
    fileprivate func title(saying headline: String) -> Int? {
        prefix(5).indices.first { index in
            guard self[index].headingLevel != nil else { return index == 0 && self[0].text == headline }
            return self[index].text.says(headline) || index == 0 && self[0].text.isPart(of: headline)
        }
    }
}

extension StoryDraft {
    /// Removes a repeated headline from the blocks, and takes a heading directly above it as the kicker.
    mutating func takeTitle(from blocks: inout [MarkupBlock]) {
        guard let headline, let index = blocks.title(saying: headline) else { return }
        let level = blocks.remove(at: index).headingLevel
        takeDeck(from: &blocks, at: index, below: level ?? 0)
        guard index == 1, kicker == nil, case .heading = blocks[0].kind, blocks[0].text.count <= Self.longestKicker
        else { return }
        kicker = blocks.removeFirst().text
    }

    /// Takes a single heading of a lower level directly below the headline as the deck; crossheads come after text.
    private mutating func takeDeck(from blocks: inout [MarkupBlock], at index: Int, below level: Int) {
        guard deck == nil, blocks.indices.contains(index + 1), let own = blocks[index].headingLevel, own > level,
            blocks[index + 1].headingLevel == nil, !blocks[(index + 1)...].contains(where: { $0.headingLevel == own })
        else { return }
        deck = blocks.remove(at: index).text
    }

    /// The length of the longest kicker, in characters.
    private static let longestKicker = 60
}

extension String {
    /// Whether a heading repeats the headline, perhaps in slightly different words.
    func says(_ title: String) -> Bool {
        self == title || TitleWords.similarity(title, self) > 0.9 && TitleWords.similarity(self, title) > 0.75
    }

    /// Whether a heading is the end of the headline: `槐树` in `副刊：槐树`.
    fileprivate func isPart(of title: String) -> Bool {
        guard count >= 2, title.hasSuffix(self) else { return false }
        return title.dropLast(count).last.map { "：:—-–|·".contains($0) || $0.isWhitespace } ?? false
    }
}
