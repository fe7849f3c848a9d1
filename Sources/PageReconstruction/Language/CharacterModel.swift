import CLanguageModel
import Glibc

/// The probabilities of character sequences, from counted runs of up to four characters.
///
/// Counts are interpolated with those of shorter runs (Jelinek and Mercer). All results are natural logarithms.
struct CharacterModel: Sendable {
    /// The model embedded in the program.
    static let shared = CharacterModel()

    private let table: CharacterTable?
    private let total: Double

    private init() {
        let bytes = UnsafeRawBufferPointer(
            start: broadsheet_language_model(), count: broadsheet_language_model_size())
        table = CharacterTable(bytes: bytes)
        total = max(table?.count(Symbols.key([Symbols.total])) ?? 1, 1)
    }

    /// The evidence that one chunk continues in another: for each of the second's first three characters, how much
    /// likelier it is there than at the start of any chunk.
    struct Fit {
        var first = 0.0
        var second = 0.0
        var third = 0.0

        var sum: Double { first + second + third }
    }

    /// The first three symbols of a chunk, with their unconditional probabilities.
    struct Start {
        fileprivate let count: Int
        /// The symbols, packed as in `Symbols.key`.
        fileprivate let key: UInt64
        fileprivate let probabilities: (Double, Double, Double)
        /// The log ratio of their probability at the start of a paragraph to that anywhere.
        let paragraph: Double
        /// The log ratio of their probability at the start of a heading to that anywhere.
        let heading: Double

        /// The first `length` symbols, packed.
        fileprivate func run(_ length: Int) -> UInt64 { key >> UInt64(16 * (count - length)) }
    }

    /// The last three symbols of a chunk.
    struct End {
        fileprivate let key: UInt64
        /// By length, the count of its last symbols as a context; 0 if the chunk has fewer.
        fileprivate let contexts: (Context, Context, Context)
        /// The log ratio of the probability that a heading ends after these symbols to the probability after any
        /// character.
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
        let key = Symbols.key(last)
        func context(_ length: Int) -> Context {
            Context(last.count < length ? 0 : count(key & Self.mask(length)))
        }
        let run = Array(symbols.suffix(2)) + [Symbols.headingEnd]
        let heading = probability(Symbols.key(run[...]), run.count) / probability(UInt64(Symbols.headingEnd), 1)
        return End(key: key, contexts: (context(1), context(2), context(3)), heading: log(heading))
    }

    /// Looks up runs across the boundary, shortest first: if a run was never counted, no longer one was.
    func continuation(_ end: End, _ start: Start) -> Fit {
        var fit = Fit()
        guard start.count > 0, end.contexts.0.count > 0 else { return fit }
        func counted(_ before: Int, _ behind: Int) -> Double {
            count((end.key & Self.mask(before)) << UInt64(16 * behind) | start.run(behind))
        }
        let oneOne = counted(1, 1)
        let twoOne = oneOne == 0 ? 0 : counted(2, 1)
        var first = end.contexts.0.mixed(start.probabilities.0, oneOne)
        if end.contexts.1.count > 0 {
            first = end.contexts.1.mixed(first, twoOne)
            if end.contexts.2.count > 0 {
                first = end.contexts.2.mixed(first, twoOne == 0 ? 0 : counted(3, 1))
            }
        }
        fit.first = log(first / start.probabilities.0)
        guard oneOne > 0, start.count > 1 else { return fit }
        let oneTwo = counted(1, 2)
        var second = Context(oneOne).mixed(start.probabilities.1, oneTwo)
        if twoOne > 0 { second = Context(twoOne).mixed(second, oneTwo == 0 ? 0 : counted(2, 2)) }
        fit.second = log(second / start.probabilities.1)
        guard oneTwo > 0, start.count > 2 else { return fit }
        fit.third = log(Context(oneTwo).mixed(start.probabilities.2, counted(1, 3)) / start.probabilities.2)
        return fit
    }

    /// The share of a pair of characters among all pairs, never 0.
    func commonness(_ first: Symbol, _ second: Symbol) -> Double {
        ((table?.count(UInt64(first) << 16 | UInt64(second)) ?? 0) + 0.5) / total
    }

    /// The count of a run of symbols that another symbol may follow.
    fileprivate struct Context {
        let count: Double
        private let trust: Double

        init(_ count: Double) {
            self.count = count
            // The more often a context was seen, the more different characters followed it (Heaps' law). This also
            // compensates for runs that the table leaves out.
            let root = count.squareRoot()
            trust = 2 + 1.2 * root * root.squareRoot()
        }

        /// The probability of a symbol counted `times` after this context, given its probability after a shorter
        /// context.
        func mixed(_ shorter: Double, _ times: Double) -> Double {
            (min(times, count) + trust * shorter) / (count + trust)
        }
    }

    private func count(_ key: UInt64) -> Double { table?.count(key) ?? 0 }

    private static func mask(_ length: Int) -> UInt64 {
        length == 4 ? UInt64.max : UInt64(1) << UInt64(16 * length) &- 1
    }

    /// The probability of the last of `length` symbols given those before it.
    private func probability(_ run: UInt64, _ length: Int) -> Double {
        guard table != nil, length > 0 else { return 1 }
        var probability = (min(count(run & Self.mask(1)), total) + 1.0 / 8000) / (total + 1)
        for taken in 2..<(length + 1) {
            let context = Context(count(run >> 16 & Self.mask(taken - 1)))
            if context.count == 0 { break }
            probability = context.mixed(probability, count(run & Self.mask(taken)))
        }
        return probability
    }
}
