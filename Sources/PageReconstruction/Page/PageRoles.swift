import NewsModel

/// What a block is on the page.
enum Role: Equatable, Sendable {
    case furniture, section, heading, byline, caption, body
}

/// Gives each block its role: first those that a pattern makes sure, then headings by what stands around them.
struct PageRoles {
    private(set) var roles: [Role]
    /// The writers whom byline blocks name, by block.
    private(set) var bylines: [Int: [Byline]] = [:]
    private let blocks: [Block]
    private let isSure: [Bool]

    init(_ blocks: [Block], pieces: Set<Int> = []) {
        self.blocks = blocks
        var roles: [Role] = []
        var sure: [Bool] = []
        for block in blocks {
            let isPiece = block.lines.contains(where: pieces.contains)
            let role = isPiece ? .body : Self.sureRole(block.folded)
            roles.append(role ?? .body)
            sure.append(role != nil)
        }
        self.roles = roles
        isSure = sure
        for block in blocks where roles[block.index] == .byline {
            bylines[block.index] = BylinePattern.line(block.folded) ?? EnglishByline.line(block.folded) ?? []
        }
        findHeadings()
        findBareNames()
        findBanners()
    }

    private static func sureRole(_ text: FoldedText) -> Role? {
        if FurniturePattern.isFurniture(text) { return .furniture }
        if BylinePattern.line(text) != nil || EnglishByline.line(text) != nil { return .byline }
        if DatelinePattern.opening(of: text) != nil { return .body }
        if CaptionPattern.caption(text) != nil { return .caption }
        if SectionLabel.isLabel(text) { return .section }
        return nil
    }

    private mutating func findHeadings() {
        for index in blocks.indices.reversed() where !isSure[index] && mayBeHeading(index) { roles[index] = .heading }
    }

    /// From the end of the page to its start: what follows is known.
    private func mayBeHeading(_ index: Int) -> Bool {
        let block = blocks[index]
        guard HeadingShape.isPossible(block.folded) else { return false }
        let following = next(after: index)
        guard let following else { return false }
        switch roles[following] {
        case .byline: return true
        case .heading: return !isOpenEnd(before: index) || blocks[index].folded.count <= 30
        case .body:
            if DatelinePattern.opening(of: blocks[following].folded) != nil { return true }
            return !isOpenEnd(before: index) && !HeadingShape.isFragmentStart(blocks[following].folded)
                && following == index + 1 && (!block.folded.contains(",") || block.folded.count < 24)
        case .section, .furniture, .caption: return !isOpenEnd(before: index)
        }
    }

    private func next(after index: Int) -> Int? {
        blocks.indices.dropFirst(index + 1).first { roles[$0] != .caption }
    }

    /// Whether the body piece before breaks off in mid-sentence.
    private func isOpenEnd(before index: Int) -> Bool {
        let before = blocks.indices.prefix(index).last { !isSure[$0] || roles[$0] == .body }
        guard let before, before >= index - 3 else { return false }
        return !TextEnds.isComplete(blocks[before].folded) && !HeadingShape.isPossible(blocks[before].folded)
    }

    private mutating func findBareNames() {
        for index in blocks.indices.dropFirst() where roles[index - 1] == .heading && !isSure[index] {
            guard let names = BylinePattern.bareNames(blocks[index].folded) else { continue }
            let followed = next(after: index).map { roles[$0] == .body } ?? false
            guard followed else { continue }
            roles[index] = .byline
            bylines[index] = names
        }
    }

    /// Headings that stand above a section label at the top of the page head no story.
    private mutating func findBanners() {
        let top = blocks.indices.prefix { roles[$0] != .body && roles[$0] != .byline && roles[$0] != .caption }
        guard let label = top.last(where: { roles[$0] == .section || roles[$0] == .furniture }) else { return }
        for index in top where index < label && roles[index] == .heading { roles[index] = .furniture }
    }
}
