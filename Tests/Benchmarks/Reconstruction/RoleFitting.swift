import Foundation
import PageReconstruction

/// Fits the weights of roles, starting from those set by hand, with an averaged structured perceptron with a margin
/// (Collins 2002; margins as in Taskar, Guestrin and Koller 2003).
struct RoleFitting {
    /// A page with the roles that its lines may have.
    struct Sample {
        let page: FittingSamples.Roles
        /// By block; empty if no role is known.
        let allowed: [Set<LineRole>]
    }

    private let samples: [Sample]

    /// How far a mistake moves a weight; weights set by hand range from 1 to 8.
    private static let rate = 0.02
    private static let margin = 1.5
    private static let epochs = 6
    /// The share of the distance to its hand-set value by which each page pulls a weight back, so that weights which no
    /// page needs stay as they are.
    private static let prior = 0.0002

    init(_ samples: [Sample]) {
        self.samples = samples
    }

    /// The fitted weights of both scripts.
    func fitted(from start: ScriptRoleWeights) -> ScriptRoleWeights {
        var weights = start
        var sum = start.merged { value, _ in value * 0 }
        var steps = 0.0
        var order = Array(samples.indices)
        var random = PageRandom(seed: 11)
        for epoch in 0..<Self.epochs {
            order.shuffle(using: &random)
            for index in order {
                learn(samples[index], &weights)
                weights = weights.merged(with: start) { $0 + Self.prior * ($1 - $0) }
                sum = sum.merged(with: weights, +)
                steps += 1
            }
            let averaged = sum.merged { value, _ in value / steps }
            print("roles, round \(epoch + 1): \(mistakes(start)) blocks wrong by hand, \(mistakes(averaged)) fitted")
        }
        return sum.merged { value, _ in value / steps }
    }

    /// Moves the weights towards the best correct reading and away from the best reading overall.
    private func learn(_ sample: Sample, _ weights: inout ScriptRoleWeights) {
        let (page, allowed) = (sample.page, sample.allowed)
        let right = page.decode(weights, allowed: allowed, isFree: false, margin: 0)
        let found = page.decode(weights, allowed: allowed, isFree: true, margin: Self.margin)
        for block in right.indices {
            let isEastAsian = page.features[block][.isEastAsian] > 0
            var own = weights[isEastAsian: isEastAsian]
            defer { weights[isEastAsian: isEastAsian] = own }
            if right[block] != found[block] {
                for (feature, value) in page.features[block].values.enumerated() where value != 0 {
                    own.roles[right[block].rawValue].values[feature] += Self.rate * value
                    own.roles[found[block].rawValue].values[feature] -= Self.rate * value
                }
            }
            guard block > 0 else { continue }
            let (before, beforeFound) = (right[block - 1], found[block - 1])
            guard (before, right[block]) != (beforeFound, found[block]) else { continue }
            own.transitions[before.rawValue].values[right[block].rawValue] += Self.rate
            own.transitions[beforeFound.rawValue].values[found[block].rawValue] -= Self.rate
        }
    }

    private func mistakes(_ weights: ScriptRoleWeights) -> Int {
        samples.reduce(0) { sum, sample in
            let found = sample.page.decode(weights, allowed: sample.allowed, isFree: true, margin: 0)
            return sum + zip(found, sample.allowed).count { !$1.isEmpty && !$1.contains($0) }
        }
    }
}

extension ScriptRoleWeights {
    /// Combines each weight with the corresponding weight of `other`.
    fileprivate func merged(with other: ScriptRoleWeights, _ merge: (Double, Double) -> Double) -> ScriptRoleWeights {
        ScriptRoleWeights(
            western: western.merged(with: other.western, merge),
            eastAsian: eastAsian.merged(with: other.eastAsian, merge))
    }

    fileprivate func merged(_ merge: (Double, Double) -> Double) -> ScriptRoleWeights { merged(with: self, merge) }
}

extension RoleWeights {
    fileprivate func merged(with other: RoleWeights, _ merge: (Double, Double) -> Double) -> RoleWeights {
        var merged = self
        for index in roles.indices {
            merged.roles[index].values = zip(roles[index].values, other.roles[index].values).map(merge)
        }
        for index in transitions.indices {
            let pairs = zip(transitions[index].values, other.transitions[index].values)
            merged.transitions[index].values = pairs.map(merge)
        }
        return merged
    }
}

extension RoleFitting.Sample {
    init(_ page: ShatteredPage, weights: Weights) {
        self.init(FittingSamples.roles(page.lines, weights: weights)) { line in
            page.truth[line].map {
                $0.story == ShatteredPage.contentsStory ? [.contents, .item, .row] : $0.role.allowed
            } ?? []
        }
    }

    init(_ page: OrderedText, weights: Weights) {
        self.init(FittingSamples.roles(page.lines, weights: weights)) { page.roles[$0] ?? [] }
    }

    private init(_ page: FittingSamples.Roles, _ allowed: (Int) -> Set<LineRole>) {
        self.init(page: page, allowed: page.lines.map(allowed))
    }
}

extension ShatteredPage.Role {
    /// The roles of the product that are correct for it.
    fileprivate var allowed: Set<LineRole> {
        switch self {
        case .furniture: [.furniture, .banner]
        case .section: [.label]
        case .heading: [.headline, .deck]
        case .byline: [.byline]
        case .caption: [.caption]
        case .body: [.body]
        case .crosshead: [.crosshead]
        case .verse: [.verse]
        case .row: [.row, .item]
        }
    }
}
