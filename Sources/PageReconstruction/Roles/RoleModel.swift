/// Chooses the likeliest roles of all blocks together: a linear chain decoded by the Viterbi algorithm (Viterbi 1967;
/// as a conditional random field, Lafferty, McCallum and Pereira 2001).
struct RoleModel {
    let weights: ScriptRoleWeights

    /// The role of each block; roles given in `fixed` are kept.
    func roles(
        _ features: some RandomAccessCollection<FeatureVector<RoleFeature>>, fixed: [LineRole?]
    ) -> [LineRole] {
        decode(features) { index, role in fixed[index].map { $0 == role ? 0 : -1000 } ?? 0 }
    }

    /// The likeliest roles, with `bonus` added to the score of a role at a block.
    func decode(
        _ features: some RandomAccessCollection<FeatureVector<RoleFeature>>,
        bonus: (_ block: Int, _ role: LineRole) -> Double
    ) -> [LineRole] {
        let roles = LineRole.allCases
        guard !features.isEmpty else { return [] }
        var best = [Double](repeating: 0, count: roles.count)
        var cameFrom: [UInt8] = []
        cameFrom.reserveCapacity(features.count * roles.count)
        var next = best
        let (western, eastAsian) = (Table(weights.western), Table(weights.eastAsian))
        for (index, measures) in features.enumerated() {
            let table = measures[.isEastAsian] > 0 ? eastAsian : western
            let present = measures.present
            for role in roles.indices {
                var top = index == 0 ? 0 : -Double.infinity
                var from = 0
                if index > 0 {
                    for (before, transition) in table.entering[role].enumerated() {
                        let score = best[before] + transition
                        if score > top { (top, from) = (score, before) }
                    }
                }
                cameFrom.append(UInt8(from))
                let own = table.own[role]
                next[role] = present.reduce(top + bonus(index, roles[role])) { $0 + $1.value * own[$1.feature] }
            }
            swap(&best, &next)
        }
        var role = best.indices.max { best[$0] < best[$1] } ?? 0
        var path = [LineRole](repeating: .body, count: features.count)
        for index in path.indices.reversed() {
            path[index] = roles[role]
            role = Int(cameFrom[index * roles.count + role])
        }
        return path
    }

    /// The weights of one script, arranged for decoding.
    private struct Table {
        /// By role, then by feature.
        let own: [[Double]]
        /// By role, then by the role of the previous block.
        let entering: [[Double]]

        init(_ weights: RoleWeights) {
            own = weights.roles.map(\.values)
            entering = LineRole.allCases.map { role in weights.transitions.map { $0[role] } }
        }
    }
}
