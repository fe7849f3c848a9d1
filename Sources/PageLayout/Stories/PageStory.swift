import NewsModel

/// The part of a story on one page.
struct PageStory {
    var heading: HeadingStack?
    /// The columns in reading order, each with its blocks from top to bottom.
    var columns: [[TextBlock]] = []
    var captions: [TextBlock] = []
    /// The zone of a scanned page that a story is in; the last story of a zone continues on the next page.
    enum Zone {
        case top
        /// Below a line across the whole page.
        case bottom
    }

    var zone: Zone?
    /// Whether the story has no heading, at the beginning of its zone.
    var goesOn = false
    /// The index of the page in the issue, from 0.
    let page: Int

    init(heading: HeadingStack?, texts: [TextBlock], captions: [TextBlock], page: Int) {
        self.heading = heading
        self.captions = captions
        self.page = page
        for text in texts.sorted(by: { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }) {
            // Blocks of one column begin at the same position, except for indents and insets.
            if let last = columns.indices.last, let first = columns[last].first,
                text.box.left - first.box.left < 0.5 * min(text.box.width, first.box.width)
            {
                columns[last].append(text)
            } else {
                columns.append([text])
            }
        }
        columns = columns.map { $0.sorted { $0.box.top < $1.box.top } }
    }

    var lines: [LayoutLine] { columns.flatMap { $0.flatMap(\.lines) } }

    var top: Double {
        heading?.top ?? (columns.first?.first ?? captions.first)?.box.top ?? 0
    }

    var left: Double {
        heading?.box.left ?? (columns.first?.first ?? captions.first)?.box.left ?? 0
    }
}

extension PageStory {
    /// Groups blocks into stories, in no particular order.
    static func stories(of blocks: BlocksOfPage, number: Int) -> [PageStory] {
        let owners = StoryOwners(blocks)
        var texts: [[TextBlock]] = blocks.headings.map { _ in [] }
        var captions = texts
        var orphans: [TextBlock] = []
        for (block, owner) in zip(blocks.texts, owners.owners) {
            if let owner { texts[owner].append(block) } else { orphans.append(block) }
        }
        var photos: [TextBlock] = []
        for caption in blocks.captions {
            if let owner = owners.owner(ofCaption: caption) {
                captions[owner].append(caption)
            } else {
                photos.append(caption)
            }
        }
        var stories = blocks.headings.indices.map {
            PageStory(heading: blocks.headings[$0], texts: texts[$0], captions: captions[$0], page: number)
        }
        if !orphans.isEmpty { stories.append(PageStory(heading: nil, texts: orphans, captions: [], page: number)) }
        stories += photos.map { PageStory(heading: nil, texts: [], captions: [$0], page: number) }
        return stories
    }
}

/// A page divided into stories.
struct PageOfStories {
    private(set) var stories: [PageStory] = []
    /// Lines around the stories, at the top of the page.
    private(set) var head: [LayoutLine] = []
    private(set) var foot: [LayoutLine] = []
    let size: PageSize
    let turn: PageTurn
    let em: Double

    init(_ page: WordPreparation, number: Int) {
        (size, turn, em) = (page.size, page.turn, page.words.textSize)
        let parts = PageFrames(page, em: em)
        let blocks = BlocksOfPage(parts.outside, em: em, page: page.size)
        stories = PageStory.stories(of: blocks, number: number)
        var around = blocks.around
        for words in parts.framed {
            let framed = FramedStories(words, em: em, page: page, number: number)
            stories += framed.stories
            around += framed.around
        }
        // Headings within a band of three ems count as one row, read from left to right.
        let band = 3 * em
        stories.sort { (($0.top / band).rounded(.down), $0.left) < (($1.top / band).rounded(.down), $1.left) }
        insert(around)
    }

    /// Divides a page whose regions are known into stories.
    init(_ page: PageRegions, number: Int) {
        let regions = RegionStories(page, number: number)
        (size, turn, em, stories) = (page.size, .none, regions.em, regions.stories)
        insert(regions.around)
    }

    private mutating func insert(_ around: [LayoutLine]) {
        let around = around.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        head = around.filter { $0.box.top < size.height / 2 }
        foot = around.filter { $0.box.top >= size.height / 2 }
    }
}
