/// The names of the features of a kind of object; the cases number the entries of a `FeatureVector`.
package protocol FeatureName: CaseIterable, RawRepresentable, Sendable where RawValue == Int {}

/// A number for each feature: the values measured on an object, or the weights of the features.
package struct FeatureVector<Feature: FeatureName>: Equatable, Sendable, ExpressibleByDictionaryLiteral {
    /// The values in the order of the cases.
    package var values: [Double]

    /// Creates a vector of zeros.
    package init() {
        values = Array(repeating: 0, count: Feature.allCases.count)
    }

    /// Creates a vector from `values` in the order of the cases.
    package init(values: [Double]) {
        self.values = values
    }

    /// Creates a vector in which features that are not listed are 0.
    package init(dictionaryLiteral elements: (Feature, Double)...) {
        self.init()
        for (feature, value) in elements { values[feature.rawValue] = value }
    }

    package subscript(feature: Feature) -> Double {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    /// The largest magnitude of a value, so that no feature outweighs all others.
    private static var bound: Double { 3 }

    /// Sets a feature to 1 if `holds`, otherwise to 0.
    mutating func set(_ feature: Feature, _ holds: Bool) { values[feature.rawValue] = holds ? 1 : 0 }

    /// Sets a feature to a number, clamped to ±3.
    mutating func set(_ feature: Feature, _ number: Double) {
        values[feature.rawValue] = max(-Self.bound, min(Self.bound, number))
    }

    /// Sets all values to 0, so that the memory can be reused.
    mutating func reset() {
        for index in values.indices { values[index] = 0 }
    }

    /// The non-zero values with the indices of their features; most features are 0.
    var present: [(feature: Int, value: Double)] {
        var present: [(feature: Int, value: Double)] = []
        for (feature, value) in values.enumerated() where value != 0 { present.append((feature, value)) }
        return present
    }

    /// The weighted sum of the values.
    func weighted(by weights: FeatureVector) -> Double {
        var sum = 0.0
        for index in values.indices { sum += values[index] * weights.values[index] }
        return sum
    }
}
