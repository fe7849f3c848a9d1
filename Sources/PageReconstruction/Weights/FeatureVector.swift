/// A list of what is measured of one thing; the cases number the entries of a `FeatureVector`.
package protocol FeatureName: CaseIterable, RawRepresentable, Sendable where RawValue == Int {}

/// A number for each feature: how a thing measures, or how much each measure weighs.
package struct FeatureVector<Feature: FeatureName>: Equatable, Sendable, ExpressibleByDictionaryLiteral {
    /// In the order of the cases.
    package var values: [Double]

    /// Nothing but zeros.
    package init() {
        values = Array(repeating: 0, count: Feature.allCases.count)
    }

    /// `values` in the order of the cases.
    package init(values: [Double]) {
        self.values = values
    }

    /// Features that are not named weigh nothing.
    package init(dictionaryLiteral elements: (Feature, Double)...) {
        self.init()
        for (feature, value) in elements { values[feature.rawValue] = value }
    }

    package subscript(feature: Feature) -> Double {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    /// Largest size of a measure, so that none outweighs all others.
    private static var bound: Double { 3 }

    /// Notes whether something holds.
    mutating func set(_ feature: Feature, _ holds: Bool) { values[feature.rawValue] = holds ? 1 : 0 }

    /// Notes a measure, cut off at ±3.
    mutating func set(_ feature: Feature, _ number: Double) {
        values[feature.rawValue] = max(-Self.bound, min(Self.bound, number))
    }

    /// Forgets all measures, so that the memory serves the next thing.
    mutating func reset() {
        for index in values.indices { values[index] = 0 }
    }

    /// The measures that are not zero, by their features' numbers: of many features few are present.
    var present: [(feature: Int, value: Double)] {
        var present: [(feature: Int, value: Double)] = []
        for (feature, value) in values.enumerated() where value != 0 { present.append((feature, value)) }
        return present
    }

    /// The sum of the measures, each times its weight.
    func weighted(by weights: FeatureVector) -> Double {
        var sum = 0.0
        for index in values.indices { sum += values[index] * weights.values[index] }
        return sum
    }
}
