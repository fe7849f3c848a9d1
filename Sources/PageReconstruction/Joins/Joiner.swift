import Glibc
import NewsModel

/// Ties open-ended chunks to the chunks that continue them.
struct Joiner {
    /// A tie between two body blocks.
    struct Tie: Equatable {
        let from: Int
        let to: Int
        let confidence: Double
    }

    /// The ties, sorted by the block that they start from.
    let ties: [Tie]
    /// The probability of each order of text that weights were fitted for.
    let orders: [Double]

    init(
        _ choice: JoinChoice, headings: HeadingGroups, blocks: [Block], corrections: [PageCorrection], weights: Weights
    ) {
        let features = choice.features
        let bodies = features.bodies
        let all = choice.scores(headings: headings)
        let scores = all.options
        let none = all.none.indices.map { features.surelyGoesOn($0) ? all.none[$0] - 30 : all.none[$0] }
        orders = all.orders
        let forced = Forced(corrections, blocks: blocks)

        // Only the best of many options can win.
        var kept: [[Assignment.Option]] = []
        for (row, end) in features.ends.enumerated() {
            let from = bodies[end]
            guard !forced.isSettled(from) else {
                kept.append([])
                continue
            }
            let options = choice.options[row].indices.compactMap { index -> Assignment.Option? in
                let start = choice.options[row][index].start
                let score = scores[row][index]
                guard score > none[row] - 12, !forced.isTaken(bodies[start]) else { return nil }
                return Assignment.Option(start: start, score: score)
            }
            kept.append(Array(options.sorted { ($1.score, $0.start) < ($0.score, $1.start) }.prefix(16)))
        }
        let assignment = Assignment(options: kept, none: none, startCount: bodies.count)
        let marginals = Self.marginals(kept, none, startCount: bodies.count)

        var ties: [Tie] = []
        for (row, end) in features.ends.enumerated() where !forced.isSettled(bodies[end]) {
            let chosen = assignment.chosen[row].map { index in
                (to: bodies[kept[row][index].start], confidence: Self.calibrated(marginals[row][index], weights))
            }
            let isBetweenSentences = features.isBetweenSentences(row)
            // The last text of a page breaks off where openings stand last, and the page seldom ends in mid-sentence.
            let isOpeningOfStory =
                end + 1 == bodies.count
                && assignment.chosen[row].map { features.relation(end, kept[row][$0].start) }
                    == .firstUnderHeadingOfLast
            let least =
                isBetweenSentences
                ? weights.doubtfulBelow : isOpeningOfStory ? Self.leastConfidenceOfLast : Self.leastConfidence
            if let (to, confidence) = chosen, confidence >= least {
                ties.append(Tie(from: bodies[end], to: to, confidence: confidence))
            }
        }
        ties += forced.ties.map { Tie(from: $0.from, to: $0.to, confidence: 1) }
        self.ties = Self.withoutCycles(ties.sorted { $0.from < $1.from }, blockCount: blocks.count)
    }

    /// The best assignment may contain a tie that is implausible by itself: such an end stays open. Text that is
    /// complete by itself is tied only if there is no doubt.
    private static let leastConfidence = 0.4
    /// The least confidence of the tie between the last text of a page and the text below a heading.
    private static let leastConfidenceOfLast = 0.15

    /// The paragraphs as chains of blocks, sorted by their first blocks.
    func chains(_ bodies: [Int], blockCount: Int) -> [Chain] {
        var next = [Int](repeating: -1, count: blockCount)
        var isContinued = [Bool](repeating: false, count: blockCount)
        for (index, tie) in ties.enumerated() {
            next[tie.from] = index
            isContinued[tie.to] = true
        }
        return bodies.filter { !isContinued[$0] }.map { first in
            var chain = Chain(blocks: [first])
            var last = first
            while next[last] >= 0 {
                let tie = ties[next[last]]
                chain.blocks.append(tie.to)
                chain.confidences.append(tie.confidence)
                last = tie.to
            }
            return chain
        }
    }

