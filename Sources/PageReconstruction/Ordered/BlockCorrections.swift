import NewsModel

/// The user's corrections of a page, mapped to its blocks.
struct BlockCorrections {
    /// By block, the settled role. A block with a corrected boundary is text unless the user gives it a role.
    private(set) var roles: [LineRole?]
    /// Whether the user wants the order of the file.
    let keepsOrder: Bool
    private var ends = Set<Int>()
    private var nextOf: [Int: Int] = [:]
    private var moved = Set<Int>()

    /// Of two corrections of the same boundary the later one applies.
    init(_ corrections: [PageCorrection], blocks: [Block]) {
        roles = Array(repeating: nil, count: blocks.count)
        keepsOrder = corrections.contains(.fileOrder)
        guard !corrections.isEmpty else { return }
        var ending: [Int: Int] = [:]
        var beginning: [Int: Int] = [:]
        for block in blocks {
            ending[block.lastLine] = block.index
            beginning[block.firstLine] = block.index
        }
        for correction in corrections.reversed() {
            switch correction {
            case .split(let after):
                guard let end = ending[after], !ends.contains(end) else { continue }
                ends.insert(end)
                roles[end] = .body
            case .join(let after, let with):
                guard let end = ending[after], let start = beginning[with], end != start, !ends.contains(end),
                    !moved.contains(start), !leads(from: start, to: end)
                else { continue }
                ends.insert(end)
                moved.insert(start)
                nextOf[end] = start
                roles[end] = .body
                roles[start] = .body
            case .role, .file, .fileOrder: break
            }
        }
        settleRoles(corrections, blocks)
    }

    private mutating func settleRoles(_ corrections: [PageCorrection], _ blocks: [Block]) {
        var standing: [Int: Int] = [:]
        for block in blocks { for line in block.lines { standing[line] = block.index } }
        for case .role(let role, let line) in corrections {
            guard let block = standing[line] else { continue }
            roles[block] = LineRole(role)
        }
    }

    /// Whether the user has settled how the block continues.
    func isEnd(_ block: Int) -> Bool { ends.contains(block) }

    /// Whether the block was moved behind another block by a join.
    func isMoved(_ block: Int) -> Bool { moved.contains(block) }

    func next(of block: Int) -> Int? { nextOf[block] }

    /// Whether joins already lead from one block to another, so that a join back would form a cycle.
    private func leads(from start: Int, to end: Int) -> Bool {
        var block = start
        while let next = nextOf[block] {
            if next == end { return true }
            block = next
        }
        return false
    }
}
