/// Reads XML feeds of every kind, identified by their root element.
enum FeedParser {
    /// The local names of the root elements of feeds and of feed lists.
    static let roots: Set<String> = ["rss", "rdf", "channel", "feed", "entry", "opml"]

    /// The feed under `root`, or `nil` if the element is not a feed.
    static func feed(_ root: XMLElement) -> Feed? {
        switch root.name.lowercased() {
        case "rss", "rdf", "channel": RSSParser.feed(root, base: FeedBase())
        case "feed", "entry": AtomParser.feed(root, base: FeedBase())
        default: nil
        }
    }

    /// The text without leading white space: some publishers send empty lines before the XML declaration.
    static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        Array(text.drop { $0 <= 0x20 })
    }
}
