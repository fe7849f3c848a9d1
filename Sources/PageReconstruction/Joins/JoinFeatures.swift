import Glibc

/// Computes the evidence that one chunk continues in another, or in none.
struct JoinFeatures {
    let blocks: [Block]
    let roles: [BlockRole]
    let signs: PageSigns
    /// The body blocks in text order.
    let bodies: [Int]
    /// The positions in `bodies` of blocks that break off or that may have been cut between two sentences.
    let ends: [Int]

    private let openEndsBefore: [Int]
    private let isColumnStart: [Bool]
    private let isUnderHeading: [Bool]
    private let columns: ColumnLines
    private let shared: SharedWords
    /// The distance, in chunks of text, within which continuations are considered; limited only on pages of hundreds of
    /// chunks.
    private let reach: Int

    init(blocks: [Block], roles: [BlockRole], signs: PageSigns) {
        self.blocks = blocks
        self.roles = roles
        self.signs = signs
        let bodies = blocks.indices.filter { roles[$0] == .body }
        self.bodies = bodies
        var count = 0
        var openEndsBefore: [Int] = []
        var isColumnStart: [Bool] = []
        var isUnderHeading: [Bool] = []
        for (position, block) in bodies.enumerated() {
            openEndsBefore.append(count)
            let previous = position > 0 ? bodies[position - 1] : -1
            let between = roles[(previous + 1)..<block]
            isUnderHeading.append(between.contains { $0 == .heading || $0 == .byline })
            isColumnStart.append(previous >= 0 && !signs[previous].isComplete)
            if !signs[block].isComplete { count += 1 }
        }
        self.openEndsBefore = openEndsBefore
        self.isColumnStart = isColumnStart
        self.isUnderHeading = isUnderHeading
        let columns = ColumnLines(
            bodies: bodies, signs: signs, isColumnStart: isColumnStart, isUnderHeading: isUnderHeading)
        self.columns = columns
        reach = bodies.count <= 400 ? bodies.count : max(3, 120_000 / bodies.count)
        shared = SharedWords(signs.words, of: bodies, reach: reach + 1)
        ends = bodies.indices.filter { position in
            let block = bodies[position]
            guard signs[block].isComplete else { return true }
            guard position + 1 < bodies.count, !isUnderHeading[position + 1] else { return false }
            let next = blocks[bodies[position + 1]]
            return signs[block].ending.isFull || signs.keepsIndents && !next.isIndented
                || TextEnds.isBracketAlone(next.folded)
        }
    }

    /// The positions in `bodies` that may continue the chunk at `end`.
    func candidates(_ end: Int) -> [Int] {
        if signs[bodies[end]].isComplete {
            // Only its position indicates a cut between two sentences: its words would fit in many places.
            return [end + 1].filter { !isUnderHeading[$0] && !signs[bodies[$0]].opensWithDateline }
        }
        return (max(0, end - reach)..<min(bodies.count, end + reach + 1)).filter { start in
            start != end && !signs[bodies[start]].opensWithDateline
        }
    }

    /// Whether the end at index `row` of `ends` is complete by its text, and may only have been cut between sentences.
    func isBetweenSentences(_ row: Int) -> Bool { signs[bodies[ends[row]]].isComplete }

    /// Whether the next chunk is a bracket that names the writer. It opens no paragraph, and is too rare for a fitted
    /// weight.
    func surelyGoesOn(_ row: Int) -> Bool {
        guard isBetweenSentences(row), let next = candidates(ends[row]).first else { return false }
        return TextEnds.isBracketAlone(blocks[bodies[next]].folded)
    }

    func relation(_ end: Int, _ start: Int) -> JoinRelation {
        if start == end + 1 { return isUnderHeading[start] ? .nextBehindHeading : .next }
        if isUnderHeading[start] {
            if start > end { return .firstUnderHeading }
            return end + 1 == bodies.count ? .firstUnderHeadingOfLast : .firstUnderHeadingBefore
        }
        guard start > end else { return isColumnStart[start] || start == 0 ? .columnBefore : .before }
        guard isColumnStart[start] else { return start - end <= 5 ? .near : .far }
        switch openEndsBefore[start] - openEndsBefore[end] {
        case ...2: return .oneColumnOn
        case 3: return .twoColumnsOn
        default: return .columnsOn
        }
    }

    /// All features except the relation, which depends on the page's shares.
    func features(_ end: Int, _ start: Int) -> FeatureVector<JoinFeature> {
        var out = FeatureVector<JoinFeature>()
        write(end, start, into: &out)
        return out
    }

