/// Computes the evidence that a line is a headline rather than a fragment of text, for a logistic regression.
struct HeadingFeatures {
    let blocks: [Block]
    let signs: PageSigns
    /// The roles that patterns settle; `nil` for text that is either body or heading.
    let sureRoles: [BlockRole?]
    /// Whether a block can be a heading at all.
    let isCandidate: [Bool]

    private let bestInto: [Double]
    private let bestOutOf: [Double]
    /// The share of the line's words that occur in the texts directly below, and above: a headline announces what
    /// follows.
    private let coveredBelow: [Double]
    private let coveredAbove: [Double]
    /// The share of the line's words in the text that contains most of them, wherever it is, and in the text that contains
    /// most of the line below.
    private let told: [(share: Double, withBelow: Double)]

    init(blocks: [Block], signs: PageSigns, sureRoles: [BlockRole?]) {
        self.blocks = blocks
        self.signs = signs
        self.sureRoles = sureRoles
        var candidates = blocks.indices.map { sureRoles[$0] == nil && HeadingShape.isPossible(blocks[$0].folded) }
        // Entries are paragraphs, however few full stops they have.
        for index in blocks.indices where candidates[index] && RoleFeatures.isLong(blocks[index]) {
            if Entries.areSeveral(index, of: blocks) { candidates[index] = false }
        }
        var halves = Set<Int>()
        for index in blocks.indices.dropFirst() where sureRoles[index] == nil && sureRoles[index - 1] == nil {
            guard !candidates[index] || !candidates[index - 1] else { continue }
            if HeadingShape.isPossible(blocks[index - 1].folded, goingOnWith: blocks[index].folded) {
                halves.formUnion([index - 1, index])
            }
        }
        for index in halves { candidates[index] = true }
        isCandidate = candidates
        let texts = blocks.indices.filter { !candidates[$0] && (sureRoles[$0] == nil || sureRoles[$0] == .body) }
        var below = [Double](repeating: 0, count: blocks.count)
        var above = below
        var position = 0
        for index in blocks.indices where candidates[index] {
            while position < texts.count, texts[position] < index { position += 1 }
            below[index] = signs.words.covered(index, by: texts[position...].prefix(3))
            above[index] = signs.words.covered(index, by: texts[..<position].suffix(3))
        }
        coveredBelow = below
        coveredAbove = above
        let mayBeTold = Set(texts)
        var told = [(share: Double, withBelow: Double)](repeating: (0, 0), count: blocks.count)
        var textOfBelow: Int?
        for index in blocks.indices.reversed() {
            let isHeading = candidates[index] || sureRoles[index] == .section
            let shares = isHeading ? signs.words.shares(of: index, in: mayBeTold.contains) : [:]
            let most = shares.max { ($0.value, $1.key) < ($1.value, $0.key) }
            told[index] = (most?.value ?? 0, textOfBelow.flatMap { shares[$0] } ?? 0)
            textOfBelow = most?.key
        }
        self.told = told
        var into = [Double](repeating: 0, count: blocks.count)
        var outOf = into
        let model = CharacterModel.shared
        // Every chunk is compared with every other only on pages of normal size.
        let reach = blocks.count <= 200 ? blocks.count : 12
        func isText(_ index: Int) -> Bool { sureRoles[index] == nil || sureRoles[index] == .body }
        for index in blocks.indices where candidates[index] {
            var best = (into: -4.0, outOf: -4.0)
            for other in max(0, index - reach)..<min(blocks.count, index + reach + 1)
            where other != index && isText(other) {
                if !signs[other].isComplete, !candidates[other] {
                    best.into = max(best.into, model.continuation(signs[other].end, signs[index].start).sum)
                }
                if !candidates[other] {
                    let fit = model.continuation(signs[index].end, signs[other].start).sum
                    best.outOf = max(best.outOf, fit - signs[other].start.paragraph / 2)
                }
            }
            into[index] = best.into
            outOf[index] = best.outOf
        }
        bestInto = into
        bestOutOf = outOf
    }

