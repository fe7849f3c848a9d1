import Glibc

/// Where a continuation stands as seen from the end that it continues.
enum JoinPlace: Int, CaseIterable {
    /// The next piece of text, captions looked over.
    case next
    case nextBehindHeading
    /// Behind another open end: one, two or more open ends further on.
    case oneColumnOn, twoColumnsOn, columnsOn
    case near, far
    case firstUnderHeading
    case columnBefore, before, firstUnderHeadingBefore
    /// The same, of the last text of the page: there stands an opening that found no other place.
    case firstUnderHeadingOfLast
}

/// What tells whether one piece goes on with another, as numbers for a choice among all pieces and none.
struct JoinFeatures {
    static let count = 30
    static let openEndCount = 11

    let blocks: [Block]
    let roles: [Role]
    let signs: PageSigns
    /// Body blocks in text order.
    let bodies: [Int]
    /// Positions in `bodies` of the blocks that break off, or that may have been cut between two sentences.
    let ends: [Int]

    private let openEndsBefore: [Int]
    private let isColumnStart: [Bool]
    private let isUnderHeading: [Bool]
    private let columns: ColumnLines
    private let shared: SharedWords
    /// How far from an end its continuation is looked for, in pieces of text: on a page of thousands only near it.
    private let reach: Int

    init(blocks: [Block], roles: [Role], signs: PageSigns) {
        self.blocks = blocks
        self.roles = roles
        self.signs = signs
        let bodies = blocks.indices.filter { roles[$0] == .body }
        self.bodies = bodies
        var count = 0
        var openEndsBefore: [Int] = []
        var isColumnStart: [Bool] = []
        var isUnderHeading: [Bool] = []
        for (place, block) in bodies.enumerated() {
            openEndsBefore.append(count)
            let previous = place > 0 ? bodies[place - 1] : -1
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
        ends = bodies.indices.filter { place in
            let block = bodies[place]
            guard signs[block].isComplete else { return true }
            guard place + 1 < bodies.count, !isUnderHeading[place + 1] else { return false }
            let next = blocks[bodies[place + 1]]
            return signs[block].ending.isFull || signs.keepsIndents && !next.isIndented
                || TextEnds.isBracketAlone(next.folded)
        }
    }

    /// The places in `bodies` that may continue the one at `end`.
    func candidates(_ end: Int) -> [Int] {
        if signs[bodies[end]].isComplete {
            // A cut between two sentences shows in its place only: its words would fit in many.
            return [end + 1].filter { !isUnderHeading[$0] && !signs[bodies[$0]].opensWithDateline }
        }
        return (max(0, end - reach)..<min(bodies.count, end + reach + 1)).filter { start in
            start != end && !signs[bodies[start]].opensWithDateline
        }
    }

    /// Whether the piece of a row of `ends` is whole by its text, and only may have been cut.
    func isBetweenSentences(_ row: Int) -> Bool { signs[bodies[ends[row]]].isComplete }

    /// Whether the next piece is the bracket that names the writer: it opens no paragraph, and is too rare to be weighed.
    func surelyGoesOn(_ row: Int) -> Bool {
        guard isBetweenSentences(row), let next = candidates(ends[row]).first else { return false }
        return TextEnds.isBracketAlone(blocks[bodies[next]].folded)
    }

    func place(_ end: Int, _ start: Int) -> JoinPlace {
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

    /// All features but that of the place, which the page itself has a say in: it is the last.
    func features(_ end: Int, _ start: Int) -> [Double] {
        var out: [Double] = []
        out.reserveCapacity(Self.count)
        write(end, start, into: &out)
        return out
    }

    /// The same, in an array that is used again.
    func write(_ end: Int, _ start: Int, into out: inout [Double]) {
        out.removeAll(keepingCapacity: true)
        let from = bodies[end]
        let to = bodies[start]
        let left = signs[from]
        let right = signs[to]
        func add(_ condition: Bool) { out.append(condition ? 1 : 0) }
        func add(_ number: Double) { out.append(max(-3, min(3, number))) }
        let fit = CharacterModel.shared.continuation(left.end, right.start)
        add(fit.first / 2)
        add(fit.second / 2)
        add(fit.third / 2)
        add(right.start.paragraph / 3)
        let opens = left.marks.opened > 0
        let closes = right.marks.closed > 0
        add(opens && closes)
        add(opens && !closes)
        add(!opens && closes)
        add(shared[end, start] * 3)
        let hasBefore = end > 0 && end - 1 != start && roles[from - 1] == .body
        let hasAfter = start + 1 < bodies.count && start + 1 != end && to + 1 < blocks.count && roles[to + 1] == .body
        add(hasBefore ? shared[end - 1, start] * 3 : 0)
        add(hasAfter ? shared[end, start + 1] * 3 : 0)
        let last = left.symbols.last ?? 0
        let first = right.symbols.first ?? 0
        add(last == 0x2C || last == 0x3001)
        let text = blocks[to].folded
        let firstScalar = text.first ?? " "
        let lastScalar = blocks[from].folded.last ?? " "
        add(firstScalar.isClosing || firstScalar == "…")
        add(firstScalar == "“" || firstScalar == "‘")
        add(firstScalar.isLowerLatin && !lastScalar.isHan)
        add(lastScalar == "-" && firstScalar.isLowerLatin)
        add(first == Symbols.digit && last == Symbols.digit)
        add(firstScalar.isUpperLatin && (lastScalar.isLowerLatin || lastScalar == ","))
        // The last few characters of a paragraph are no paragraph.
        add(right.isComplete && right.width <= 16)
        add(right.isComplete && right.width <= 32)
        let isCut = !right.isComplete
        add(isCut && right.ending.isFullPlain && !right.ending.isFullIndented)
        add(isCut && right.ending.isFullIndented && !right.ending.isFullPlain)
        add(fit.first > 3)
        add(fit.sum < -2)
        add(signs.keepsIndents && blocks[to].isIndented)
        add(signs.keepsIndents && !blocks[to].isIndented)
        // Between two sentences it is the start that tells: what opens a paragraph, and what only goes on with one.
        add(left.isComplete ? right.start.paragraph / 3 : 0)
        add(left.isComplete ? fit.sum / 3 : 0)
        add(left.isComplete && signs.keepsIndents && !blocks[to].isIndented)
        add(left.isComplete && right.isComplete && right.ending.isFull)
    }

    /// What tells that an end goes on nowhere.
    func openEndFeatures(_ end: Int) -> [Double] {
        let index = bodies[end]
        let text = blocks[index].folded
        let isShort = text.count < 24
        let ending = signs[index].ending
        let isComplete = signs[index].isComplete
        return [
            1, text.last == ":" ? 1 : 0, text.last == "," || text.last == "、" ? 1 : 0, isShort ? 1 : 0,
            end + 1 == bodies.count ? 1 : 0, isShort && !ending.isFull ? 1 : 0,
            HeadingShape.isPossible(text) ? 1 : 0, isComplete ? 1 : 0, isComplete && columns.isFilled[end] ? 1 : 0,
            isComplete && columns.isEven[end] ? 1 : 0,
            !isComplete && signs.measure != nil && !ending.isFull ? 1 : 0,
        ]
    }
}
