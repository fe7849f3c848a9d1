/// What tells a headline from a piece of a sentence, as numbers for a logistic regression.
struct HeadingFeatures {
    static let count = 54

    let blocks: [Block]
    let signs: PageSigns
    /// The roles that patterns make sure; `nil` for text that is either body or heading.
    let sureRoles: [Role?]
    /// Whether a block may be a heading at all.
    let isCandidate: [Bool]

    private let bestInto: [Double]
    private let bestOutOf: [Double]
    /// How many of its words stand in the texts right below it, and right above: a headline tells what follows.
    private let coveredBelow: [Double]
    private let coveredAbove: [Double]

    init(blocks: [Block], signs: PageSigns, sureRoles: [Role?]) {
        self.blocks = blocks
        self.signs = signs
        self.sureRoles = sureRoles
        var candidates = blocks.indices.map { sureRoles[$0] == nil && HeadingShape.isPossible(blocks[$0].folded) }
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
        var place = 0
        for index in blocks.indices where candidates[index] {
            while place < texts.count, texts[place] < index { place += 1 }
            below[index] = signs.words.covered(index, by: texts[place...].prefix(3))
            above[index] = signs.words.covered(index, by: texts[..<place].suffix(3))
        }
        coveredBelow = below
        coveredAbove = above
        var into = [Double](repeating: 0, count: blocks.count)
        var outOf = into
        let model = CharacterModel.shared
        // Only on pages of a usual size is every piece tried with every other.
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

    /// The features of one candidate; `likely` are the probabilities, 0 to 1, that its neighbours are headings.
    func features(_ index: Int, likely: [Double]) -> [Double] {
        var out: [Double] = [1]
        out.reserveCapacity(Self.count)
        func add(_ condition: Bool) { out.append(condition ? 1 : 0) }
        func add(_ number: Double) { out.append(max(-3, min(3, number))) }
        let text = blocks[index].folded
        let own = signs[index]
        for bound in [4, 8, 12, 16, 20, 26, 36] { add(text.count <= bound) }
        add(text.contains(" "))
        add(text.contains("——"))
        add(text.contains(":"))
        let commas = text.scalars.filter { $0 == "," || $0 == "、" }.count
        add(commas > 0)
        add(commas > 1)
        add(text.last == "!" || text.last == "?")
        add(text.hasPrefix("——"))
        add(text.contains("“") || text.contains("《"))
        // Other papers word their headlines otherwise than the texts that were counted: this may tip, not decide.
        func addBounded(_ number: Double) { out.append(max(-0.7, min(0.7, number))) }
        addBounded(own.end.heading / 3)
        addBounded(own.start.heading / 4)
        addBounded(own.start.paragraph / 4)
        add(own.marks.opened + own.marks.closed > 0)

        let next = index + 1 < blocks.count ? index + 1 : nil
        let nextRole = next.flatMap { sureRoles[$0] }
        let nextLikely = next.map { likely[$0] } ?? 0
        add(nextRole == .byline)
        add(next.map { signs[$0].opensWithDateline } ?? false)
        out.append(nextLikely)
        add(nextRole == .caption)
        add(next == nil || nextRole == .furniture || nextRole == .section)
        let nextText = next.flatMap { sureRoles[$0] == nil || sureRoles[$0] == .body ? $0 : nil }
        out.append(nextText == nil ? 0 : (1 - nextLikely))
        add(nextText.map { signs[$0].start.paragraph * (1 - nextLikely) / 3 } ?? 0)
        add(nextText.map { HeadingShape.isFragmentStart(blocks[$0].folded) || signs[$0].marks.closed > 0 } ?? false)

        let before = index > 0 ? index - 1 : nil
        let beforeRole = before.flatMap { sureRoles[$0] }
        let beforeLikely = before.map { likely[$0] } ?? 0
        let beforeText = before.flatMap { sureRoles[$0] == nil || sureRoles[$0] == .body ? $0 : nil }
        add(before == nil || beforeRole == .furniture || beforeRole == .section)
        add(beforeText.map { signs[$0].isComplete } ?? false)
        out.append(beforeLikely)
        out.append(beforeText.map { signs[$0].isComplete ? 0 : 1 - beforeLikely } ?? 0)
        add(beforeRole == .caption)
        add(beforeRole == .byline)
        add(blocks[index].blanksBefore == 0)
        add(blocks[index].blanksBefore > 1)
        add(next.map { blocks[$0].blanksBefore == 0 } ?? false)
        let measure = signs.measure?.width ?? 0
        add(measure > 0 && abs(own.width + 4 - measure) <= 2)
        add(measure > 0 && abs(own.width - measure) <= 2)
        add(own.ending.isFull)
        add(measure == 0)
        add(measure > 0 && own.width + 8 < measure)
        add(bestInto[index] / 4)
        add(bestOutOf[index] / 4)
        add(beforeText.map { fit(from: $0, to: index) } ?? 0)
        add(nextText.map { fit(from: index, to: $0) } ?? 0)
        add(signs.keepsIndents && blocks[index].isIndented)
        out.append(coveredBelow[index])
        out.append(coveredAbove[index])
        add(text.contains("的") || text.contains("了"))
        // How the text below begins, told by how it ends.
        let below = nextText.map { (sign: signs[$0], block: blocks[$0]) }
        add(below.map { !$0.sign.isComplete && $0.sign.ending.isFullIndented && !$0.sign.ending.isFullPlain } ?? false)
        add(below.map { !$0.sign.isComplete && $0.sign.ending.isFullPlain && !$0.sign.ending.isFullIndented } ?? false)
        add(below.map { signs.keepsIndents && $0.block.isIndented } ?? false)
        add(below.map { signs.keepsIndents && !$0.block.isIndented } ?? false)
        return out
    }

    /// How well one text reads on into another, where the first can go on at all.
    private func fit(from: Int, to: Int) -> Double {
        guard !signs[from].isComplete, !isCandidate[from] || !isCandidate[to] else { return 0 }
        return CharacterModel.shared.continuation(signs[from].end, signs[to].start).sum / 4
    }
}
