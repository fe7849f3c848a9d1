import ArgumentParser
import NewsLibrary
import NewsModel
import UnicodeText

/// `broadsheet bookmarks list`: one line a bookmark.
struct BookmarksListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the bookmarks.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @OptionGroup var filter: BookmarkFilterOptions

    @Option(help: "The form of the output.")
    var format: Format = .text

    func run() throws {
        let bookmarks = filter.chosen(from: try BookmarksCommand.load(BookmarkStore()))
        switch format {
        case .json: StandardStream.output.write(BookmarkExport.json(bookmarks))
        case .text: StandardStream.output.write(bookmarks.map(line).joined())
        }
    }

    /// `1f0c7a2e  2026-11-19  河口晚报  城南老街的灯  “街灯一盏一盏…”  #文化`.
    private func line(_ bookmark: Bookmark) -> String {
        let quote = DisplayWidth.shortened(TerminalText.safe(bookmark.quote.exact), to: 60)
        let parts = [
            String(bookmark.id.prefix(8)), bookmark.issue.date ?? String(bookmark.created.prefix(10)),
            bookmark.issue.title ?? "", bookmark.article.headline,
            quote == bookmark.article.headline || quote.isEmpty ? "" : "“\(quote)”",
            bookmark.tags.map { "#" + $0 }.joined(separator: " "),
        ]
        return parts.filter { !$0.isEmpty }.map(TerminalText.safe).joined(separator: "  ") + "\n"
    }
}
