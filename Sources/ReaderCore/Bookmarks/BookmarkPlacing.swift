import NewsModel

/// Finds the texts of bookmarks in papers. Takes its time where texts have changed, so it belongs beside the keys.
public struct BookmarkPlacing: Sendable {
    private let papers: [OpenIssue]
    private let fold: @Sendable (String) -> FoldedQuote
    private var storyOfID: [ContentID: (paper: Int, article: Article)] = [:]
    private var paperOfIssue: [ContentID: Int] = [:]
    private var papersOfSource: [String: [Int]] = [:]
    private var papersOfTitle: [String: [Int]] = [:]
    /// Made when it is needed: most bookmarks stand where they say.
    private var texts: [Int: AnchorText] = [:]

    /// `fold` says which characters are the same.
    public init(in papers: [OpenIssue], fold: @escaping @Sendable (String) -> FoldedQuote) {
        self.papers = papers
        self.fold = fold
        for (number, paper) in papers.enumerated() {
            paperOfIssue[paper.issue.id] = number
            papersOfSource[paper.source, default: []].append(number)
            for article in paper.issue.articles {
                storyOfID[article.id] = (number, article)
                papersOfTitle[article.title, default: []].append(number)
            }
        }
    }

    /// By the bookmarks' ids; those whose papers are not open are left out.
    public mutating func places(of bookmarks: [Bookmark]) -> [String: BookmarkPlace] {
        var places: [String: BookmarkPlace] = [:]
        for bookmark in bookmarks { places[bookmark.id] = place(of: bookmark) }
        return places
    }

    private mutating func place(of bookmark: Bookmark) -> BookmarkPlace? {
        let named = storyOfID[bookmark.article.id]
        if let article = named?.article, let range = bookmark.unchangedRange(in: article) {
            return .found(article: article.id, range: range, isMoved: false, isChanged: false, isCertain: true)
        }
        let own =
            [named?.paper, paperOfIssue[bookmark.issue.id]].compactMap(\.self)
            + papersOfSource[bookmark.source, default: []]
        var searched: Set<Int> = []
        for paper in own + papersOfTitle[bookmark.article.headline, default: []]
        where searched.insert(paper).inserted {
            if let place = place(of: bookmark, inPaper: paper) { return place }
        }
        return own.isEmpty ? nil : .lost
    }

    private mutating func place(of bookmark: Bookmark, inPaper number: Int) -> BookmarkPlace? {
        let articles = papers[number].issue.articles
        let text = texts[number] ?? AnchorText(articles, fold: fold)
        texts[number] = text
        let place = text.place(of: bookmark)
        guard let landing = place.landing else { return nil }
        var isMoved = true
        if case .inPlace = place { isMoved = false }
        return .found(
            article: articles[landing.article].id, range: landing.range, isMoved: isMoved,
            isChanged: landing.isChanged, isCertain: landing.isCertain)
    }
}

extension Bookmark {
    /// The quoted text where the bookmark says that it stands, if it and what surrounds it are as they were.
    func unchangedRange(in article: Article) -> TextRange? {
        guard !quote.exact.isEmpty, let range = article.range(from: position, count: quote.exact.unicodeScalars.count)
        else { return nil }
        return article.quote(of: range) == quote ? range : nil
    }
}

extension Article {
    /// So many scalars from a position on, over the ends of passages, each of which counts as one.
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

    /// A range passage by passage.
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
