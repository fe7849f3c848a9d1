import CLanguageModel
import Glibc

/// How likely characters are to follow one another, by counted runs of up to four.
///
/// Counts are mixed with those of shorter runs in the manner of Jelinek and Mercer; all answers are natural logarithms.
struct CharacterModel: Sendable {
    /// The model that is part of the program.
    static let shared = CharacterModel()

    private let table: CharacterTable?
    private let total: Double

    private init() {
        let bytes = UnsafeRawBufferPointer(
            start: broadsheet_language_model(), count: broadsheet_language_model_size())
        table = CharacterTable(bytes: bytes)
        total = max(table?.count(Symbols.key([Symbols.total])) ?? 1, 1)
    }

    /// How well one piece reads on into another: for each of the second's first three characters, how much likelier it is
    /// there than at the start of any piece.
    struct Fit {
        var first = 0.0
        var second = 0.0
        var third = 0.0

        var sum: Double { first + second + third }
    }

    /// The first three symbols of a piece, with how likely they are by themselves.
    struct Start {
        fileprivate let count: Int
        /// Packed as in `Symbols.key`.
        fileprivate let key: UInt64
        fileprivate let probabilities: (Double, Double, Double)
        /// How much likelier they are at the start of a paragraph than anywhere.
        let paragraph: Double
        /// How much likelier they are at the start of a heading than anywhere.
        let heading: Double
    }

    /// The last three symbols of a piece.
    struct End {
        fileprivate let count: Int
        fileprivate let key: UInt64
        /// How much likelier a heading ends behind them than behind any character.
        let heading: Double
    }

    func start(_ symbols: [Symbol]) -> Start {
        let first = symbols.prefix(3)
        let count = first.count
        let key = Symbols.key(first)
        func part(_ length: Int) -> Double {
            length > count ? 1 : probability(key >> UInt64(16 * (count - length)), length)
        }
        let apart = (part(1), part(2), part(3))
        func behind(_ edge: Symbol) -> Double {
            var product = 1.0
            for (length, alone) in [(1, apart.0), (2, apart.1), (3, apart.2)] where length <= count {
                let run = UInt64(edge) << UInt64(16 * length) | key >> UInt64(16 * (count - length))
                product *= probability(run, length + 1) / alone
            }
            return log(product)
        }
        return Start(
            count: count, key: key, probabilities: apart, paragraph: behind(Symbols.paragraphStart),
            heading: behind(Symbols.headingStart))
    }

    func end(_ symbols: [Symbol]) -> End {
        let last = symbols.suffix(3)
        let run = Array(symbols.suffix(2)) + [Symbols.headingEnd]
        let heading = probability(Symbols.key(run[...]), run.count) / probability(UInt64(Symbols.headingEnd), 1)
        return End(count: last.count, key: Symbols.key(last), heading: log(heading))
    }

    func continuation(_ end: End, _ start: Start) -> Fit {
        func part(_ length: Int, _ alone: Double) -> Double {
            guard length <= start.count else { return 0 }
            let own = start.key >> UInt64(16 * (start.count - length))
            // A run of four: what fits of the end before the characters of the start.
            let before = min(end.count, 4 - length)
            let context = end.key & (UInt64(1) << UInt64(16 * before) &- 1)
            return log(probability(context << UInt64(16 * length) | own, length + before) / alone)
        }
        return Fit(
            first: part(1, start.probabilities.0), second: part(2, start.probabilities.1),
            third: part(3, start.probabilities.2))
    }

    /// How common a pair of characters is: the share of all pairs that it is, never 0.
    func commonness(_ first: Symbol, _ second: Symbol) -> Double {
        ((table?.count(UInt64(first) << 16 | UInt64(second)) ?? 0) + 0.5) / total
    }

    /// The probability of the last of `length` symbols behind those before it.
    private func probability(_ run: UInt64, _ length: Int) -> Double {
        guard let table, length > 0 else { return 1 }
        var probability = 1.0 / 8000
        var context = total
        for taken in 1...length {
            let mask = taken == 4 ? UInt64.max : UInt64(1) << UInt64(16 * taken) &- 1
            let count = min(table.count(run & mask), context)
            // The more often a context was seen, the more different characters stood behind it (Heaps's law); this also
            // makes up for what the table leaves out.
            let root = context.squareRoot()
            let trust = taken == 1 ? 1.0 : 2 + 1.2 * root * root.squareRoot()
            probability = (count + trust * probability) / (context + trust)
            guard taken < length else { break }
            context = table.count(run >> 16 & mask)
            if context == 0 { break }
        }
        return probability
    }
}
