/// The additions of a WordPress export (WXR) to RSS: pictures and menus among the items, texts as the editor keeps
/// them, and the names of authors apart from their accounts.
struct WordPressExport {
    /// The names to show, by account.
    private var names: [String: String] = [:]

    /// Fails if the channel is no such export.
    init?(_ channel: XMLElement) {
        guard channel.child("wxr_version") != nil else { return nil }
        for author in channel.children("author") {
            guard let account = author.child("author_login")?.trimmedText else { continue }
            names[account] = author.child("author_display_name")?.trimmedText
        }
    }

    /// Whether an item is something that people read.
    func isStory(_ item: XMLElement) -> Bool {
        let type = item.child("post_type")?.trimmedText ?? ""
        let isOfSite = type.hasPrefix("wp_") || type.hasPrefix("custom") || Self.ofSite.contains(type)
        return !isOfSite && item.child("status")?.trimmedText != "trash"
    }

    private static let ofSite: Set<String> = ["attachment", "nav_menu_item", "revision", "oembed_cache"]

    /// Gives the entry the names of its authors, and its text as readers of the site see it.
    func finish(_ entry: inout FeedEntry) {
        entry.authors = entry.authors.map { names[$0] ?? $0 }
        guard case .html(let html) = entry.content else { return }
        let isOfBlocks = html.contains("<!-- wp:")
        entry.content = .html(Shortcodes.replaced(in: isOfBlocks ? html : Self.withParagraphs(html)))
    }

    /// The text with the paragraphs that WordPress makes of blank lines, and the breaks that it makes of line ends.
    private static func withParagraphs(_ html: String) -> String {
        var result = ""
        var isPreformatted = false
        var last: Character?
        for line in html.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
            let text = MarkdownInline.trimmed(String(line))
            if text.isEmpty, !isPreformatted {
                result += "<p>"
                last = nil
                continue
            }
            if let last { result += isPreformatted || last == ">" || text.hasPrefix("<") ? "\n" : "<br>" }
            result += line
            last = text.last ?? "\n"
            if text.contains("<pre") { isPreformatted = true }
            if text.contains("</pre>") { isPreformatted = false }
        }
        return result
    }
}
