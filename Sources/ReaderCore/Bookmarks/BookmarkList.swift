import NewsModel
import UnicodeText
import Wording

/// The list of bookmarks: those that pass a filter, in an order, with the selected one.
struct BookmarkList: Equatable, Sendable {
    /// The bookmarks that pass the filter, in order.
    private(set) var shown: [Bookmark] = []
    /// The filter as typed: words, `#tag`, `from:2026-11`, `to:2026-11-23`.
    private(set) var filter = ""
    private(set) var order = BookmarkOrder.created
    private var list = ScrollingList()

    /// The index of the selected bookmark in `shown`.
    var selection: Int { list.selection }

    var selected: Bookmark? { shown.indices.contains(selection) ? shown[selection] : nil }

    /// Lists `bookmarks`, given newest first. The same bookmark stays selected.
    mutating func show(_ bookmarks: [Bookmark]) {
        let before = selected?.id
        let chosen = filter.allSatisfy(\.isWhitespace) ? bookmarks : bookmarks.filter(matcher)
        shown = order == .created ? chosen : order.sorted(chosen)
        if let before, let index = shown.firstIndex(where: { $0.id == before }) { list.select(index) }
        move(by: 0)
    }

    /// Selects a bookmark if it is listed.
    mutating func select(_ bookmark: Bookmark) {
        list.select(shown.firstIndex { $0.id == bookmark.id } ?? selection)
    }

    mutating func move(by step: Int) { list.move(by: step, count: shown.count) }

    mutating func setFilter(_ typed: String, of bookmarks: [Bookmark]) {
        filter = typed
        show(bookmarks)
    }

    mutating func order(by order: BookmarkOrder, _ bookmarks: [Bookmark]) {
        self.order = order
        show(bookmarks)
    }

    /// For example, `12 of 40 bookmarks · by issue`.
    func status(total: Int) -> Phrase {
        let all = Phrase.counted(total, "bookmark")
        let status = filter.isEmpty ? all : "\(shown.count) of \(all)"
        return order == .created ? status : "\(status) · \(order.words)"
    }

    /// Whether a bookmark passes the filter. A tag at the very end of the line may be incomplete, so a tag that begins
    /// with it matches.
    private var matcher: (Bookmark) -> Bool {
        var filter = BookmarkFilter(filter)
        let isTyped = self.filter.last?.isWhitespace == false
        let last = self.filter.split(whereSeparator: \.isWhitespace).last ?? ""
        var beginning = ""
        if isTyped, last.hasPrefix("#"), let tag = filter.tags.popLast() { beginning = BookmarkTags.fold(tag) }
        let matches = filter.matcher { FoldedText($0).units }
        return { bookmark in
            guard matches(bookmark) else { return false }
            return beginning.isEmpty || bookmark.tags.contains { BookmarkTags.fold($0).hasPrefix(beginning) }
        }
    }
}

extension BookmarkOrder {
    /// The description of the order in the list.
    fileprivate var words: Phrase {
        switch self {
        case .created: "newest first"
        case .modified: "last changed first"
        case .issue: "by issue"
        }
    }
}
