import UnicodeText

/// The words of a query, asked of the texts of one story after the other; one for each thread.
public struct WordsInTexts {
    private let needed: [QueryWord]
    private let excluded: [QueryWord]
    private let asWords: Bool
    /// The units of the passage at hand, and the words of `needed` that were in none yet: memory that is used again.
    private var units: [UInt32] = []
    private var missing: [Int] = []

    /// - Parameter asWords: whether what is read as pinyin has to be a whole word of a text.
    public init(_ query: TextQuery, asWords: Bool = false) {
        self.asWords = asWords
        needed = query.words.filter { !$0.isExcluded && $0.scope != .section }
        excluded = query.words.filter { $0.isExcluded && $0.scope == .anywhere }
    }

    /// Whether a story has the words in its passages, which stand in `text` in UTF-8, `TextQuery.passageEnd` behind each;
    /// where the query needs more than that, a `true` is not the last word.
    public mutating func stand(in text: UnsafeRawBufferPointer) -> Bool {
        missing.removeAll(keepingCapacity: true)
        missing.append(contentsOf: needed.indices)
        var rest = text
        while !rest.isEmpty, !missing.isEmpty || !excluded.isEmpty {
            let length = FoldedText.fold(utf8: rest, until: TextQuery.passageEnd, into: &units)
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(length + 1))
            for word in excluded where word.stands(in: units) { return false }
            for index in missing.indices.reversed() where stands(needed[missing[index]]) {
                missing.remove(at: index)
            }
        }
        return missing.isEmpty
    }

    private func stands(_ word: QueryWord) -> Bool {
        asWords && word.isLookedForAsWord ? WholeWords.first(of: word, in: units) != nil : word.stands(in: units)
    }
}

extension QueryWord {
    /// Whether the word stands in folded text, as it is or as it is read.
    func stands(in text: [UInt32]) -> Bool {
        UnitSearch.contains(units, in: text) || pinyin.map { UnitSearch.contains($0, in: text) } ?? false
    }
}
