/// Gives every heading its text, and every caption its story.
struct PageArticles {
    let blocks: [Block]
    let roles: [Role]

    enum Element {
        case section(Int)
        case article(ArticleDraft)
    }

    /// Sections and stories in page order.
    func elements(_ chains: [Chain]) -> [Element] {
        var chainOf: [Int: Chain] = [:]
        for chain in chains { chainOf[chain.first] = chain }
        var elements: [Element] = []
        var draft = ArticleDraft()
        func finish() {
            if !draft.headings.isEmpty || !draft.bylines.isEmpty || !draft.chains.isEmpty || !draft.captions.isEmpty {
                elements.append(.article(draft))
            }
            draft = ArticleDraft()
        }
        for index in blocks.indices {
            switch roles[index] {
            case .furniture: break
            case .section:
                finish()
                elements.append(.section(index))
            case .heading:
                if !draft.bylines.isEmpty || !draft.chains.isEmpty || !draft.captions.isEmpty { finish() }
                draft.headings.append(index)
            case .byline:
                draft.bylines.append(index)
            case .caption:
                if isPhotoStory(index, in: draft) {
                    let before = draft
                    draft = ArticleDraft(captions: [index])
                    if before.headings.isEmpty, before.chains.isEmpty, before.captions.isEmpty, before.bylines.isEmpty {
                        elements.append(.article(draft))
                    } else {
                        elements.append(.article(before))
                        elements.append(.article(draft))
                    }
                    draft = ArticleDraft()
                } else {
                    draft.captions.append(index)
                }
            case .body:
                guard let chain = chainOf[index] else { break }
                draft.chains.append(chain)
            }
        }
        finish()
        return elements
    }

    /// A caption between the end of one story and the head of the next that tells of neither.
    private func isPhotoStory(_ index: Int, in draft: ArticleDraft) -> Bool {
        guard !draft.chains.isEmpty || draft.headings.isEmpty else { return false }
        let next = blocks.indices.dropFirst(index + 1).first { roles[$0] != .caption && roles[$0] != .furniture }
        if let next, roles[next] == .body || roles[next] == .byline { return false }
        if let last = draft.chains.last?.blocks.last, !TextEnds.isComplete(blocks[last].folded) { return false }
        return sharedWords(index, with: draft) < 0.25
    }

    /// The share of the caption's character pairs that the story has, too.
    private func sharedWords(_ index: Int, with draft: ArticleDraft) -> Double {
        var pairs = Set<UInt64>()
        for block in draft.headings + draft.chains.flatMap(\.blocks) { pairs.formUnion(hanPairs(block)) }
        let own = hanPairs(index)
        guard !own.isEmpty else { return 0 }
        return Double(own.filter(pairs.contains).count) / Double(own.count)
    }

    private func hanPairs(_ block: Int) -> [UInt64] {
        let scalars = blocks[block].folded.scalars
        return zip(scalars, scalars.dropFirst()).compactMap { first, second in
            first.isHan && second.isHan ? UInt64(first.value) << 32 | UInt64(second.value) : nil
        }
    }
}
