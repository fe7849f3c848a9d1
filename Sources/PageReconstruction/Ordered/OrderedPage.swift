import Glibc
import NewsModel

/// Builds a page whose text is in order: each story is a heading and all text up to the next heading.
struct OrderedPage {
    let blocks: [Block]
    let roles: [LineRole]
    let signs: [BlockSigns]
    /// By block, the confidence, 0 to 1, that it continues in the next text, if that was estimated.
    private let ties: [Int: Double]
    let corrections: BlockCorrections
    let jumps: WesternJumps
    /// The indices of the blocks in reading order, which is the file's unless stories were torn apart.
    private let order: [Int]
    /// Whether paragraphs of text with places are indented.
    let usesIndents: Bool
    /// Whether most paragraphs of wrapped East Asian lines are indented.
    private let usesWrappedIndents: Bool

    /// - Parameter roles: the roles of a page whose headings were recognised by the regression, or `nil` to choose
    ///   roles here.
    init(
        _ blocks: [Block], signs: [BlockSigns], roles: [LineRole]?, head: [LineRole?], ties: [Joiner.Tie],
        corrections: BlockCorrections, weights: ScriptRoleWeights
    ) {
        self.blocks = blocks
        self.signs = signs
        self.corrections = corrections
        let text = blocks.filter { $0.opening?.part == .text }
        // Of a page's paragraphs, only a few are continued at the top of a column.
        usesIndents = text.count { $0.opening?.indent ?? 0 >= 0.7 } * 4 >= text.count
        let wrapped = blocks.filter { $0.isWrapped && $0.lines.count > 1 && $0.shape.isEastAsian }
        usesWrappedIndents = wrapped.count(where: \.isSetIn) * 2 > wrapped.count
        self.ties = Dictionary(ties.map { ($0.from, $0.confidence) }, uniquingKeysWith: { first, _ in first })
        func passed(_ roles: [LineRole], through passes: [RolePass]) -> [LineRole] {
            passes.reduce(roles) { $1($0, blocks, signs, corrections) }
        }
        var settled: [LineRole]
        if let roles {
            settled = passed(roles, through: Self.passesOfRegression)
        } else {
            let features = RoleFeatures(blocks, signs: signs)
            let fixed = blocks.indices.map { corrections.roles[$0] ?? head[$0] ?? features.sureRoles[$0] }
            let decoded = RoleModel(weights: weights).roles(features.features, fixed: fixed)
            settled = passed(decoded, through: blocks.first?.opening == nil ? Self.passes : Self.passesOfPlaces)
        }
        jumps = WesternJumps(blocks, roles: settled, corrections: corrections)
        for head in jumps.heads where corrections.roles[head] == nil { settled[head] = .furniture }
        self.roles = settled
        order = WesternFragments.order(of: blocks, roles: settled, corrections: corrections)
    }

    /// The maximum number of lines in a heading, found in papers of 1916: more are the headings of a box or an
    /// advertisement.
    private static let mostHeadingLines = 14

