import LosslessJSON
import Wording

/// RSS, Atom, RDF, the Channel Definition Format and JSON Feed: each day of a feed is an issue. OPML is shown as a
/// list.
enum FeedFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        if let root = try file.rootName() {
            guard FeedParser.roots.contains(root) else { return nil }
            return try readXML(file, root: root)
        }
        guard file.bytes.prefix(64).first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{"),
            file.mentions("\"items\"")
        else { return nil }
        let decoded = try file.text()
        guard let feed = JSONValue(leniently: decoded.string).flatMap(JSONFeedParser.feed) else { return nil }
        return contents(feed.issues(), decoded.notices(path: file.path))
    }

    private static func readXML(_ file: SourceFile, root: String) throws(FormatFault) -> [FormatContent]? {
        let decoded = try file.markup()
        guard let tree = XMLTree(utf8: FeedParser.trimmed(decoded.utf8)), let element = tree.root else {
            throw .damaged(format: "a feed")
        }
        var notices = decoded.notices(path: file.path)
        if element.isNamed("opml") { return contents([OutlineParser.draft(element)], notices) }
        guard let feed = FeedParser.feed(element), isFeed(element, feed) else { return nil }
        if tree.isCutOff { notices.append("\(file.path) ends before its end: what stands there is shown.") }
        if feed.leftOut > 0 {
            notices.append(
                "\(file.path): \(counted: feed.leftOut, "entry is", "entries are") left out: a picture, a menu or the like."
            )
        }
        return contents(feed.issues(), notices)
    }

    /// Whether a root element is a feed: RDF has many other uses, and other formats have a `channel` or an `entry`.
    private static func isFeed(_ root: XMLElement, _ feed: Feed) -> Bool {
        switch root.name.lowercased() {
        case "rdf": root.child("channel") != nil || !feed.entries.isEmpty
        case "channel": root.child("item") != nil || root["HREF"] != nil || root.child("title") != nil
        case "entry": root.child("title") != nil
        default: true
        }
    }

    private static func contents(_ drafts: [IssueDraft], _ notices: [Phrase]) -> [FormatContent] {
        drafts.enumerated().map { index, draft in draft.content(notices: index == 0 ? notices : []) }
    }
}
