extension Bookmark {
    /// The letter of a named mark. A mark is a bookmark with a tag such as `mark:a`.
    public var markLetter: Character? {
        tags.first { $0.hasPrefix(Self.markPrefix) && $0.count == Self.markPrefix.count + 1 }?.last
    }

    /// The user's tags, without the tag of a named mark.
    public var ownTags: [String] {
        tags.filter { !$0.hasPrefix(Self.markPrefix) || $0.count != Self.markPrefix.count + 1 }
    }

    /// Whether the bookmark is a named mark without the user's own tags and without a note.
    public var isOnlyMark: Bool { markLetter != nil && ownTags.isEmpty && note.isEmpty }

    /// The quote as people read it. A mark stands at a line, which may begin in the middle of a sentence: its quote is
    /// shown from the beginning of the sentence, or from as far before it as the bookmark has text.
    public var shownQuote: String {
        guard isOnlyMark else { return quote.exact }
        if let end = quote.prefix.lastIndex(where: { "。！？；.!?;\n".contains($0) }) {
            let begun = quote.prefix[quote.prefix.index(after: end)...]
            return begun.drop { "”’」』）) ".contains($0) } + quote.exact
        }
        let isCut = quote.prefix.unicodeScalars.count >= Quote.contextLength
        return (isCut ? "…" : "") + quote.prefix + quote.exact
    }

    public static func markTag(_ letter: Character) -> String { markPrefix + String(letter) }

    private static let markPrefix = "mark:"
}
