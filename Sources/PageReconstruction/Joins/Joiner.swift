/// Ties open-ended pieces to the pieces that go on from them.
struct Joiner {
    let blocks: [Block]
    let roles: [Role]
    let corrections: [JoinCorrection]

    func chains() -> [Chain] {
        let bodies = blocks.indices.filter { roles[$0] == .body }
        var chains: [Chain] = []
        for index in bodies {
            if let last = chains.last?.blocks.last, goesOn(from: last, to: index) {
                chains[chains.count - 1].blocks.append(index)
                chains[chains.count - 1].confidences.append(0.9)
            } else {
                chains.append(Chain(blocks: [index]))
            }
        }
        return chains
    }

    private func goesOn(from index: Int, to next: Int) -> Bool {
        for correction in corrections {
            switch correction {
            case .split(let after) where after == blocks[index].lastLine: return false
            case .join(let after, let with) where after == blocks[index].lastLine: return with == blocks[next].firstLine
            default: break
            }
        }
        let between = roles[(index + 1)..<next]
        guard between.allSatisfy({ $0 == .caption || $0 == .furniture }) else { return false }
        return !TextEnds.isComplete(blocks[index].folded) && DatelinePattern.opening(of: blocks[next].folded) == nil
    }
}
