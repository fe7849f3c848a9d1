/// The choice of the bookmarks that a list shows.
public struct BookmarkFilter: Equatable, Sendable {
    /// All of them must be on the bookmark.
    public var tags: [String]
    /// All of them must be in its quote, note, headline, issue or tags.
    public var words: [String]
    /// The first and the last local day on which it was made: `YYYY-MM-DD`, or the beginning of it.
    public var from: String?
    public var to: String?

    public init(tags: [String] = [], words: [String] = [], from: String? = nil, to: String? = nil) {
        self.tags = tags
        self.words = words
        self.from = from
        self.to = to
    }

    /// The filter that a line of text asks for: `#tag`, `from:2026-11`, `to:2026-11-23`, and words.
    public init(_ line: String) {
        self.init()
        for word in line.split(whereSeparator: \.isWhitespace) {
            if word.hasPrefix("#"), word.count > 1 {
                tags.append(String(word.dropFirst()))
            } else if word.hasPrefix("from:") {
                from = String(word.dropFirst(5))
            } else if word.hasPrefix("to:") {
                to = String(word.dropFirst(3))
            } else {
                words.append(String(word))
            }
        }
    }

    /// Whether a bookmark is shown; `fold` makes texts comparable that count as equal.
    public func matcher(fold: @escaping (String) -> [UInt32]) -> (Bookmark) -> Bool {
        let tags = tags.map(fold)
        let words = words.map(fold)
        return { bookmark in
            let day = from == nil && to == nil ? "" : bookmark.day
            if let from, day < from { return false }
            if let to, day.prefix(to.count) > to { return false }
            let known = tags.isEmpty && words.isEmpty ? [] : bookmark.tags.map(fold)
            guard tags.allSatisfy(known.contains) else { return false }
            if words.isEmpty { return true }
            let parts = [
                bookmark.quote.exact, bookmark.note, bookmark.article.headline, bookmark.article.byline,
                bookmark.issue.title, bookmark.issue.date,
            ]
            let texts = parts.compactMap { $0.map(fold) } + known
            return words.allSatisfy { word in texts.contains { $0.holds(word) } }
        }
    }
}

extension [UInt32] {
    fileprivate func holds(_ word: [UInt32]) -> Bool {
        guard let first = word.first else { return true }
        guard count >= word.count else { return false }
        return (0...count - word.count).contains { start in
            self[start] == first && self[start..<start + word.count].elementsEqual(word)
        }
    }
}

/// The order of a list of bookmarks.
public enum BookmarkOrder: String, CaseIterable, Sendable {
    /// The bookmarks made last first.
    case created
    /// The bookmarks changed last first.
    case modified
    /// The order of print: the newest issue first, its stories and their paragraphs in order.
    case issue

    /// The bookmarks in this order; equal ones stay as they are.
    public func sorted(_ bookmarks: [Bookmark]) -> [Bookmark] {
        switch self {
        case .created: stable(bookmarks) { $0.created > $1.created }
        case .modified: stable(bookmarks) { $0.modified > $1.modified }
        case .issue: bookmarks.groupedByIssue.flatMap(\.bookmarks)
        }
    }

    private func stable(_ bookmarks: [Bookmark], by isBefore: (Bookmark, Bookmark) -> Bool) -> [Bookmark] {
        bookmarks.enumerated().sorted { one, other in
            if isBefore(one.element, other.element) { return true }
            return !isBefore(other.element, one.element) && one.offset < other.offset
        }.map(\.element)
    }
}

/// The bookmarks of one issue.
public struct IssueBookmarks: Equatable, Sendable {
    public let issue: IssueReference
    /// Story by story, in the order of the text.
    public let bookmarks: [Bookmark]
}

extension [Bookmark] {
    /// The bookmarks by issue, the latest date first, issues without one last.
    public var groupedByIssue: [IssueBookmarks] {
        var order: [ContentID] = []
        var groups: [ContentID: [Bookmark]] = [:]
        for bookmark in self {
            if groups[bookmark.issue.id] == nil { order.append(bookmark.issue.id) }
            groups[bookmark.issue.id, default: []].append(bookmark)
        }
        let issues = order.compactMap { id -> IssueBookmarks? in
            guard let bookmarks = groups[id], let first = bookmarks.first else { return nil }
            return IssueBookmarks(issue: first.issue, bookmarks: bookmarks.inStoryOrder)
        }
        return issues.enumerated().sorted { one, other in
            let (date, otherDate) = (one.element.issue.date ?? "", other.element.issue.date ?? "")
            return date == otherDate ? one.offset < other.offset : date > otherDate
        }.map(\.element)
    }

    private var inStoryOrder: [Bookmark] {
        var firsts: [ContentID: Int] = [:]
        for (index, bookmark) in enumerated() where firsts[bookmark.article.id] == nil {
            firsts[bookmark.article.id] = index
        }
        return enumerated().sorted { one, other in
            func key(_ bookmark: Bookmark, _ offset: Int) -> (Int, Int, Int, Int) {
                let position = bookmark.position
                return (firsts[bookmark.article.id] ?? 0, position.passage.rawValue, position.character, offset)
            }
            return key(one.element, one.offset) < key(other.element, other.offset)
        }.map(\.element)
    }

    /// The tags in use, those used most first: what a prompt completes.
    public var tagsByUse: [String] {
        var counts: [String: Int] = [:]
        for tag in flatMap(\.tags) { counts[tag, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
