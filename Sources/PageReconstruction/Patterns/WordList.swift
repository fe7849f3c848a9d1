/// A list of words that every chunk of a page is tested for.
///
/// The first and last scalars of the words are stored separately, because they suffice to exclude most texts.
struct WordList: ExpressibleByArrayLiteral, Sendable {
    let words: [String]
    private let firsts: [Unicode.Scalar]
    private let lasts: [Unicode.Scalar]
    /// A Bloom filter of the last scalars, with one bit for each value of their lowest six bits.
    private let lastBits: UInt64

    init(arrayLiteral words: String...) {
        self.init(words)
    }

    /// Creates a list of non-empty words, which are tried in this order.
    init(_ words: [String]) {
        self.words = words
        firsts = words.map { $0.unicodeScalars.first ?? " " }
        lasts = words.map { $0.unicodeScalars.last ?? " " }
        lastBits = lasts.reduce(0) { $0 | Self.bit(of: $1) }
    }

    /// The first word that the text begins with.
    func prefix(of text: FoldedScalars) -> String? {
        for (index, first) in firsts.enumerated() where first == text.first {
            if text.hasPrefix(words[index]) { return words[index] }
        }
        return nil
    }

    /// The first word that the text ends with.
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

    /// Whether one of the words may occur in the text, because the text contains the last scalar of a word.
    func maybeStands(in text: FoldedScalars) -> Bool {
        text.scalars.contains { lastBits & Self.bit(of: $0) != 0 && lasts.contains($0) }
    }

    private static func bit(of scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}