    /// Breaks each cycle of chunks, which has no beginning, at its weakest tie.
    private static func withoutCycles(_ ties: [Tie], blockCount: Int) -> [Tie] {
        var next = [Int](repeating: -1, count: blockCount)
        for (index, tie) in ties.enumerated() { next[tie.from] = index }
        var state = [Int](repeating: 0, count: blockCount)
        var isCut = [Bool](repeating: false, count: ties.count)
        for (round, tie) in ties.enumerated() {
            var block = tie.from
            while state[block] == 0, next[block] >= 0 {
                state[block] = round + 1
                block = ties[next[block]].to
            }
            guard state[block] == round + 1, next[block] >= 0 else {
                if state[block] == 0 { state[block] = round + 1 }
                continue
            }
            var ring: [Int] = []
            var at = block
            repeat {
                ring.append(next[at])
                at = ties[next[at]].to
            } while at != block
            if let weakest = ring.min(by: { (ties[$0].confidence, $0) < (ties[$1].confidence, $1) }) {
                isCut[weakest] = true
            }
        }
        return ties.indices.filter { !isCut[$0] }.map { ties[$0] }
    }

    /// The approximate probability of each option if every end has at most one start and every start at most one end:
    /// the scores balanced alternately by rows and columns (Sinkhorn 1964), with room for staying open on either side.
    private static func marginals(_ options: [[Assignment.Option]], _ none: [Double], startCount: Int) -> [[Double]] {
        let masses = options.indices.map { row in options[row].map { exp(min(30, $0.score - none[row])) } }
        var rows = [Double](repeating: 1, count: options.count)
        var columns = [Double](repeating: 1, count: startCount)
        for _ in 0..<12 {
            for row in options.indices {
                var sum = 1.0
                for (index, option) in options[row].enumerated() { sum += masses[row][index] * columns[option.start] }
                rows[row] = 1 / sum
            }
            var sums = [Double](repeating: 1, count: startCount)
            for row in options.indices {
                for (index, option) in options[row].enumerated() {
                    sums[option.start] += masses[row][index] * rows[row]
                }
            }
            for start in columns.indices { columns[start] = 1 / sums[start] }
        }
        return options.indices.map { row in
            options[row].indices.map { min(1, masses[row][$0] * rows[row] * columns[options[row][$0].start]) }
        }
    }

    private static func calibrated(_ probability: Double, _ weights: Weights) -> Double {
        let bounded = min(max(probability, 1e-6), 1 - 1e-6)
        let odds = weights.calibration.offset + weights.calibration.slope * log(bounded / (1 - bounded))
        return 1 / (1 + exp(-odds))
    }
}

/// The ends and starts that the user's corrections settle.
private struct Forced {
    private(set) var ties: [(from: Int, to: Int)] = []
    private var settled = Set<Int>()
    private var taken = Set<Int>()

    /// Of two corrections of the same boundary the later one applies.
    init(_ corrections: [PageCorrection], blocks: [Block]) {
        guard !corrections.isEmpty else { return }
        var blockEnding: [Int: Int] = [:]
        var blockBeginning: [Int: Int] = [:]
        for block in blocks {
            blockEnding[block.lastLine] = block.index
            blockBeginning[block.firstLine] = block.index
        }
        for correction in corrections.reversed() {
            switch correction {
            case .split(let after):
                if let from = blockEnding[after] { settled.insert(from) }
            case .join(let after, let with):
                guard let from = blockEnding[after], let to = blockBeginning[with], from != to,
                    !settled.contains(from), !taken.contains(to)
                else { continue }
                settled.insert(from)
                taken.insert(to)
                ties.append((from, to))
            case .role, .file, .fileOrder: break
            }
        }
    }

    func isSettled(_ block: Int) -> Bool { settled.contains(block) }

    func isTaken(_ block: Int) -> Bool { taken.contains(block) }
}
