/// The likeliest parts of all blocks together: a linear chain decoded by Viterbi's method (Viterbi 1967; as a conditional
/// random field, Lafferty, McCallum and Pereira 2001).
struct RoleModel {
    let weights: RoleWeights

    /// By block, its role; a role that `fixed` names is taken.
    func roles(_ features: [FeatureVector<RoleFeature>], fixed: [LineRole?]) -> [LineRole] {
        let roles = LineRole.allCases
        guard !features.isEmpty else { return [] }
        var best = [Double](repeating: 0, count: roles.count)
        var cameFrom: [UInt8] = []
        cameFrom.reserveCapacity(features.count * roles.count)
        var next = best
        for index in features.indices {
            let scores = weights.roles.map { features[index].weighted(by: $0) }
            for role in roles.indices {
                var top = index == 0 ? 0 : -Double.infinity
                var from = 0
                if index > 0 {
                    for before in roles.indices {
                        let score = best[before] + weights.transitions[before].values[role]
                        if score > top { (top, from) = (score, before) }
                    }
                }
                cameFrom.append(UInt8(from))
                let isRuledOut = fixed[index].map { $0.rawValue != role } ?? false
                next[role] = top + scores[role] - (isRuledOut ? 1000 : 0)
            }
            swap(&best, &next)
        }
        var role = best.indices.max { best[$0] < best[$1] } ?? 0
        var path = [LineRole](repeating: .body, count: features.count)
        for index in features.indices.reversed() {
            path[index] = roles[role]
            role = Int(cameFrom[index * roles.count + role])
        }
        return path
    }
}
