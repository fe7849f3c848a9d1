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
}

/// What tells whether one piece goes on with another, as numbers for a choice among all pieces and none.
struct JoinFeatures {
    static let count = 24
    static let openEndCount = 7

    let blocks: [Block]
    let roles: [Role]
    let signs: PageSigns
    /// Body blocks in text order.
    let bodies: [Int]
    /// Positions in `bodies` of the blocks that break off.
    let ends: [Int]

    private let openEndsBefore: [Int]
    private let isColumnStart: [Bool]
    private let isUnderHeading: [Bool]

    init(blocks: [Block], roles: [Role], signs: PageSigns) {
        self.blocks = blocks
        self.roles = roles
        self.signs = signs
        let bodies = blocks.indices.filter { roles[$0] == .body }
        self.bodies = bodies
        ends = bodies.indices.filter { !signs[bodies[$0]].isComplete }
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
    }

    /// The places in `bodies` that may continue the one at `end`: on a page of thousands only those near it.
    func candidates(_ end: Int) -> [Int] {
        let reach = bodies.count <= 400 ? bodies.count : max(3, 120_000 / bodies.count)
        return (max(0, end - reach)..<min(bodies.count, end + reach + 1)).filter { start in
            start != end && !signs[bodies[start]].opensWithDateline
        }
    }

    func place(_ end: Int, _ start: Int) -> JoinPlace {
        if start == end + 1 { return isUnderHeading[start] ? .nextBehindHeading : .next }
        if isUnderHeading[start] { return start > end ? .firstUnderHeading : .firstUnderHeadingBefore }
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
        let from = bodies[end]
        let to = bodies[start]
        let left = signs[from]
        let right = signs[to]
        var out: [Double] = []
        out.reserveCapacity(Self.count)
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
        add(PageSigns.sharedWords(left.words, right.words) * 3)
        let beforeEnd = end > 0 && end - 1 != start && roles[from - 1] == .body ? bodies[end - 1] : nil
        let afterStart = start + 1 < bodies.count && start + 1 != end && to + 1 < blocks.count && roles[to + 1] == .body
        add(beforeEnd.map { PageSigns.sharedWords(signs[$0].words, right.words) * 3 } ?? 0)
        add(afterStart ? PageSigns.sharedWords(left.words, signs[bodies[start + 1]].words) * 3 : 0)
        let last = left.symbols.last ?? 0
        let first = right.symbols.first ?? 0
        add(last == 0x2C || last == 0x3001)
        let text = blocks[to].folded
        let firstScalar = text.first ?? " "
        let lastScalar = blocks[from].folded.last ?? " "
        add(",。;、:!?)”’》…".unicodeScalars.contains(firstScalar))
        add(firstScalar == "“" || firstScalar == "‘")
        add(firstScalar.isLowerLatin && !lastScalar.isHan)
        add(lastScalar == "-" && firstScalar.isLowerLatin)
        add(first == Symbols.digit && last == Symbols.digit)
        add(firstScalar.isUpperLatin && (lastScalar.isLowerLatin || lastScalar == ","))
        // The last few characters of a paragraph are no paragraph.
        add(right.isComplete && right.width <= 16)
        add(right.isComplete && right.width <= 32)
        let measure = signs.measure ?? 0
        let isFew = measure > 0 && !right.isComplete && right.width < measure * 4
        add(isFew && PageSigns.isNear(right.width, measure, 1))
        add(isFew && PageSigns.isNear(right.width + 4, measure, 1))
        add(fit.first > 3)
        add(fit.sum < -2)
        return out
    }

    /// What tells that an end goes on nowhere.
    func openEndFeatures(_ end: Int) -> [Double] {
        let index = bodies[end]
        let text = blocks[index].folded
        let isShort = text.count < 24
        let measure = signs.measure ?? 0
        let isFull =
            measure > 0
            && (PageSigns.isNear(signs[index].width + 4, measure, 2)
                || PageSigns.isNear(signs[index].width, measure, 2))
        return [
            1, text.last == ":" ? 1 : 0, text.last == "," || text.last == "、" ? 1 : 0, isShort ? 1 : 0,
            end + 1 == bodies.count ? 1 : 0, isShort && !isFull ? 1 : 0,
            HeadingShape.isPossible(text) ? 1 : 0,
        ]
    }
}
