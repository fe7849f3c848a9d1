import Foundation

/// Small regressions by gradient descent with momentum and a step size for each weight (Adam, Kingma and Ba 2014).
enum Regression {
    /// An end: the features of its options, those of leaving it open, and the right option (`nil` to leave it open).
    struct Choice {
        let options: [[Double]]
        let none: [Double]
        let right: Int?
    }

    static func odds(_ features: [Double], _ weights: [Double]) -> Double {
        var sum = 0.0
        for index in 0..<min(features.count, weights.count) { sum += features[index] * weights[index] }
        return sum
    }

    static func logistic(_ samples: [(features: [Double], isRight: Bool)], count: Int) -> [Double] {
        var weights = [Double](repeating: 0, count: count)
        var adam = Adam(count: count)
        for step in 0..<400 {
            var gradient = weights.map { $0 * 0.0005 }
            for sample in samples {
                let error = 1 / (1 + exp(-odds(sample.features, weights))) - (sample.isRight ? 1 : 0)
                guard abs(error) > 1e-4 else { continue }
                for index in 0..<count { gradient[index] += error * sample.features[index] / Double(samples.count) }
            }
            adam.move(&weights, gradient, rate: step < 250 ? 0.1 : 0.02)
        }
        return weights
    }

    static func best(_ choice: Choice, _ joins: [Double], _ openEnds: [Double]) -> Int? {
        var best: (index: Int?, score: Double) = (nil, odds(choice.none, openEnds))
        for (index, option) in choice.options.enumerated() {
            let score = odds(option, joins)
            if score > best.score { best = (index, score) }
        }
        return best.index
    }

    /// Fits a choice among options and none (McFadden's conditional logit).
    static func choice(_ samples: [Choice], joins: [Double], openEnds: [Double], epochs: Int) -> ([Double], [Double]) {
        var weights = joins + openEnds
        var adam = Adam(count: weights.count)
        var order = Array(samples.indices)
        var random = PageRandom(seed: 7)
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            for batch in stride(from: 0, to: order.count, by: 64) {
                var gradient = weights.map { $0 * 0.0003 }
                let indices = order[batch..<min(batch + 64, order.count)]
                for index in indices {
                    let sample = samples[index]
                    let scores = sample.options.map { odds($0, weights) }
                    var none = 0.0
                    for index in sample.none.indices { none += sample.none[index] * weights[joins.count + index] }
                    let top = max(none, scores.max() ?? none)
                    let exponents = scores.map { exp($0 - top) }
                    let sum = exponents.reduce(exp(none - top), +)
                    let share = 1 / Double(indices.count)
                    for (option, features) in sample.options.enumerated() {
                        let error = (exponents[option] / sum - (sample.right == option ? 1 : 0)) * share
                        guard abs(error) > 1e-7 else { continue }
                        for index in features.indices { gradient[index] += error * features[index] }
                    }
                    let error = (exp(none - top) / sum - (sample.right == nil ? 1 : 0)) * share
                    for index in sample.none.indices { gradient[joins.count + index] += error * sample.none[index] }
                }
                adam.move(&weights, gradient, rate: epoch * 3 < epochs * 2 ? 0.03 : 0.005)
            }
        }
        return (Array(weights[..<joins.count]), Array(weights[joins.count...]))
    }

    private struct Adam {
        private var mean: [Double]
        private var square: [Double]
        private var step = 0.0

        init(count: Int) {
            mean = [Double](repeating: 0, count: count)
            square = mean
        }

        mutating func move(_ weights: inout [Double], _ gradient: [Double], rate: Double) {
            step += 1
            for index in weights.indices {
                mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
                square[index] = 0.999 * square[index] + 0.001 * gradient[index] * gradient[index]
                let unbiased = mean[index] / (1 - pow(0.9, step))
                weights[index] -= rate * unbiased / (sqrt(square[index] / (1 - pow(0.999, step))) + 1e-8)
            }
        }
    }
}
