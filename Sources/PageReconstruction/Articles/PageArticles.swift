import Glibc

/// Assigns each heading its text and each caption its story.
struct PageArticles {
    let blocks: [Block]
    let roles: [BlockRole]
    let signs: PageSigns
    let headings: HeadingGroups
    let chains: [Chain]
    /// The expected shares for the order of text that the page is assumed to have.
    let order: OrderShares
    let weights: FeatureVector<StoryWeight>

    enum Element {
        case section(Int)
        case article(ArticleDraft)
    }

    /// The sections and stories in page order.
    func elements() -> [Element] {
        let bodies = blocks.indices.filter { roles[$0] == .body }
        let stories = StoryLabels(
            blocks: blocks, bodies: bodies, signs: signs, headings: headings, chains: chains,
            order: order, weights: weights)
        var labelOf = [Int](repeating: -1, count: blocks.count)
        var positionOf = labelOf
        for (position, block) in bodies.enumerated() {
            labelOf[block] = stories.labels[position]
            positionOf[block] = position
        }

        var drafts = headings.groups.map { ArticleDraft(headings: $0.headings, bylines: $0.bylines) } + [ArticleDraft()]
        for chain in chains { drafts[labelOf[chain.first]].chains.append(chain) }
        drafts = drafts.map { draft in
            var draft = draft
            draft.chains = RunOrder(draft.chains, positionOf: positionOf, signs: signs).ordered
            return draft
        }
        addSingles(to: &drafts, labelOf: labelOf)
        var singles: [ArticleDraft] = []
        let captions = CaptionStories(
            blocks: blocks, roles: roles, signs: signs, labelOf: labelOf, headings: headings,
            stay: order.stay[.plain], weights: weights)
        var isAlone = false
        for index in blocks.indices where roles[index] == .caption {
            // A credit on a line of its own goes with the caption before it.
            if index > 0, roles[index - 1] == .caption, CaptionPattern.isCreditAlone(blocks[index].folded) {
                if isAlone {
                    singles[singles.count - 1].captions.append(index)
                } else if let draft = drafts.indices.first(where: { drafts[$0].captions.last == index - 1 }) {
                    drafts[draft].captions.append(index)
                }
                continue
            }
            let label = captions.story(of: index, words: stories.words)
            isAlone = label == nil
            if let label {
                drafts[label].captions.append(index)
            } else {
                singles.append(ArticleDraft(captions: [index]))
            }
        }
        drafts = withoutEmpty(drafts) + singles
        let articles = drafts.filter { !$0.isEmpty }.map { (block: $0.firstBlock, element: Element.article($0)) }
        let sections = blocks.indices.filter { roles[$0] == .section }.map { (block: $0, element: Element.section($0)) }
        return (articles + sections).sorted { $0.block < $1.block }.map(\.element)
    }

    /// Adds single blocks to the heading directly above them, or to the text there.
    private func addSingles(to drafts: inout [ArticleDraft], labelOf: [Int]) {
        var draft = drafts.count - 1
        var previous: Int?
        for block in blocks.indices {
            switch roles[block] {
            case .body:
                draft = labelOf[block]
                previous = block
            case .single:
                if let above = headings.above(block).last {
                    draft = above
                    previous = nil
                }
                let chains = drafts[draft].chains
                let place = previous.flatMap { last in chains.firstIndex { $0.blocks.contains(last) } }
                drafts[draft].chains.insert(Chain(blocks: [block]), at: place.map { $0 + 1 } ?? 0)
                previous = block
            case .section:
                draft = drafts.count - 1
                previous = nil
            default: break
            }
        }
    }

    /// Merges a heading without text into the heading directly below it, as its first lines.
    private func withoutEmpty(_ drafts: [ArticleDraft]) -> [ArticleDraft] {
        var kept: [ArticleDraft] = []
        var pending: ArticleDraft?
        for draft in drafts {
            var draft = draft
            if let above = pending {
                let isNear = (draft.headings.first ?? .max) - (above.headings.last ?? 0) <= 1
                if above.bylines.isEmpty, isNear, above.headings.count + draft.headings.count <= 4 {
                    draft.headings = above.headings + draft.headings
                    draft.captions = above.captions + draft.captions
                } else {
                    kept.append(above)
                }
                pending = nil
            }
            if draft.chains.isEmpty, !draft.headings.isEmpty { pending = draft } else { kept.append(draft) }
        }
        if let pending { kept.append(pending) }
        return kept
    }
}
