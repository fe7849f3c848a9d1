import NewsModel

/// A story's text, in which the ends of a selection move by user-perceived characters, sentences and passages.
struct SelectableText: Equatable, Sendable {
    private let article: Article
    /// The passages with text, in reading order.
    private let passages: [Passage]

    init(_ article: Article) {
        self.article = article
        passages = article.passages.filter { article.text(of: $0)?.isEmpty == false }
    }

    /// The nearest position that has a character.
    func clamped(_ position: TextPosition) -> TextPosition {
        guard passages.contains(position.passage) else {
            return TextPosition(passage: passages.first ?? position.passage)
        }
        return TextPosition(passage: position.passage, character: character(at: position).lowerBound)
    }

    /// The first position that has a character, and the last.
    var start: TextPosition { clamped(TextPosition(passage: .kicker)) }
    var end: TextPosition { passages.last.map(last) ?? start }

    // MARK: - Moving an end

    func next(after position: TextPosition) -> TextPosition {
        let end = character(at: position).upperBound
        if end < length(of: position.passage) { return TextPosition(passage: position.passage, character: end) }
        return passage(after: position.passage).map { TextPosition(passage: $0) } ?? position
    }

    func previous(before position: TextPosition) -> TextPosition {
        let start = character(at: position).lowerBound
        if start > 0 {
            return clamped(TextPosition(passage: position.passage, character: start - 1))
        }
        return passage(before: position.passage).map(last) ?? position
    }

    /// The beginning of the next sentence; after the last one, the story's end.
    func nextSentence(after position: TextPosition) -> TextPosition {
        let sentences = sentences(of: position.passage)
        if let index = sentences.index(at: position.character), sentences.ranges.indices.contains(index + 1) {
            return TextPosition(passage: position.passage, character: sentences.ranges[index + 1].lowerBound)
        }
        return passage(after: position.passage).map { TextPosition(passage: $0) } ?? last(of: position.passage)
    }

    /// The beginning of the sentence or, if the position is already there, of the sentence before.
    func previousSentence(before position: TextPosition) -> TextPosition {
        let sentences = sentences(of: position.passage)
        let start = sentences.ranges.last { $0.lowerBound < position.character }?.lowerBound
        if let start { return TextPosition(passage: position.passage, character: start) }
        guard let passage = passage(before: position.passage) else { return position }
        return TextPosition(passage: passage, character: self.sentences(of: passage).ranges.last?.lowerBound ?? 0)
    }

    // MARK: - Selections

    /// The text of a selection.
    func range(of selection: TextSelection) -> TextRange {
        let (first, last) = ordered(selection)
        return TextRange(
            start: first, end: TextPosition(passage: last.passage, character: character(at: last).upperBound))
    }

    /// Extends a selection to whole sentences; if it has whole sentences, adds the next one.
    func sentences(around selection: TextSelection) -> TextSelection {
        grown(selection) { position in
            let sentences = sentences(of: position.passage)
            return sentences.index(at: position.character).map { sentences.ranges[$0] } ?? 0..<0
        }
    }

    /// Extends a selection to whole passages; if it has whole passages, adds the next one.
    func passages(around selection: TextSelection) -> TextSelection {
        grown(selection) { 0..<length(of: $0.passage) }
    }

    private func grown(_ selection: TextSelection, to unit: (TextPosition) -> Range<Int>) -> TextSelection {
        let (first, last) = ordered(selection)
        let start = TextPosition(passage: first.passage, character: min(unit(first).lowerBound, first.character))
        var end = lastCharacter(before: unit(last).upperBound, of: last.passage)
        if start == first, end == last {
            let next = next(after: last)
            end = lastCharacter(before: unit(next).upperBound, of: next.passage)
        }
        return TextSelection(anchor: start, head: end)
    }

    /// Whether one position is before another.
    func isOrdered(_ one: TextPosition, _ other: TextPosition) -> Bool {
        (order(of: one.passage), one.character) < (order(of: other.passage), other.character)
    }

    private func ordered(_ selection: TextSelection) -> (first: TextPosition, last: TextPosition) {
        let (anchor, head) = (selection.anchor, selection.head)
        let isForward = (order(of: anchor.passage), anchor.character) <= (order(of: head.passage), head.character)
        return isForward ? (anchor, head) : (head, anchor)
    }

    // MARK: - The text

    private func order(of passage: Passage) -> Int { passages.firstIndex(of: passage) ?? 0 }

    private func passage(after passage: Passage) -> Passage? {
        passages.firstIndex(of: passage).flatMap { passages.indices.contains($0 + 1) ? passages[$0 + 1] : nil }
    }

    private func passage(before passage: Passage) -> Passage? {
        passages.firstIndex(of: passage).flatMap { $0 > 0 ? passages[$0 - 1] : nil }
    }

    private func length(of passage: Passage) -> Int { article.text(of: passage)?.unicodeScalars.count ?? 0 }

    private func sentences(of passage: Passage) -> Sentences { Sentences(article.text(of: passage) ?? "") }

    private func last(of passage: Passage) -> TextPosition {
        lastCharacter(before: length(of: passage), of: passage)
    }

    private func lastCharacter(before end: Int, of passage: Passage) -> TextPosition {
        clamped(TextPosition(passage: passage, character: max(0, end - 1)))
    }

    /// The scalars of the grapheme cluster at a position, or of the last cluster if the position is after it.
    private func character(at position: TextPosition) -> Range<Int> {
        var range = 0..<0
        for cluster in article.text(of: position.passage) ?? "" {
            range = range.upperBound..<range.upperBound + cluster.unicodeScalars.count
            if position.character < range.upperBound { break }
        }
        return range
    }
}
