import NewsModel

/// Divides a page of regions into stories: in reading order, a heading begins a story, and all text up to the next
/// heading belongs to it.
struct RegionStories {
    private(set) var stories: [PageStory] = []
    private(set) var around: [LayoutLine] = []
    /// The usual word height of the text.
    let em: Double

    init(_ page: PageRegions, number: Int) {
        let blocks = page.regions.flatMap(\.headingAndRest).map(RegionBlock.init)
        let text = blocks.filter(\.isText)
        guard let measures = RegionMeasures(text) else {
            // The page has only short texts: a title, or an advertisement.
            em = blocks.map(\.height).max() ?? 1
            let lines = blocks.flatMap(\.lines)
            if !lines.isEmpty {
                stories = [PageStory(heading: nil, texts: [TextBlock(lines)], captions: [], page: number)]
            }
            return
        }
        em = measures.height
        let masthead = MastheadRegion(blocks, measures, page: page.size)
        let order =
            page.isInOrder
            ? RegionOrder(count: blocks.count)
            : RegionOrder(blocks, height: em, columnWidth: measures.columnWidth)
        let lastZone = order.zones.max() ?? 0
        let columns = text.map(\.box)
        var zone: Int?
        var draft = Draft()
        func finish() {
            // No story continues onto a page with the paper's name.
            let begins = masthead.hasName && draft.end == .top
            if let story = draft.story(page: number, begins: begins) { stories.append(story) }
            draft = Draft()
        }
        for index in order.order {
            let block = blocks[index]
            if masthead.contains(block) || isSpeck(block, page: page.size) {
                around += block.lines
                continue
            }
            if order.zones[index] != zone {
                finish()
                zone = order.zones[index]
                draft.end = zone == lastZone && lastZone > 0 ? .bottom : .top
            }
            let isHeading =
                block.isToldHeading
                || block.isShort
                    && Self.column(of: block.box, among: columns).map {
                        block.headingScore(in: $0, textHeight: em) > HeadingWeight.least
                    } ?? false
            if isHeading, !draft.texts.isEmpty || draft.headings.isEmpty {
                let end = draft.end
                finish()
                draft.end = end
                draft.headings = block.lines
            } else if isHeading {
                draft.headings += block.lines
            } else {
                draft.texts.append(TextBlock(block.lines))
            }
        }
        finish()
    }

    private struct Draft {
        var headings: [LayoutLine] = []
        var texts: [TextBlock] = []
        var end = PageStory.Zone.top

        func story(page: Int, begins: Bool) -> PageStory? {
            guard !headings.isEmpty || !texts.isEmpty else { return nil }
            var story = PageStory(
                heading: headings.isEmpty ? nil : HeadingStack(lines: headings), texts: texts, captions: [], page: page)
            story.zone = end
            story.goesOn = headings.isEmpty && !begins
            return story
        }
    }

    /// Whether the block is a page number below the text, or specks recognised as letters.
    private func isSpeck(_ block: RegionBlock, page: PageSize) -> Bool {
        block.lines.count <= 1 && (block.letters < 3 || block.box.top > 0.97 * page.height)
    }

    /// The box of the nearest text in the same column.
    private static func column(of block: PageBox, among text: [PageBox]) -> PageBox? {
        var nearest: (box: PageBox, distance: Double)?
        for box in text where box != block && box.sharedWidth(block) > block.width / 2 {
            let distance = min(abs(box.top - block.bottom), abs(block.top - box.bottom))
            if nearest.map({ distance < $0.distance }) ?? true { nearest = (box, distance) }
        }
        return nearest?.box
    }
}
