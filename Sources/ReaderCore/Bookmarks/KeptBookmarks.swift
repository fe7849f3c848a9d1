import NewsModel

/// The bookmarks, and where the text of each stands in the papers that are open.
struct KeptBookmarks: Equatable, Sendable {
    /// The newest first.
    private(set) var all: [Bookmark] = []
    private var places: [String: BookmarkPlace] = [:]
    private var byArticle: [ContentID: [Bookmark]] = [:]

    subscript(id: String) -> Bookmark? { all.first { $0.id == id } }

    func place(of bookmark: Bookmark) -> BookmarkPlace? { places[bookmark.id] }

    /// The text of a bookmark in the open issues; `nil` if it is not known or lost.
    func range(of bookmark: Bookmark) -> TextRange? {
        guard case .found(_, let range, _, _, _) = places[bookmark.id] else { return nil }
        return range
    }

    /// Those in a story, or lost from it, the newest first.
    func inArticle(_ id: ContentID) -> [Bookmark] { byArticle[id] ?? [] }

    /// Those that have not been found in the papers that are open.
    var unplaced: [Bookmark] {
        all.filter { range(of: $0) == nil }
    }

    /// Takes the bookmarks as they are kept. A place is known on as long as a bookmark says the same of it.
    ///
    /// - Returns: whether there are bookmarks now whose places have never been looked for.
    @discardableResult
    mutating func replaceAll(with bookmarks: [Bookmark]) -> Bool {
        // Numbers are sorted, as bookmarks are large.
        let order = bookmarks.indices.sorted { Self.isBefore(bookmarks[$0], bookmarks[$1]) }
        let newest = order.map { bookmarks[$0] }
        if newest == all { return false }
        let known = all
        let before = known.numbersByID
        all = newest
        var hasNew = false
        for number in newest.indices {
            if let old = before[newest[number].id], Self.isOfSamePlace(known[old], newest[number]) { continue }
            places[newest[number].id] = nil
            hasNew = true
        }
        index()
        return hasNew
    }

    private static func isOfSamePlace(_ one: Bookmark, _ other: Bookmark) -> Bool {
        one.quote == other.quote && one.position == other.position && one.article.id == other.article.id
    }

    mutating func insert(_ bookmark: Bookmark) {
        remove(bookmark.id)
        let next = all.firstIndex { Self.isBefore(bookmark, $0) } ?? all.endIndex
        all.insert(bookmark, at: next)
        byArticle[article(of: bookmark), default: []].append(bookmark)
        byArticle[article(of: bookmark)]?.sort(by: Self.isBefore)
    }

    /// The place is known on, for a bookmark that comes back.
    mutating func remove(_ id: String) {
        guard let index = all.firstIndex(where: { $0.id == id }) else { return }
        let bookmark = all.remove(at: index)
        byArticle[article(of: bookmark)]?.removeAll { $0.id == id }
    }

    /// Takes what was found out about places.
    mutating func learn(_ found: [String: BookmarkPlace]) {
        places.merge(found) { _, new in new }
        index()
    }

    /// Forgets where the bookmarks of these stories stand.
    mutating func forgetPlaces(in articles: [Article]) {
        for article in articles {
            for bookmark in inArticle(article.id) { places[bookmark.id] = nil }
        }
        index()
    }

    /// Learns the place of a bookmark that is about to be inserted.
    mutating func learnPlace(_ place: BookmarkPlace, of bookmark: Bookmark) {
        places[bookmark.id] = place
    }

    private mutating func index() {
        byArticle = Dictionary(grouping: all, by: article)
    }

    private func article(of bookmark: Bookmark) -> ContentID {
        if case .found(let article, _, _, _, _) = places[bookmark.id] { return article }
        return bookmark.article.id
    }

    private static func isBefore(_ one: Bookmark, _ other: Bookmark) -> Bool {
        one.created == other.created ? one.id > other.id : one.created > other.created
    }
}

extension [Bookmark] {
    /// By id, the first one's number.
    var numbersByID: [String: Int] {
        var numbers = Dictionary<String, Int>(minimumCapacity: count)
        for number in indices.reversed() { numbers[self[number].id] = number }
        return numbers
    }
}
