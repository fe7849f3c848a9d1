/// Selects the bookmarks that a list shows.
public struct BookmarkFilter: Equatable, Sendable {
    /// Tags that a bookmark must all have.
    public var tags: [String]
    /// Words that must all occur in the bookmark's quote, note, headline, byline, issue or tags.
    public var words: [String]
    /// The first and last local day of creation: `YYYY-MM-DD`, or a prefix of it.
    public var from: String?
    public var to: String?

    public init(tags: [String] = [], words: [String] = [], from: String? = nil, to: String? = nil) {
        self.tags = tags
        self.words = words
        self.from = from
        self.to = to
    }

    /// Parses a filter from a line of text: `#tag`, `from:2026-11`, `to:2026-11-23`, and words.
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

    /// A predicate for bookmarks that pass the filter. Texts are compared after `fold`.
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
    /// Most recently created first.
    case created
    /// Most recently changed first.
    case modified
    /// In print order: newest issue first, then by story and position.
    case issue

    /// Sorts bookmarks stably.
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
    /// Grouped by story, each story's bookmarks in the order of its text.
    public let bookmarks: [Bookmark]
}

extension [Bookmark] {
    /// The bookmarks grouped by issue, latest date first; issues without a date come last.
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

    /// The user's tags, most used first, for completion in prompts.
    public var tagsByUse: [String] {
        var counts: [String: Int] = [:]
        for tag in flatMap(\.ownTags) { counts[tag, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
