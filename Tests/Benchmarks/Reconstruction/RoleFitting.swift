import Foundation
import PageReconstruction

/// Fits the weights of the roles of lines, from those set by hand on: a structured perceptron with a margin, its weights
/// averaged (Collins 2002; margins as Taskar, Guestrin and Koller 2003).
struct RoleFitting {
    /// A page with the roles that its lines may have.
    struct Sample {
        let page: FittingSamples.Roles
        /// By block; empty where nothing is known.
        let allowed: [Set<LineRole>]
    }

    private let samples: [Sample]

    /// How far a mistake moves a weight: those set by hand are of the size of 1 to 8.
    private static let rate = 0.02
    private static let margin = 1.5
    private static let epochs = 6

    init(_ samples: [Sample]) {
        self.samples = samples
    }

    /// The fitted weights, and the blocks that come out wrong with them.
    func fitted(from start: RoleWeights) -> RoleWeights {
        var weights = start
        var sum = Self.scaled(start, 0)
        var steps = 0.0
        var order = Array(samples.indices)
        var random = PageRandom(seed: 11)
        for epoch in 0..<Self.epochs {
            order.shuffle(using: &random)
            for index in order {
                learn(samples[index], &weights)
                Self.add(weights, to: &sum)
                steps += 1
            }
            let averaged = Self.scaled(sum, 1 / steps)
            print("roles, round \(epoch + 1): \(mistakes(start)) blocks wrong by hand, \(mistakes(averaged)) fitted")
        }
        return Self.scaled(sum, 1 / steps)
    }

    /// Moves the weights towards the best of the right readings and away from the best of all.
    private func learn(_ sample: Sample, _ weights: inout RoleWeights) {
        let (page, allowed) = (sample.page, sample.allowed)
        let right = page.decode(weights, allowed: allowed, isFree: false, margin: 0)
        let found = page.decode(weights, allowed: allowed, isFree: true, margin: Self.margin)
        for block in right.indices {
            if right[block] != found[block] {
                let values = page.features[block].values
                for (feature, value) in values.enumerated() where value != 0 {
                    weights.roles[right[block].rawValue].values[feature] += Self.rate * value
                    weights.roles[found[block].rawValue].values[feature] -= Self.rate * value
                }
            }
            guard block > 0 else { continue }
            let (before, beforeFound) = (right[block - 1], found[block - 1])
            guard (before, right[block]) != (beforeFound, found[block]) else { continue }
            weights.transitions[before.rawValue].values[right[block].rawValue] += Self.rate
            weights.transitions[beforeFound.rawValue].values[found[block].rawValue] -= Self.rate
        }
    }

    private func mistakes(_ weights: RoleWeights) -> Int {
        samples.reduce(0) { sum, sample in
            let found = sample.page.decode(weights, allowed: sample.allowed, isFree: true, margin: 0)
            return sum + zip(found, sample.allowed).count { !$1.isEmpty && !$1.contains($0) }
        }
    }

    private static func scaled(_ weights: RoleWeights, _ factor: Double) -> RoleWeights {
        var scaled = weights
        for index in scaled.roles.indices {
            scaled.roles[index].values = scaled.roles[index].values.map { $0 * factor }
        }
        for index in scaled.transitions.indices {
            scaled.transitions[index].values = scaled.transitions[index].values.map { $0 * factor }
        }
        return scaled
    }

    private static func add(_ weights: RoleWeights, to sum: inout RoleWeights) {
        for index in sum.roles.indices {
            for feature in sum.roles[index].values.indices {
                sum.roles[index].values[feature] += weights.roles[index].values[feature]
            }
        }
        for index in sum.transitions.indices {
            for role in sum.transitions[index].values.indices {
                sum.transitions[index].values[role] += weights.transitions[index].values[role]
            }
        }
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
    /// The roles of the product that are right for it.
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