    /// The sections and stories in page order.
    func elements() -> [PageArticles.Element] {
        var elements: [PageArticles.Element] = []
        var draft = ArticleDraft()
        var lastText: Int?
        // The story that the current draft resumes.
        var resumed: Int?
        func finish() {
            if let text = textTakenForDeck(draft) {
                draft.headings.removeLast()
                draft.chains.append(Chain(blocks: [text]))
            }
            if let story = resumed.take(), case .article(var told) = elements[story], draft.headings.isEmpty {
                told.append(draft.chains) { confidence($1, goesOnWith: $0) }
                told.captions += draft.captions
                told.jumpLine = draft.jumpLine
                elements[story] = .article(told)
            } else if !draft.isEmpty {
                elements.append(.article(draft))
            }
            draft = ArticleDraft()
            lastText = nil
        }
        /// Begins the text behind a line such as `（上接第一版）`: it belongs to the story that jumps to this page.
        func resume(at index: Int) {
            guard mayResume(at: index), draft.headings.isEmpty || !draft.chains.isEmpty else { return }
            finish()
            resumed = self.story(continuedAt: index, among: elements)
        }
        let marks = marksOfTitles()
        var isInBox = false
        var story: Int?
        for index in order where !corrections.isMoved(index) {
            // If places are known, they determine the stories.
            if let own = blocks[index].opening?.story, own != story {
                finish()
                story = own
            }
            // A table of contents is a story without a heading: the line above it is its label.
            if (roles[index] == .contents) != isInBox, !roles[index].isAround, blocks[index].opening == nil {
                isInBox.toggle()
                if isInBox, let label = popLabel(of: &draft) {
                    finish()
                    elements.append(.section(label))
                }
                finish()
            }
            let role = role(index, in: draft, marks)
            switch jump(index, role) {
            case .on: if !draft.isEmpty || role.isText { draft.jumpLine = index }
            case .from: resume(at: index)
            case nil: break
            }
            switch role {
            case .furniture, .banner: continue
            case .label:
                finish()
                elements.append(.section(index))
            case .headline, .deck:
                // Within a story known from the layout, only the user begins another one.
                if blocks[index].opening == nil || corrections.roles[index] != nil,
                    !draft.chains.isEmpty || !draft.bylines.isEmpty && !isDeckBelowWriter(index)
                        || !draft.captions.isEmpty
                        || draft.headings.count >= Self.mostHeadingLines || isHeadOfItsOwn(index, in: draft)
                {
                    finish()
                }
                draft.headings.append(index)
            case .byline:
                // Above the text of a story that already has a byline, it begins the story of another writer.
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
                // Text that the user has joined to this text moves with it.
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

    /// Whether the line below explains this headline, as `——青峰县植树纪实` does.
    private func isOverDash(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index + 1].folded.hasPrefix("——") && roles[index + 1].isHeading
    }

    /// The printer's marks before titles of texts.
    private func marksOfTitles() -> Set<Unicode.Scalar> {
        let titles = blocks.lazy.filter { LinePatterns.isMarkedTitle($0.folded) && isText(below: $0.index) }
        // `第02版：要闻` is a page, however long its name is.
        return Set(titles.compactMap(\.folded.first)).subtracting(["第"])
    }

    /// Whether the line begins with a mark that precedes titles elsewhere on the page, and is not the name of a column.
    private func isMarkedAsTitle(_ index: Int, _ marks: Set<Unicode.Scalar>) -> Bool {
        let text = blocks[index].folded
        if LinePatterns.isMarkedTitle(text) { return true }
        return LinePatterns.isMarked(text) && !SectionLabel.isLabel(text) && text.first.map(marks.contains) ?? false
    }

    private func isText(below index: Int) -> Bool { index + 1 < roles.count && roles[index + 1].isText }

    /// Whether a heading line belongs to another story than the heading lines above it.
    ///
    /// The title of a document is above its headings. Where columns are side by side, an extractor may put the headings
    /// of both above the text of the first; in contrast, a deck is longer than its headline and closer to it.
    private func isHeadOfItsOwn(_ index: Int, in draft: ArticleDraft) -> Bool {
        guard let last = draft.headings.last else { return false }
        let (above, head) = (blocks[last], blocks[index])
        // An item such as `1. Apologies` is the heading of its own text only.
        if LineKind.isItem(head.text), !LineKind.isItem(above.text), head.blanksBefore > 0, !head.shape.isEastAsian {
            return true
        }
        // The date of a document comes between its title and the next heading.
        if index > last + 1 { return draft.headings.contains { LinePatterns.isDocumentTitle(blocks[$0].folded) } }
        guard index + 1 < blocks.count, above.blanksBefore > 0, head.blanksBefore > 0 else {
            return false
        }
        let text = blocks[index + 1]
        return text.blanksBefore > 0 && text.lines.count > 1 && above.lines.count == 1 && head.lines.count == 1
            && [above, head].allSatisfy { !$0.shape.isEastAsian && !$0.shape.isCapitals && $0.shape.end == .open }
            && head.shape.words <= 6 && head.shape.width * 2 <= above.shape.width * 3
    }

    /// The role of a block in its story. If places determine the stories, nothing within the text begins another story,
    /// even if it looks like a heading or a label.
    private func role(_ index: Int, in draft: ArticleDraft, _ marks: Set<Unicode.Scalar>) -> LineRole {
        if roles[index] == .byline, draft.chains.count > 1, corrections.roles[index] == nil,
            LinePatterns.hasDegree(blocks[index].folded)
        {
            return .body
        }
        // Reporters of Korean papers are named below their text.
        if roles[index] == .body, !draft.chains.isEmpty, KoreanByline.line(blocks[index].folded) != nil {
            return .byline
        }
        // Marks precede briefs as well as columns.
        if roles[index] == .label, corrections.roles[index] == nil,
            isText(below: index) && isMarkedAsTitle(index, marks) || isOverDash(index)
        {
            return .headline
        }
        // A credit below a caption: `杜小川 摄`.
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

    /// The confidence, 0 to 1, that a paragraph continues beyond the end of a column or a page, or `nil` if it does
    /// not.
    private func confidence(_ index: Int, goesOnWith last: Int) -> Double? {
        let (above, block) = (blocks[last], blocks[index])
        guard roles[last] == .body, roles[index] == .body, !corrections.isEnd(last),
            !Entries.contain(index, of: blocks),
            !TextOrder.isClause(last, of: blocks)
        else { return nil }
        if let place = block.opening, let before = above.closing, before.column != place.column {
            return confidence(block, set: place, goesOnWith: above, set: before)
        }
        // A writer's name in brackets is not a paragraph.
        if above.isComplete {
            let isApart = !block.shape.isEastAsian && block.blanksBefore > 0
            return TextEnds.isBracketAlone(block.folded) && !isApart ? 1 : nil
        }
        if above.shape.isEastAsian, TextEnds.isWithoutStop(above.folded) { return nil }
        // The last line of a paragraph does not fill the measure, whatever mark is at its end.
        if above.shape.isEastAsian, above.isWrapped, above.lines.count > 1, above.lastShare < 0.85,
            above.shape.end != .hyphen
        {
            return nil
        }
        // Text without any mark shows no end.
        if above.shape.isEastAsian, !above.isWrapped,
            !above.folded.scalars.contains(where: { "。,、;:".unicodeScalars.contains($0) })
        {
            return nil
        }
        if let confidence = ties[last], above.shape.isEastAsian { return confidence }
        guard above.isOpen else { return nil }
        guard above.shape.isEastAsian else {
            if above.shape.end == .hyphen, block.shape.start == .lower { return 0.97 }
            return RoleFeatures.isLong(above) && block.shape.start == .lower && !isDashed(block)
                ? 0.93 : nil
        }
        // An extractor parts paragraphs at the ends of columns, where only the width of the line shows that they go on.
        if ProseLines.isFull(above), above.lines.count > 1 || above.isSetIn, block.isWrapped, !block.isSetIn,
            !signs[index].opensWithDateline, !blocks[index].isHeadingByLayout,
            usesWrappedIndents || above.lines.count > 1 && above.folded.contains("。")
        {
            return 0.95
        }
        guard above.shape.width > 40 || above.shape.end == .comma, !block.isSetIn, !signs[index].opensWithDateline
        else {
            return nil
        }
        // From the character model, in nats; the beginning of a paragraph continues no text.
        let before = Symbols.of(above.folded.scalars.suffix(8))
        let after = Symbols.of(block.folded.scalars.prefix(8))
        let model = CharacterModel.shared
        let start = model.start(after)
        let fit = model.continuation(model.end(before), start).sum - start.paragraph / 2
        return fit > 0 || above.shape.end == .comma ? 1 / (1 + exp(-1 - fit / 2)) : nil
    }

    /// Whether a dash opens the block, as an entry; scanners put other bullets into text.
    private func isDashed(_ block: Block) -> Bool {
        LineKind.isBulleted(block.text) && block.folded.first.map("-–—".unicodeScalars.contains) ?? false
    }
}
