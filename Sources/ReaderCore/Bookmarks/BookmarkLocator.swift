import Anchoring
import NewsModel

/// Finds the texts of bookmarks in open issues. This is slow if texts have changed, so run it on another thread.
public struct BookmarkLocator: Sendable {
    private let issues: [OpenIssue]
    private let fold: @Sendable (String) -> FoldedQuote
    private var storyOfID: [ContentID: (issue: Int, article: Article)] = [:]
    private var numberOfIssue: [ContentID: Int] = [:]
    private var numbersOfSource: [String: [Int]] = [:]
    private var numbersOfTitle: [String: [Int]] = [:]
    /// Texts prepared for searching, on demand: most bookmarks are found where they say.
    private var texts: [Int: AnchorText] = [:]

    /// Creates a locator for these issues; `fold` decides which characters count as the same.
    public init(in issues: [OpenIssue], fold: @escaping @Sendable (String) -> FoldedQuote) {
        self.issues = issues
        self.fold = fold
        for (number, open) in issues.enumerated() {
            for id in [open.issue.formerID, open.issue.id].compactMap(\.self) { numberOfIssue[id] = number }
            numbersOfSource[open.source, default: []].append(number)
            for article in open.issue.articles {
                for id in [article.formerID, article.id].compactMap(\.self) { storyOfID[id] = (number, article) }
                numbersOfTitle[article.title, default: []].append(number)
            }
        }
    }

    /// The locations by bookmark id; bookmarks of issues that are not open are left out.
    public mutating func locations(of bookmarks: [Bookmark]) -> [String: BookmarkLocation] {
        var locations: [String: BookmarkLocation] = [:]
        for bookmark in bookmarks { locations[bookmark.id] = location(of: bookmark) }
        return locations
    }

    private mutating func location(of bookmark: Bookmark) -> BookmarkLocation? {
        let named = storyOfID[bookmark.article.id]
        if let article = named?.article, let range = bookmark.unchangedRange(in: article) {
            return .found(article: article.id, range: range, isMoved: false, isChanged: false, isCertain: true)
        }
        let own =
            [named?.issue, numberOfIssue[bookmark.issue.id]].compactMap(\.self)
            + numbersOfSource[bookmark.source, default: []]
        var searched: Set<Int> = []
        for number in own + numbersOfTitle[bookmark.article.headline, default: []]
        where searched.insert(number).inserted {
            if let location = location(of: bookmark, inIssue: number) { return location }
        }
        return own.isEmpty ? nil : .lost
    }

    private mutating func location(of bookmark: Bookmark, inIssue number: Int) -> BookmarkLocation? {
        let articles = issues[number].issue.articles
        let text = texts[number] ?? AnchorText(articles, fold: fold)
        texts[number] = text
        let anchor = text.location(of: bookmark)
        guard let landing = anchor.landing else { return nil }
        var isMoved = true
        if case .unmoved = anchor { isMoved = false }
        return .found(
            article: articles[landing.article].id, range: landing.range, isMoved: isMoved,
            isChanged: landing.isChanged, isCertain: landing.isCertain)
    }
}

extension Bookmark {
    /// The range of the quoted text, if it and its surroundings are unchanged at the bookmark's position.
    func unchangedRange(in article: Article) -> TextRange? {
        guard !quote.exact.isEmpty, let range = article.range(from: position, count: quote.exact.unicodeScalars.count)
        else { return nil }
        return article.quote(of: range) == quote ? range : nil
    }
}

extension Article {
    /// The range of `count` scalars from a position on. It may span passages; the end of each counts as one scalar.
    func range(from start: TextPosition, count: Int) -> TextRange? {
        var left = count
        var skipped = start.character
        for passage in passages.drop(while: { $0 != start.passage }) {
            let length = (text(of: passage)?.unicodeScalars.count ?? 0) - skipped
            guard length >= 0 else { return nil }
            if left <= length {
                return TextRange(
                    start: start, end: TextPosition(passage: passage, character: skipped + left))
            }
            left -= length + 1
            skipped = 0
        }
        return nil
    }

    /// The parts of a range, passage by passage.
    func pieces(of range: TextRange) -> [(passage: Passage, range: Range<Int>)] {
        let passages = passages
        guard let first = passages.firstIndex(of: range.start.passage),
            let last = passages.firstIndex(of: range.end.passage), first <= last
        else { return [] }
        return passages[first...last].compactMap { passage in
            let length = text(of: passage)?.unicodeScalars.count ?? 0
            let start = passage == range.start.passage ? min(max(0, range.start.character), length) : 0
            let end = passage == range.end.passage ? min(range.end.character, length) : length
            return start < end ? (passage, start..<end) : nil
        }
    }
}
