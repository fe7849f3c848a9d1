import NewsModel

/// Determines the heading of each block of text.
///
/// The heading directly above a block is its heading. A block without one, or with white below it, continues the column
/// to its left if both begin at the same height; otherwise the heading that ends at that height; otherwise the text
/// above.
struct StoryOwners {
    private let page: BlocksOfPage
    /// The usual width of a column.
    private let columnWidth: Double
    /// The heading of each block of text; `nil` if none was found.
    private(set) var owners: [Int?]
    private var isVisited: [Bool]

    init(_ page: BlocksOfPage) {
        self.page = page
        owners = Array(repeating: nil, count: page.texts.count)
        isVisited = Array(repeating: false, count: page.texts.count)
        let widths = page.texts.flatMap { block in block.lines.map { _ in block.box.width } }.sorted()
        columnWidth = widths.isEmpty ? 0 : widths[widths.count / 2]
        for block in page.texts.indices { _ = owner(of: block) }
    }

    private var em: Double { page.em }

    /// The gap, in ems, above which a heading is far above a block: a picture or the end of a story is between them.
    private static let farAbove = 4.0
    /// The difference, in ems, up to which two edges are at the same height, or one is above the other.
    private static let level = 0.6
    /// The width of the widest gutter, in ems.
    private static let widestGutter = 3.0

    private enum Above {
        case heading(Int)
        case text(Int)
    }

    private mutating func owner(of block: Int) -> Int? {
        if isVisited[block] { return owners[block] }
        isVisited[block] = true
        owners[block] = found(for: block)
        return owners[block]
    }

    private mutating func found(for block: Int) -> Int? {
        let above = above(page.texts[block].box, except: block)
        let left = leftNeighbor(of: block)
        if case .heading(let heading) = above {
            // A heading far above belongs to a story that has ended, or to one with a picture.
            let gap = page.texts[block].box.top - page.headings[heading].bottom
            let nearer =
                gap > Self.farAbove * em ? left.flatMap(headingRightAbove) ?? uprightHeading(beside: block) : nil
            return nearer ?? heading
        }
        if let owner = left.flatMap({ owner(of: $0) }) { return owner }
        if let heading = uprightHeading(beside: block) ?? headingEnding(at: block) { return heading }
        if case .text(let text) = above {
            if let owner = storyBegun(beside: block, below: text) { return owner }
            if let owner = columnAround(text, over: block).flatMap({ owner(of: $0) }) { return owner }
            if let owner = owner(of: text) { return owner }
        }
        return columnBeside(block).flatMap { owner(of: $0) }
    }

    /// The heading that a column to the left continues, if it is directly above one of the columns that begin at this
    /// height.
    private func headingRightAbove(_ block: Int) -> Int? {
        var block = block
        while true {
            guard let above = above(page.texts[block].box, except: block) else { return nil }
            if case .heading(let heading) = above,
                page.texts[block].box.top - page.headings[heading].bottom <= Self.farAbove * em
            {
                return heading
            }
            guard let left = leftNeighbor(of: block) else { return nil }
            block = left
        }
    }

    /// Whether a heading is inset in another story: below that story's text or heading, and beside a column of it that
    /// extends above and below.
    func isInset(_ heading: Int) -> Bool {
        let box = page.headings[heading].box
        let story: Int? =
            switch above(box, except: nil) {
            case .heading(let above): above
            case .text(let text): owners[text]
            case nil: nil
            }
        guard let story, story != heading else { return false }
        return page.texts.indices.contains { number in
            let text = page.texts[number].box
            return owners[number] == story && text.sharedWidth(box) <= 0 && text.top < box.top
                && text.bottom > box.bottom + 2 * em
        }
    }

    /// The lowest heading or text above a box, ignoring captions.
    private func above(_ box: PageBox, except block: Int?) -> Above? {
        var best: (bottom: Double, above: Above)?
        for (number, heading) in page.headings.enumerated() {
            for line in heading.lines where !line.isVertical && line.box.bottom <= box.top + Self.level * em {
                let shared = box.sharedWidth(line.box)
                guard shared > 0.25 * min(box.width, line.box.width), shared > 0.12 * box.width else { continue }
                if best.map({ line.box.bottom > $0.bottom }) ?? true { best = (line.box.bottom, .heading(number)) }
            }
        }
        for (number, text) in page.texts.enumerated()
        where number != block && text.box.bottom <= box.top + Self.level * em {
            guard box.sharedWidth(text.box) > 0.3 * min(box.width, text.box.width) else { continue }
            if best.map({ text.box.bottom > $0.bottom }) ?? true { best = (text.box.bottom, .text(number)) }
        }
        return best?.above
    }

