import NewsModel

/// A quote as symbols of an `AnchorAlphabet`.
struct AnchorQuote {
    let prefix: [Int32]
    let exact: [Int32]
    let suffix: [Int32]

    init(_ quote: Quote, alphabet: AnchorAlphabet) {
        prefix = alphabet.symbols(of: quote.prefix)
        exact = alphabet.symbols(of: quote.exact)
        suffix = alphabet.symbols(of: quote.suffix)
    }

    private init(prefix: [Int32], exact: [Int32], suffix: [Int32]) {
        self.prefix = prefix
        self.exact = exact
        self.suffix = suffix
    }

    /// The quoted text with its context before and after.
    var whole: [Int32] { prefix + exact + suffix }

    /// The number of symbols up to which a quote is aligned as a whole; of a longer one, only its two ends are aligned.
    static let longest = 800
    /// The length of each of the two ends, in symbols.
    private static let endLength = 300
    /// The length of the inner context of an end, in symbols.
    private static let context = 32

    /// The beginning of a long quote, with its context.
    var beginning: AnchorQuote {
        AnchorQuote(
            prefix: prefix, exact: Array(exact.prefix(Self.endLength)),
            suffix: Array(exact.dropFirst(Self.endLength).prefix(Self.context)))
    }

    /// The end of a long quote, with its context.
    var end: AnchorQuote {
        AnchorQuote(
            prefix: Array(exact.dropLast(Self.endLength).suffix(Self.context)),
            exact: Array(exact.suffix(Self.endLength)), suffix: suffix)
    }
}
