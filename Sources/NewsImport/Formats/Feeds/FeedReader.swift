/// Feeds of every kind, by what they begin with.
enum FeedReader {
    /// The local names of the roots of feeds, and of lists of them.
    static let roots: Set<String> = ["rss", "rdf", "channel", "feed", "entry", "opml"]

    /// The feed under a root element; `nil` where it is none.
    static func feed(_ root: XMLElement) -> Feed? {
        switch root.name.lowercased() {
        case "rss", "rdf", "channel": RSSReader.feed(root, base: FeedBase())
        case "feed", "entry": AtomReader.feed(root, base: FeedBase())
        default: nil
        }
    }

    /// The text from its first mark on: publishers send empty lines before the declaration.
    static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        Array(text.drop { $0 <= 0x20 })
    }
}
