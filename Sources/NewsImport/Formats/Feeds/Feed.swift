/// A feed in a common form for all feed formats.
struct Feed: Equatable {
    var title: String?
    /// The address of the web site.
    var link: String?
    var language: String?
    var entries: [FeedEntry] = []
    /// The number of items that are no stories.
    var leftOut = 0
}

/// An entry of a feed.
struct FeedEntry: Equatable {
    var title: String?
    var link: String?
    var id: String?
    var published: WrittenDate?
    var updated: WrittenDate?
    var authors: [String] = []
    var categories: [String] = []
    /// The human-readable name of the first category, if its term is a number or an address.
    var label: String?
    /// The full text, or the summary if there is none.
    var content: FeedText?

    /// The day of the entry in its publisher's time zone.
    var day: String? { (published ?? updated)?.isoDay }
}

/// The text of an entry or a title in its source format.
enum FeedText {
    case plain(String)
    case html(String)
    case tree(MarkupNode)
}

extension FeedText: Equatable {
    static func == (one: FeedText, other: FeedText) -> Bool {
        one.blocks == other.blocks
    }
}
