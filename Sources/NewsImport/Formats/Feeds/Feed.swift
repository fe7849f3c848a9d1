/// A feed as its format gives it, the same for all formats.
struct Feed: Equatable {
    var title: String?
    /// The address of the site.
    var link: String?
    var language: String?
    var entries: [FeedEntry] = []
}

/// One entry of a feed.
struct FeedEntry: Equatable {
    var title: String?
    var link: String?
    var id: String?
    var published: WrittenDate?
    var updated: WrittenDate?
    var authors: [String] = []
    var categories: [String] = []
    /// The name for people of the first category, where its term is a number or an address.
    var label: String?
    /// The whole text, or else the summary.
    var content: FeedText?

    /// The day that the entry belongs to, where its publisher stands.
    var day: String? { (published ?? updated)?.isoDay }
}

/// The text of an entry or a title, in the dress it came in.
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
