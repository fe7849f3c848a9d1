import Glibc
import NewsModel

/// Reads a page whose text stands in order: every story is its heading and all text up to the next heading.
struct OrderedPage {
    let blocks: [Block]
    let roles: [LineRole]
    let signs: [BlockSigns]
    /// By block, how sure it is, 0 to 1, that it goes on with the next text, where that was asked.
    private let ties: [Int: Double]
    private let corrections: BlockCorrections
    /// Whether paragraphs of text with places are indented.
    let usesIndents: Bool

    /// `roles` are those that the page was given with its headings told by the regression; `nil` to have them told here.
    init(
        _ blocks: [Block], signs: [BlockSigns], roles: [LineRole]?, head: [LineRole?], ties: [Joiner.Tie],
        corrections: BlockCorrections, weights: ScriptRoleWeights
    ) {
        self.blocks = blocks
        self.signs = signs
        self.corrections = corrections
        let text = blocks.filter { $0.opening?.part == .text }
        // Of the paragraphs of a page, columns begin few in mid-paragraph.
        usesIndents = text.count { $0.opening?.indent ?? 0 >= 0.7 } * 4 >= text.count
        self.ties = Dictionary(ties.map { ($0.from, $0.confidence) }, uniquingKeysWith: { first, _ in first })
        if let roles {
            self.roles = zip(
                Self.withTitle(Self.withoutLongLabels(roles, blocks, signs), blocks, signs), corrections.roles
            ).map { $1 ?? $0 }
            return
        }
        let features = RoleFeatures(blocks, signs: signs)
        let fixed = blocks.indices.map { corrections.roles[$0] ?? head[$0] ?? features.sureRoles[$0] }
        let decoded = Self.withHeadOfPaper(
            RoleModel(weights: weights).roles(features.features, fixed: fixed), blocks, signs, corrections)
        guard blocks.first?.opening == nil else {
            self.roles = PlacedRoles.settled(decoded, blocks, corrections)
            return
        }
        let stories = Self.withoutDebris(decoded, blocks, signs, corrections)
        let displays = DisplayAdvertisements(blocks, roles: stories, signs: signs)
        let told = zip(blocks, stories).map { block, role in
            displays.contains(block.index) && corrections.roles[block.index] == nil ? .furniture : role
        }
        self.roles = PartHeadings.roles(
            StoryAlone.roles(told, blocks, signs, corrections), blocks, signs, corrections)
    }

    /// Most lines of one heading, which papers of 1916 have: more are the headings of a box or an advertisement.
    private static let mostHeadingLines = 14

    /// Sections and stories in the order of the page.
    func elements() -> [PageArticles.Element] {
        var elements: [PageArticles.Element] = []
        var draft = ArticleDraft()
        var lastText: Int?
        func finish() {
            if let text = textTakenForDeck(draft) {
                draft.headings.removeLast()
                draft.chains.append(Chain(blocks: [text]))
            }
            if !draft.isEmpty { elements.append(.article(draft)) }
            draft = ArticleDraft()
            lastText = nil
        }
        let marks = marksOfTitles()
        var isInBox = false
        var story: Int?
        for index in blocks.indices where !corrections.isMoved(index) {
            // Where places are known, they tell the stories.
            if let own = blocks[index].opening?.story, own != story {
                finish()
                story = own
            }
            // A contents box is a story of its own, without a heading: what stands above it is its label.
            if (roles[index] == .contents) != isInBox, !roles[index].isAround, blocks[index].opening == nil {
                isInBox.toggle()
                if isInBox, let label = popLabel(of: &draft) {
                    finish()
                    elements.append(.section(label))
                }
                finish()
            }
            switch role(index, in: draft, marks) {
            case .furniture, .banner: continue
            case .label:
                finish()
                elements.append(.section(index))
            case .headline, .deck:
                // Within a story that is seen on its page only the user begins another.
                if blocks[index].opening == nil || corrections.roles[index] != nil,
                    !draft.chains.isEmpty || !draft.bylines.isEmpty || !draft.captions.isEmpty
                        || draft.headings.count >= Self.mostHeadingLines || isHeadOfItsOwn(index, in: draft)
                {
                    finish()
                }
                draft.headings.append(index)
            case .byline:
                // Above the text of a story that has its own, it would stand over what another has written.
                if blocks[index].opening == nil, !draft.bylines.isEmpty, !draft.chains.isEmpty, isText(below: index),
                    roles[index - 1] != .byline,
                    !WesternByline.isAgency(blocks[index].folded) || signs[index + 1].opensWithDateline
                {
                    finish()
                }
                draft.bylines.append(index)
            case .caption: draft.captions.append(index)
            case .body, .verse, .row, .item, .turn, .crosshead, .contents:
                if let last = lastText, let confidence = confidence(index, goesOnWith: last) {
                    draft.chains[draft.chains.count - 1].blocks.append(index)
                    draft.chains[draft.chains.count - 1].confidences.append(confidence)
                } else {
                    draft.chains.append(Chain(blocks: [index]))
                }
                lastText = index
                // Text that the user has joined to this one comes with it.
                while let last = lastText, let moved = corrections.next(of: last), roles[moved].isText {
                    draft.chains[draft.chains.count - 1].blocks.append(moved)
                    draft.chains[draft.chains.count - 1].confidences.append(1)
                    lastText = moved
                }
            }
        }
        finish()
        return elements
    }

