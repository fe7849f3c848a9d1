import NewsModel
import UnicodeText

extension TextQuery {
    /// The query with pinyin read as complete syllables where possible. Among its matches, whole words rank first.
    /// `nil` if no word is read as pinyin.
    public var wordReadings: TextQuery? { readsPinyin ? wholeReadings ?? self : nil }
}

extension SearchableStory {
    /// The first match that is a whole word, searching the text before the heading; `nil` unless every word read as
    /// pinyin has such a match.
    public func wordMatch(of query: TextQuery) -> TextMatch? {
        let order = passages.filter { $0.passage.rawValue >= 0 } + passages.filter { $0.passage.rawValue < 0 }
        var first: TextMatch?
        for word in query.words where word.isLookedForAsWord {
            let found = order.lazy.compactMap { part -> TextMatch? in
                guard word.scope.includes(part.passage) else { return nil }
                return part.text.firstWord(of: word).map { TextMatch(passage: part.passage, range: $0) }
            }.first
            guard let found else { return nil }
            if first == nil { first = found }
        }
        return first
    }
}

extension SearchableText {
    /// The first match of a word that begins and ends at word boundaries, as scalars of the source.
    fileprivate func firstWord(of word: QueryWord) -> Range<Int>? {
        WholeWords.first(of: word, in: folded.units).map(folded.sourceRange)
    }
}

extension QueryWord {
    /// Whether matches of the word that are whole words rank higher, because a reading as pinyin also matches
    /// unintended text.
    var isLookedForAsWord: Bool { pinyin != nil && !isExcluded && scope != .section }
}

/// Finds matches that begin and end at word boundaries, by ICU's dictionary. `weidu` is not a word in 行为都, but 魏都 is
/// one in 魏都区, although the dictionary has 都区: it does not know place names.
enum WholeWords {
    /// The first such match of a word, as written or as read.
    static func first(of word: QueryWord, in units: [UInt32]) -> Range<Int>? {
        let read = word.pinyin.map { UnitSearch.ranges(of: $0, in: units) } ?? []
        return (UnitSearch.ranges(of: word.units, in: units) + read).sorted { $0.lowerBound < $1.lowerBound }
            .first { isWord($0, in: units) }
    }

    /// The number of units on each side of a match that are analysed; text farther away does not change its boundaries.
    private static let surroundings = 12

    private static func isWord(_ range: Range<Int>, in units: [UInt32]) -> Bool {
        let start = max(0, range.lowerBound - surroundings)
        let around = Array(units[start..<min(units.count, range.upperBound + surroundings)])
        let breaks = AnalysedText(FoldedText.text(of: around)).wordBreaks()
        func wordBreak(_ unit: Int) -> AnalysedText.WordBreak {
            breaks.indices.contains(unit - start) ? breaks[unit - start] : .between
        }
        let (begin, end) = (wordBreak(range.lowerBound), wordBreak(range.upperBound))
        if begin == .within || range.lowerBound > 0 && prefixes.contains(units[range.lowerBound - 1]) { return false }
        if range.upperBound < units.count, kinds.contains(units[range.upperBound]) { return true }
        // If both boundaries are doubtful, the characters may belong to other words, as in 展位都已.
        return end != .within && (begin == .between || end == .between)
    }

    private static func set(_ characters: String) -> Set<UInt32> { Set(characters.unicodeScalars.map(\.value)) }

    /// The characters that follow the name of a place, or the field of an office: 外交 is a word in 外交部.
    private static let kinds = set("省市县区乡镇村州路街" + "部厅局院")
    /// Characters that form a longer word with the next one, which the dictionary does not have: 多 before 维度.
    private static let prefixes = set("多单双全各")
}
