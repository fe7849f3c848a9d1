import NewsModel

/// Tells the stories of a page of regions: in its order, a heading begins one, and all text up to the next heading is its.
struct RegionStories {
    private(set) var stories: [PageStory] = []
    private(set) var around: [LayoutLine] = []
    /// The usual height of the words of the text.
    let em: Double

    init(_ page: PageRegions, number: Int) {
        let blocks = page.regions.map(RegionBlock.init)
        let text = blocks.filter(\.isText)
        let heights = text.flatMap { block in block.lines.map { _ in block.height } }.sorted()
        let widths = text.flatMap { block in block.lines.map { _ in block.box.width } }.sorted()
        guard let top = text.map(\.box.top).min() else {
            // Nothing but short pieces: a title, or an advertisement.
            em = blocks.map(\.height).max() ?? 1
            let lines = blocks.flatMap(\.lines)
            if !lines.isEmpty {
                stories = [PageStory(heading: nil, texts: [TextBlock(lines)], captions: [], page: number)]
            }
            return
        }
        em = heights[heights.count / 2]
        let order =
            page.isInOrder
            ? RegionOrder(count: blocks.count)
            : RegionOrder(blocks, height: em, columnWidth: widths[widths.count / 2])
        let lastZone = order.zones.max() ?? 0
        let columns = text.map(\.box)
        var zone: Int?
        var draft = Draft()
        func finish() {
            if let story = draft.story(page: number, em: em) { stories.append(story) }
            draft = Draft()
        }
        for index in order.order {
            let block = blocks[index]
            if isAround(block, top: top, page: page.size) {
                around += block.lines
                continue
            }
            if order.zones[index] != zone {
                finish()
                zone = order.zones[index]
                draft.end = zone == lastZone && lastZone > 0 ? .bottom : .top
            }
            let isHeading =
                block.isShort
                && Self.column(of: block.box, among: columns).map {
                    block.headingScore(in: $0, textHeight: em) > RegionBlock.leastHeading
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

        func story(page: Int, em: Double) -> PageStory? {
            guard !headings.isEmpty || !texts.isEmpty else { return nil }
            var story = PageStory(
                heading: headings.isEmpty ? nil : HeadingStack(lines: headings), texts: texts, captions: [], page: page)
            story.zone = end
            story.goesOn = headings.isEmpty
            return story
        }
    }

    /// The paper's name and folio over the text of the page, page numbers under it, and specks that were taken for letters.
    private func isAround(_ block: RegionBlock, top: Double, page: PageSize) -> Bool {
        if block.lines.count <= 1, block.letters < 3 { return true }
        if block.lines.count <= 1, block.box.top > 0.97 * page.height { return true }
        guard block.lines.count <= 4, block.box.bottom <= top + 0.2 * em else { return false }
        return top - block.box.bottom > 3.5 * em || block.box.bottom < 0.06 * page.height && block.height < 1.3 * em
    }

    /// The box of the nearest text of the same column.
    private static func column(of block: PageBox, among text: [PageBox]) -> PageBox? {
        var nearest: (box: PageBox, distance: Double)?
        for box in text where box != block && box.sharedWidth(block) > block.width / 2 {
            let distance = min(abs(box.top - block.bottom), abs(block.top - box.bottom))
            if nearest.map({ distance < $0.distance }) ?? true { nearest = (box, distance) }
        }
        return nearest?.box
    }
}
