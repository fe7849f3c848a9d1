/// A quote as symbols, and the parts of it that are searched.
struct AnchorQuote {
    let prefix: [Int32]
    let exact: [Int32]
    let suffix: [Int32]

    /// Symbols; of longer quotes the two ends are searched.
    static let longest = 160
    /// Symbols; shorter text by itself says nothing about its place.
    static let telling = 16
    private static let endLength = 64

    /// A pattern, and which of its symbols are of the quoted text.
    struct Part {
        let pattern: [Int32]
        let exact: Range<Int>

        init(_ before: [Int32], _ exact: some Collection<Int32>, _ after: [Int32]) {
            pattern = before + exact + after
            self.exact = before.count..<before.count + exact.count
        }

        /// Whether there is enough text beside the quoted one to say where that belongs.
        var isTelling: Bool { pattern.count - exact.count >= 8 && pattern.count >= AnchorQuote.telling }
    }

    init(_ quote: Quote, alphabet: AnchorAlphabet) {
        prefix = alphabet.symbols(of: quote.prefix)
        exact = alphabet.symbols(of: quote.exact)
        suffix = alphabet.symbols(of: quote.suffix)
    }

    var whole: Part { Part(prefix, exact, suffix) }

    /// The quoted text with so many symbols around it on each side.
    func part(context: Int) -> Part {
        Part(Array(prefix.suffix(context)), exact, Array(suffix.prefix(context)))
    }

    var before: Part { Part(prefix, exact, []) }
    var after: Part { Part([], exact, suffix) }
    var alone: Part { Part([], exact, []) }
    var beginning: Part { Part(prefix, exact.prefix(Self.endLength), []) }
    var beginningAlone: Part { Part([], exact.prefix(Self.endLength), []) }
    var endAlone: Part { Part([], exact.suffix(Self.endLength), []) }
    var end: Part { Part([], exact.suffix(Self.endLength), suffix) }
}
