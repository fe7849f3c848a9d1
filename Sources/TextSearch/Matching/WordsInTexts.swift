import UnicodeText

/// Searches the texts of one story after another for the words of a query. Use one instance per thread.
public struct WordsInTexts {
    private let needed: [QueryWord]
    private let excluded: [QueryWord]
    private let asWords: Bool
    /// The units of the current passage, and the indices in `needed` of the words not found yet. Reused to avoid
    /// allocations.
    private var units: [UInt32] = []
    private var missing: [Int] = []

    /// - Parameter asWords: whether a match read as pinyin must be a whole word of the text.
    public init(_ query: TextQuery, asWords: Bool = false) {
        self.asWords = asWords
        needed = query.words.filter { !$0.isExcluded && $0.scope != .section }
        excluded = query.words.filter { $0.isExcluded && $0.scope == .anywhere }
    }

    /// Whether the passages of a story contain the words. `text` has the passages in UTF-8, each followed by
    /// `TextQuery.passageEnd`. If the query tests more than its texts, `true` is not final.
    public mutating func match(in text: UnsafeRawBufferPointer) -> Bool {
        missing.removeAll(keepingCapacity: true)
        missing.append(contentsOf: needed.indices)
        var rest = text
        while !rest.isEmpty, !missing.isEmpty || !excluded.isEmpty {
            let length = FoldedText.fold(utf8: rest, until: TextQuery.passageEnd, into: &units)
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(length + 1))
            for word in excluded where word.matches(in: units) { return false }
            for index in missing.indices.reversed() where matches(needed[missing[index]]) {
                missing.remove(at: index)
            }
        }
        return missing.isEmpty
    }

    private func matches(_ word: QueryWord) -> Bool {
        asWords && word.isLookedForAsWord ? WholeWords.first(of: word, in: units) != nil : word.matches(in: units)
    }
}

extension QueryWord {
    /// Whether folded text contains the word, as written or as read.
    func matches(in text: [UInt32]) -> Bool {
        UnitSearch.contains(units, in: text) || pinyin.map { UnitSearch.contains($0, in: text) } ?? false
    }
}