    /// The column to the left that begins at the same height.
    private func leftNeighbor(of block: Int) -> Int? {
        let box = page.texts[block].box
        let neighbors = page.texts.indices.filter { other in
            let left = page.texts[other].box
            return left.left < box.left && left.right <= box.left + em / 2
                && box.left - left.right < Self.widestGutter * em
                && abs(left.top - box.top) < Self.level * em
        }
        return neighbors.max { page.texts[$0].box.right < page.texts[$1].box.right }
    }

    /// The vertical headline to the left whose top is level with the start of the block.
    private func uprightHeading(beside block: Int) -> Int? {
        let box = page.texts[block].box
        return page.headings.indices.first { number in
            guard let upright = page.headings[number].vertical?.box, upright.right <= box.left + em,
                upright.top - em <= box.top, box.top <= upright.top + 4 * em
            else { return false }
            return !page.texts.contains {
                $0.box.left >= upright.right - em && $0.box.right <= box.left && $0.box.top < box.top - em
                    && $0.box.bottom > box.top
            }
        }
    }

    /// The heading to the left that ends where the block begins; the first column of its story begins with a picture.
    private func headingEnding(at block: Int) -> Int? {
        let box = page.texts[block].box
        let headings = page.headings.indices.filter { number in
            let heading = page.headings[number]
            let gap = box.top - heading.bottom
            return heading.box.left < box.left - em / 2 && gap >= -0.8 * em && gap < 2.2 * em
        }
        return headings.max { page.headings[$0].box.right < page.headings[$1].box.right }
    }

    /// The text of the same column above an inset story with another measure.
    private func columnAround(_ inset: Int, over block: Int) -> Int? {
        let box = page.texts[block].box
        let within = page.texts[inset].box
        guard abs(within.left - box.left) > 0.4 * em else { return nil }
        let column = page.texts.indices.filter { other in
            let above = page.texts[other].box
            return other != block && abs(above.left - box.left) < 0.3 * em && above.bottom <= within.top + em
        }
        return column.max { page.texts[$0].box.bottom < page.texts[$1].box.bottom }
    }

    /// The story of the column to the left, if it began below the text above the block and a picture or frame separates
    /// the block from that text.
    private mutating func storyBegun(beside block: Int, below text: Int) -> Int? {
        let bottom = page.texts[text].box.bottom
        guard page.texts[block].box.top - bottom > Self.farAbove * em,
            let owner = columnBeside(block).flatMap({ owner(of: $0) }),
            page.headings[owner].top > bottom - em
        else { return nil }
        return owner
    }

    /// The column directly to the left, at any height, whose text continues in this one.
    private func columnBeside(_ block: Int) -> Int? {
        let box = page.texts[block].box
        let columns = page.texts.indices.filter { other in
            let left = page.texts[other].box
            return other != block && left.right <= box.left + em / 2 && box.left - left.right < Self.widestGutter * em
                && left.sharedHeight(box) > 0
        }
        return columns.max { page.texts[$0].box.sharedHeight(box) < page.texts[$1].box.sharedHeight(box) }
    }

    /// The heading of a block of small type: that of the text right below it, otherwise that of the heading or text
    /// above it.
    func owner(ofCaption caption: TextBlock) -> Int? {
        let below = page.texts.indices.filter { index in
            let gap = page.texts[index].box.top - caption.box.bottom
            return owners[index] != nil && gap >= -2 && gap < 2.5 * em
                && page.texts[index].box.sharedWidth(caption.box) > caption.box.width / 2
        }
        if let nearest = below.min(by: { page.texts[$0].box.top < page.texts[$1].box.top }) { return owners[nearest] }
        switch above(caption.box, except: nil) {
        case .heading(let heading): return heading
        case .text(let text): return owners[text]
        case nil: return nil
        }
    }
}
