import NewsModel
import UnicodeText

/// The list of bookmarks: which are shown, in what order, and the one that the keys act on.
struct BookmarksScreen: Equatable, Sendable {
    /// Those that pass the filter, in order.
    private(set) var shown: [Bookmark] = []
    /// As typed: words, `#tag`, `from:2026-11`, `to:2026-11-23`.
    private(set) var filter = ""
    private(set) var order = BookmarkOrder.created
    private(set) var selection = 0
    private(set) var top = 0

    /// Rows of a bookmark: the headline with its issue, and the quote.
    static let rowsEach = 2

    var selected: Bookmark? { shown.indices.contains(selection) ? shown[selection] : nil }

    /// Shows what there is of `bookmarks`, which are the newest first. The same bookmark stays selected.
    mutating func show(_ bookmarks: [Bookmark]) {
        let stood = selected?.id
        let chosen = filter.allSatisfy(\.isWhitespace) ? bookmarks : bookmarks.filter(matcher)
        shown = order == .created ? chosen : order.sorted(chosen)
        if let stood, let index = shown.firstIndex(where: { $0.id == stood }) { selection = index }
        selection = max(0, min(shown.count - 1, selection))
    }

    /// Makes a bookmark the one that the keys act on, if it is shown.
    mutating func select(_ bookmark: Bookmark) {
        selection = shown.firstIndex { $0.id == bookmark.id } ?? selection
    }

    /// Whether a bookmark passes the filter. The tag at the very end of the line may still be being typed: its beginning
    /// is enough.
    private var matcher: (Bookmark) -> Bool {
        var filter = BookmarkFilter(filter)
        let isTyped = self.filter.last?.isWhitespace == false
        let last = self.filter.split(whereSeparator: \.isWhitespace).last ?? ""
        var beginning = ""
        if isTyped, last.hasPrefix("#"), let tag = filter.tags.popLast() { beginning = Self.fold(tag) }
        let matches = filter.matcher { FoldedText($0).units }
        return { bookmark in
            guard matches(bookmark) else { return false }
            return beginning.isEmpty || bookmark.tags.contains { Self.fold($0).hasPrefix(beginning) }
        }
    }

    mutating func setFilter(_ typed: String, of bookmarks: [Bookmark]) {
        filter = typed
        show(bookmarks)
    }

    mutating func nextOrder(of bookmarks: [Bookmark]) {
        let orders = BookmarkOrder.allCases
        order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
        show(bookmarks)
    }

    /// What makes texts comparable: as search does it.
    static func fold(_ text: String) -> String { FoldedText(text).text }

    mutating func move(by step: Int) {
        let (target, isOver) = selection.addingReportingOverflow(step)
        selection = max(0, min(shown.count - 1, isOver ? (step > 0 ? .max : 0) : target))
    }

    /// Scrolls so that the selection is among `height` rows.
    mutating func keepSelectionVisible(height: Int) {
        let fit = max(1, height / Self.rowsEach)
        if selection < top { top = selection }
        if selection >= top + fit { top = selection - fit + 1 }
        top = max(0, min(top, shown.count - fit))
    }

    /// The bookmark drawn on a row of the list.
    func bookmark(onRow row: Int) -> Int { top + row / Self.rowsEach }
}

extension BookmarkOrder {
    /// The words of the list.
    var words: String {
        switch self {
        case .created: "newest first"
        case .modified: "last changed first"
        case .issue: "by issue"
        }
    }
}