    /// Writes the same features to `out`, whose memory is reused.
    func write(_ end: Int, _ start: Int, into out: inout FeatureVector<JoinFeature>) {
        out.reset()
        let from = bodies[end]
        let to = bodies[start]
        let left = signs[from]
        let right = signs[to]
        let fit = CharacterModel.shared.continuation(left.end, right.start)
        out.set(.firstCharacter, fit.first / 2)
        out.set(.secondCharacter, fit.second / 2)
        out.set(.thirdCharacter, fit.third / 2)
        out.set(.beginsAsParagraph, right.start.paragraph / 3)
        let opens = left.marks.opened > 0
        let closes = right.marks.closed > 0
        out.set(.opensAndCloses, opens && closes)
        out.set(.opensOnly, opens && !closes)
        out.set(.closesOnly, !opens && closes)
        out.set(.sharedWords, shared[end, start] * 3)
        let hasBefore = end > 0 && end - 1 != start && roles[from - 1] == .body
        let hasAfter = start + 1 < bodies.count && start + 1 != end && to + 1 < blocks.count && roles[to + 1] == .body
        out.set(.sharedWithPrevious, hasBefore ? shared[end - 1, start] * 3 : 0)
        out.set(.sharedWithNext, hasAfter ? shared[end, start + 1] * 3 : 0)
        let last = left.symbols.last ?? 0
        let first = right.symbols.first ?? 0
        out.set(.endsInComma, last == 0x2C || last == 0x3001)
        let text = blocks[to].folded
        let firstScalar = text.first ?? " "
        let lastScalar = blocks[from].folded.last ?? " "
        out.set(.beginsWithMark, firstScalar.isClosing || firstScalar == "…")
        out.set(.beginsWithQuote, firstScalar == "“" || firstScalar == "‘")
        out.set(.beginsInLowerCase, firstScalar.isLowerLatin && !lastScalar.isHan)
        out.set(.hasHyphen, lastScalar == "-" && firstScalar.isLowerLatin)
        out.set(.isNumberCut, first == Symbols.digit && last == Symbols.digit)
        out.set(.beginsInCapitals, firstScalar.isUpperLatin && (lastScalar.isLowerLatin || lastScalar == ","))
        // A text of only a few characters is the rest of a paragraph, not a paragraph.
        out.set(.isShortRest, right.isComplete && right.width <= 16)
        out.set(.isHalfLineRest, right.isComplete && right.width <= 32)
        let isCut = !right.isComplete
        out.set(.isCutPlain, isCut && right.ending.isFullPlain && !right.ending.isFullIndented)
        out.set(.isCutIndented, isCut && right.ending.isFullIndented && !right.ending.isFullPlain)
        out.set(.fitsSurely, fit.first > 3)
        out.set(.fitsBadly, fit.sum < -2)
        out.set(.isIndented, signs.keepsIndents && blocks[to].isIndented)
        out.set(.isNotIndented, signs.keepsIndents && !blocks[to].isIndented)
        // Between two sentences the start decides: whether it opens a paragraph or continues one.
        out.set(.sentenceBeforeParagraph, left.isComplete ? right.start.paragraph / 3 : 0)
        out.set(.sentenceFit, left.isComplete ? fit.sum / 3 : 0)
        out.set(.sentenceBeforeNoIndent, left.isComplete && signs.keepsIndents && !blocks[to].isIndented)
        out.set(.sentencesInFullLines, left.isComplete && right.isComplete && right.ending.isFull)
    }

    /// The evidence that an end has no continuation.
    func openEndFeatures(_ end: Int) -> FeatureVector<OpenEndFeature> {
        let index = bodies[end]
        let text = blocks[index].folded
        let isShort = text.count < 24
        let ending = signs[index].ending
        let isComplete = signs[index].isComplete
        var out: FeatureVector<OpenEndFeature> = [.bias: 1]
        out.set(.endsInColon, text.last == ":")
        out.set(.endsInComma, text.last == "," || text.last == "、")
        out.set(.isShort, isShort)
        out.set(.isLast, end + 1 == bodies.count)
        out.set(.isShortAndNotFull, isShort && !ending.isFull)
        out.set(.isHeadingShaped, HeadingShape.isPossible(text))
        out.set(.isComplete, isComplete)
        out.set(.isCompleteAndFilled, isComplete && columns.isFilled[end])
        out.set(.isCompleteAndEven, isComplete && columns.isEven[end])
        out.set(.isCutBeforeEnd, !isComplete && signs.measure != nil && !ending.isFull)
        return out
    }
}