    /// The features of a candidate; `likely` are the probabilities, 0 to 1, that its neighbours are headings.
    func features(_ index: Int, likely: [Double]) -> FeatureVector<HeadingFeature> {
        var out: FeatureVector<HeadingFeature> = [.bias: 1]
        let text = blocks[index].folded
        let own = signs[index]
        out.set(.atMost4, text.count <= 4)
        out.set(.atMost8, text.count <= 8)
        out.set(.atMost12, text.count <= 12)
        out.set(.atMost16, text.count <= 16)
        out.set(.atMost20, text.count <= 20)
        out.set(.atMost26, text.count <= 26)
        out.set(.atMost36, text.count <= 36)
        out.set(.hasSpace, text.contains(" "))
        out.set(.hasDash, text.contains("——"))
        out.set(.hasColon, text.contains(":"))
        let commas = text.scalars.filter { $0 == "," || $0 == "、" }.count
        out.set(.hasComma, commas > 0)
        out.set(.hasTwoCommas, commas > 1)
        out.set(.endsInExclamation, text.last == "!" || text.last == "?")
        out.set(.beginsWithDash, text.hasPrefix("——"))
        out.set(.hasQuotation, text.contains("“") || text.contains("《"))
        // Bounded because other papers phrase headlines differently from the counted texts: this may tip the balance,
        // not decide.
        func setBounded(_ feature: HeadingFeature, _ number: Double) { out[feature] = max(-0.7, min(0.7, number)) }
        setBounded(.endsAsHeading, own.end.heading / 3)
        setBounded(.beginsAsHeading, own.start.heading / 4)
        setBounded(.beginsAsParagraph, own.start.paragraph / 4)
        out.set(.hasUnpairedMarks, own.marks.opened + own.marks.closed > 0)

        let next = index + 1 < blocks.count ? index + 1 : nil
        let nextRole = next.flatMap { sureRoles[$0] }
        let nextLikely = next.map { likely[$0] } ?? 0
        out.set(.nextIsByline, nextRole == .byline)
        out.set(.nextIsDateline, next.map { signs[$0].opensWithDateline } ?? false)
        out.set(.nextIsHeading, nextLikely)
        out.set(.nextIsCaption, nextRole == .caption)
        out.set(.nextIsFurniture, next == nil || nextRole == .furniture || nextRole == .section)
        let nextText = next.flatMap { sureRoles[$0] == nil || sureRoles[$0] == .body ? $0 : nil }
        out.set(.nextIsText, nextText == nil ? 0 : (1 - nextLikely))
        out.set(.nextBeginsAsParagraph, nextText.map { signs[$0].start.paragraph * (1 - nextLikely) / 3 } ?? 0)
        out.set(
            .nextIsFragment,
            nextText.map { HeadingShape.isFragmentStart(blocks[$0].folded) || signs[$0].marks.closed > 0 } ?? false)

        let before = index > 0 ? index - 1 : nil
        let beforeRole = before.flatMap { sureRoles[$0] }
        let beforeLikely = before.map { likely[$0] } ?? 0
        let beforeText = before.flatMap { sureRoles[$0] == nil || sureRoles[$0] == .body ? $0 : nil }
        out.set(.previousIsFurniture, before == nil || beforeRole == .furniture || beforeRole == .section)
        out.set(.previousIsComplete, beforeText.map { signs[$0].isComplete } ?? false)
        out.set(.previousIsHeading, beforeLikely)
        out.set(.previousIsOpen, beforeText.map { signs[$0].isComplete ? 0 : 1 - beforeLikely } ?? 0)
        out.set(.previousIsCaption, beforeRole == .caption)
        out.set(.previousIsByline, beforeRole == .byline)
        out.set(.noBlankAbove, blocks[index].blanksBefore == 0)
        out.set(.manyBlanksAbove, blocks[index].blanksBefore > 1)
        out.set(.noBlankBelow, next.map { blocks[$0].blanksBefore == 0 } ?? false)
        let measure = signs.measure?.width ?? 0
        out.set(.fillsIndentedLine, measure > 0 && abs(own.width + 4 - measure) <= 2)
        out.set(.fillsLine, measure > 0 && abs(own.width - measure) <= 2)
        out.set(.endsFull, own.ending.isFull)
        out.set(.measureIsUnknown, measure == 0)
        out.set(.isShortLine, measure > 0 && own.width + 8 < measure)
        out.set(.bestInto, bestInto[index] / 4)
        out.set(.bestOutOf, bestOutOf[index] / 4)
        out.set(.previousReadsOn, beforeText.map { fit(from: $0, to: index) } ?? 0)
        out.set(.readsOnIntoNext, nextText.map { fit(from: index, to: $0) } ?? 0)
        out.set(.isIndented, signs.keepsIndents && blocks[index].isIndented)
        out.set(.toldBelow, coveredBelow[index])
        out.set(.toldAbove, coveredAbove[index])
        out.set(.hasParticle, text.contains("的") || text.contains("了"))
        // The last line of the text below shows whether that text began with an indent.
        let below = nextText.map { (sign: signs[$0], block: blocks[$0]) }
        out.set(
            .nextEndsFullIndented,
            below.map { !$0.sign.isComplete && $0.sign.ending.isFullIndented && !$0.sign.ending.isFullPlain } ?? false)
        out.set(
            .nextEndsFullPlain,
            below.map { !$0.sign.isComplete && $0.sign.ending.isFullPlain && !$0.sign.ending.isFullIndented } ?? false)
        out.set(.nextIsIndented, below.map { signs.keepsIndents && $0.block.isIndented } ?? false)
        out.set(.nextIsNotIndented, below.map { signs.keepsIndents && !$0.block.isIndented } ?? false)
        return out
    }

    /// Adds features of a candidate's words that distinguish roles other than heading: a label does not announce the
    /// text below it, and the first line of a headline continues in the second.
    func addWords(_ index: Int, to out: inout FeatureVector<RoleFeature>) {
        guard isCandidate[index] || sureRoles[index] == .section else { return }
        func set(_ feature: RoleFeature, _ number: Double) { out[feature] = max(-1, min(1, number)) }
        let model = CharacterModel.shared
        set(.isToldBelow, coveredBelow[index])
        set(.isTold, told[index].share)
        set(.beginsAsHeading, signs[index].start.heading / 4)
        set(.endsAsHeading, signs[index].end.heading / 3)
        if index + 1 < blocks.count, isCandidate[index + 1] {
            set(.belowIsToldBelow, coveredBelow[index + 1])
            set(.belowIsTold, told[index + 1].share)
            set(.isToldWithBelow, told[index].withBelow)
            set(.readsOnBelow, model.continuation(signs[index].end, signs[index + 1].start).sum / 4)
        }
        if index > 0, isCandidate[index - 1] {
            set(.readsOnFromAbove, model.continuation(signs[index - 1].end, signs[index].start).sum / 4)
        }
    }

    /// The evidence that one text continues in another, 0 if the first cannot be continued.
    private func fit(from: Int, to: Int) -> Double {
        guard !signs[from].isComplete, !isCandidate[from] || !isCandidate[to] else { return 0 }
        return CharacterModel.shared.continuation(signs[from].end, signs[to].start).sum / 4
    }
}
