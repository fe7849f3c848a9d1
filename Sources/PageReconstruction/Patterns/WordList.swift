/// Words that every chunk of a page is asked for.
///
/// The first and the last scalars of the words stand by themselves: a glance at them says of most texts that they have
/// none of the words there.
struct WordList: ExpressibleByArrayLiteral, Sendable {
    let words: [String]
    private let firsts: [Unicode.Scalar]
    private let lasts: [Unicode.Scalar]
    /// A bit for each of the last scalars, by its lowest six bits: most of others are told from them by it.
    private let lastBits: UInt64

    init(arrayLiteral words: String...) {
        self.init(words)
    }

    /// The words, none of them empty, in the order in which they are tried.
    init(_ words: [String]) {
        self.words = words
        firsts = words.map { $0.unicodeScalars.first ?? " " }
        lasts = words.map { $0.unicodeScalars.last ?? " " }
        lastBits = lasts.reduce(0) { $0 | Self.bit(of: $1) }
    }

    /// The first of the words that the text begins with.
    func prefix(of text: FoldedScalars) -> String? {
        for (index, first) in firsts.enumerated() where first == text.first {
            if text.hasPrefix(words[index]) { return words[index] }
        }
        return nil
    }

    /// The first of the words that the text ends with.
    func suffix(of text: FoldedScalars) -> String? {
        for (index, last) in lasts.enumerated() where last == text.last {
            if text.hasSuffix(words[index]) { return words[index] }
        }
        return nil
    }

    /// Whether the text is one of the words.
    func contains(_ text: FoldedScalars) -> Bool {
        for (index, first) in firsts.enumerated() where first == text.first {
            if text.isWord(words[index]) { return true }
        }
        return false
    }

    /// Whether one of the words may stand anywhere in the text: it has a scalar that one of them ends with.
    func maybeStands(in text: FoldedScalars) -> Bool {
        text.scalars.contains { lastBits & Self.bit(of: $0) != 0 && lasts.contains($0) }
    }

    private static func bit(of scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}