    /// The line above a contents box that says so, taken out of what it was taken for: a heading, or `主要内容：`.
    private func popLabel(of draft: inout ArticleDraft) -> Int? {
        guard draft.bylines.isEmpty else { return nil }
        if draft.chains.isEmpty { return draft.headings.popLast() }
        guard draft.headings.isEmpty, draft.chains.count == 1, let line = draft.chains[0].blocks.first,
            draft.chains[0].blocks.count == 1, blocks[line].shape.end == .colon, blocks[line].folded.count <= 12
        else { return nil }
        draft = ArticleDraft()
        return line
    }

    /// The last line of heading of a story without text, if it is a sentence: `THE WEATHER` / `Fair tonight; warmer.`
    private func textTakenForDeck(_ draft: ArticleDraft) -> Int? {
        guard draft.chains.isEmpty, draft.captions.isEmpty, draft.bylines.isEmpty, draft.headings.count > 1,
            let last = draft.headings.last, roles[last] == .deck, corrections.roles[last] == nil,
            blocks[last].opening == nil, blocks[last].isComplete
        else { return nil }
        return last
    }

    /// `——青峰县植树纪实` explains the headline above it.
    private func isOverDash(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index + 1].folded.hasPrefix("——") && roles[index + 1].isHeading
    }

    /// The printer's marks that stand before titles of texts.
    private func marksOfTitles() -> Set<Unicode.Scalar> {
        let titles = blocks.lazy.filter { LinePatterns.isMarkedTitle($0.folded) && isText(below: $0.index) }
        // `第02版：要闻` is a page, however long its name.
        return Set(titles.compactMap(\.folded.first)).subtracting(["第"])
    }

    /// Whether a mark that stands before titles elsewhere on the page stands before the line, and names no column.
    private func isMarkedAsTitle(_ index: Int, _ marks: Set<Unicode.Scalar>) -> Bool {
        let text = blocks[index].folded
        if LinePatterns.isMarkedTitle(text) { return true }
        return LinePatterns.isMarked(text) && !SectionLabel.isLabel(text) && text.first.map(marks.contains) ?? false
    }

    private func isText(below index: Int) -> Bool { index + 1 < roles.count && roles[index + 1].isText }

    /// Whether a line of heading heads another story than the lines of heading above it.
    ///
    /// The title of a document stands above the headings in it. Of columns side by side an extractor may leave the headings of
    /// both above the text of the first: a deck says more than its headline and does not stand as far from it.
    private func isHeadOfItsOwn(_ index: Int, in draft: ArticleDraft) -> Bool {
        guard let last = draft.headings.last else { return false }
        let (above, head) = (blocks[last], blocks[index])
        // `1. Apologies` heads no more than what is said of it.
        if LineKind.isItem(head.text), !LineKind.isItem(above.text), head.blanksBefore > 0, !head.shape.isEastAsian {
            return true
        }
        // Its date stands between the title of a document and what follows.
        if index > last + 1 { return draft.headings.contains { LinePatterns.isDocumentTitle(blocks[$0].folded) } }
        guard index + 1 < blocks.count, above.blanksBefore > 0, head.blanksBefore > 0 else {
            return false
        }
        let text = blocks[index + 1]
        return text.blanksBefore > 0 && text.lines.count > 1 && above.lines.count == 1 && head.lines.count == 1
            && [above, head].allSatisfy { !$0.shape.isEastAsian && !$0.shape.isCapitals && $0.shape.end == .open }
            && head.shape.words <= 6 && head.shape.width * 2 <= above.shape.width * 3
    }

    /// The part of a block in its story: where places tell the stories, nothing that looks like a heading or a label begins
    /// another within the text.
    private func role(_ index: Int, in draft: ArticleDraft, _ marks: Set<Unicode.Scalar>) -> LineRole {
        if roles[index] == .byline, draft.chains.count > 1, corrections.roles[index] == nil,
            LinePatterns.hasDegree(blocks[index].folded)
        {
            return .body
        }
        // Reporters of Korean papers stand below what they have written.
        if roles[index] == .body, !draft.chains.isEmpty, BylinePattern.korean(blocks[index].folded) != nil {
            return .byline
        }
        // A mark sets off briefs as well as columns.
        if roles[index] == .label, corrections.roles[index] == nil,
            isText(below: index) && isMarkedAsTitle(index, marks) || isOverDash(index)
        {
            return .headline
        }
        // `杜小川 摄` below what a picture shows
        if roles[index] == .byline, index > 0, roles[index - 1] == .caption, corrections.roles[index] == nil,
            CaptionPattern.isCreditAlone(blocks[index].folded)
        {
            return .caption
        }
        guard let story = blocks[index].opening?.story, corrections.roles[index] == nil else { return roles[index] }
        let goesOn = index + 1 < blocks.count && blocks[index + 1].opening?.story == story
        switch roles[index] {
        case .label where goesOn: return .headline
        case .headline where !draft.chains.isEmpty, .deck where !draft.chains.isEmpty: return .crosshead
        default: return roles[index]
        }
    }

    /// How sure it is, 0 to 1, that a paragraph goes on over the end of a column or of a page; `nil` where it does not.
    private func confidence(_ index: Int, goesOnWith last: Int) -> Double? {
        let (above, block) = (blocks[last], blocks[index])
        guard roles[last] == .body, roles[index] == .body, !corrections.isEnd(last), !isEntry(block),
            !TextOrder.isClause(last, of: blocks)
        else { return nil }
        if let place = block.opening, let before = above.closing, before.column != place.column {
            return confidence(block, set: place, goesOnWith: above, set: before)
        }
        // The bracket that names the writer is no paragraph.
        if above.isComplete {
            let isApart = !block.shape.isEastAsian && block.blanksBefore > 0
            return TextEnds.isBracketAlone(block.folded) && !isApart ? 1 : nil
        }
        if let confidence = ties[last], above.shape.isEastAsian { return confidence }
        guard above.isOpen else { return nil }
        guard above.shape.isEastAsian else {
            if above.shape.end == .hyphen, block.shape.start == .lower { return 0.97 }
            return RoleFeatures.isLong(above) && block.shape.start == .lower ? 0.93 : nil
        }
        guard above.shape.width > 40 || above.shape.end == .comma, !block.isSetIn, !signs[index].opensWithDateline
        else {
            return nil
        }
        // By the character model, in nats: the beginning of a paragraph reads on from no text.
        let before = Symbols.of(above.folded.scalars.suffix(8))
        let after = Symbols.of(block.folded.scalars.prefix(8))
        let model = CharacterModel.shared
        let start = model.start(after)
        let fit = model.continuation(model.end(before), start).sum - start.paragraph / 2
        return fit > 0 || above.shape.end == .comma ? 1 / (1 + exp(-1 - fit / 2)) : nil
    }

    /// `▲김하늘씨 모친상`: an entry of a list, which goes on with none.
    private func isEntry(_ block: Block) -> Bool {
        block.shape.isEastAsian && block.folded.first.map("▲△▼▽■●◆".unicodeScalars.contains) ?? false
    }

    /// The kind of the paragraph that begins with the block.
    func kind(_ index: Int) -> Paragraph.Kind { roles[index].kind(of: blocks[index]) }

    /// By block, the writers whom it names if it is a byline.
    var bylines: [[Byline]] {
        blocks.indices.map { index in
            let text = blocks[index].folded
            guard roles[index] == .byline else { return BylinePattern.korean(text) ?? [] }
            return BylinePattern.writers(text)
        }
    }

    /// The blocks that are printed around the stories.
    var furniture: [Int] { blocks.indices.filter { roles[$0] == .furniture || roles[$0] == .banner } }
}
