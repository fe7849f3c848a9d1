import NewsModel

/// The bookmarks, each with the location of its text in the open issues.
struct KeptBookmarks: Equatable, Sendable {
    /// The bookmarks, newest first.
    private(set) var all: [Bookmark] = []
    private var locations: [String: BookmarkLocation] = [:]
    private var byArticle: [ContentID: [Bookmark]] = [:]
    /// Increases with every change.
    private(set) var revision = 0

    subscript(id: String) -> Bookmark? { all.first { $0.id == id } }

    func location(of bookmark: Bookmark) -> BookmarkLocation? { locations[bookmark.id] }

    /// The text of a bookmark in the open issues; `nil` if its location is unknown or lost.
    func range(of bookmark: Bookmark) -> TextRange? {
        guard case .found(_, let range, _, _, _) = locations[bookmark.id] else { return nil }
        return range
    }

    /// The bookmarks in a story, and those lost from it, newest first.
    func inArticle(_ id: ContentID) -> [Bookmark] { byArticle[id] ?? [] }

    /// The bookmarks whose text has not been found in the open issues.
    var unlocated: [Bookmark] {
        all.filter { range(of: $0) == nil }
    }

    /// Replaces the bookmarks by those on disk. A known location is kept as long as the bookmark quotes the same text.
    ///
    /// - Returns: whether there are bookmarks now that have never been located.
    @discardableResult
    mutating func replaceAll(with bookmarks: [Bookmark]) -> Bool {
        // Indices are sorted instead of bookmarks, which are large and slow to move.
        let order = bookmarks.indices.sorted { Self.isBefore(bookmarks[$0], bookmarks[$1]) }
        let newest = order.map { bookmarks[$0] }
        if newest == all { return false }
        revision += 1
        let known = all
        let before = known.numbersByID
        all = newest
        var hasNew = false
        for number in newest.indices {
            if let old = before[newest[number].id], Self.quotesSame(known[old], newest[number]) { continue }
            locations[newest[number].id] = nil
            hasNew = true
        }
        index()
        return hasNew
    }

    private static func quotesSame(_ one: Bookmark, _ other: Bookmark) -> Bool {
        one.quote == other.quote && one.position == other.position && one.article.id == other.article.id
    }

    mutating func insert(_ bookmark: Bookmark) {
        remove(bookmark.id)
        revision += 1
        let next = all.firstIndex { Self.isBefore(bookmark, $0) } ?? all.endIndex
        all.insert(bookmark, at: next)
        byArticle[article(of: bookmark), default: []].append(bookmark)
        byArticle[article(of: bookmark)]?.sort(by: Self.isBefore)
    }

    /// Removes a bookmark but remembers its location, in case it is added again.
    mutating func remove(_ id: String) {
        guard let index = all.firstIndex(where: { $0.id == id }) else { return }
        revision += 1
        let bookmark = all.remove(at: index)
        byArticle[article(of: bookmark)]?.removeAll { $0.id == id }
    }

    /// Stores newly found locations.
    mutating func learn(_ found: [String: BookmarkLocation]) {
        locations.merge(found) { _, new in new }
        index()
    }

    /// Forgets the locations of the bookmarks in these stories.
    mutating func forgetLocations(in articles: [Article]) {
        for article in articles {
            for bookmark in inArticle(article.id) { locations[bookmark.id] = nil }
        }
        index()
    }

    /// Stores the location of a bookmark that is about to be inserted.
    mutating func learn(_ location: BookmarkLocation, of bookmark: Bookmark) {
        locations[bookmark.id] = location
        revision += 1
    }

    private mutating func index() {
        revision += 1
        byArticle = Dictionary(grouping: all, by: article)
    }

    private func article(of bookmark: Bookmark) -> ContentID {
        if case .found(let article, _, _, _, _) = locations[bookmark.id] { return article }
        return bookmark.article.id
    }

    private static func isBefore(_ one: Bookmark, _ other: Bookmark) -> Bool {
        one.created == other.created ? one.id > other.id : one.created > other.created
    }
}

extension [Bookmark] {
    /// The index of the first bookmark with each id.
    var numbersByID: [String: Int] {
        var numbers = [String: Int](minimumCapacity: count)
        for number in indices.reversed() { numbers[self[number].id] = number }
        return numbers
    }
}
