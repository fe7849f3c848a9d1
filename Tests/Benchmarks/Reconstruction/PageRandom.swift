import RandomNumbers

/// The choices by which a page is made, the same on every run.
struct PageRandom: RandomNumberGenerator {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed &* 0x2545_F491_4F6C_DD1D &+ 1) }

    mutating func next() -> UInt64 { random.next() }

    mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(0...(choices.count - 1))] }

    /// A random choice for which `fit` is true; there must be one.
    mutating func pick<Element>(_ choices: [Element], fit: (Element) -> Bool) -> Element {
        while true {
            let choice = pick(choices)
            if fit(choice) { return choice }
        }
    }
}
