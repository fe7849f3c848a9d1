import App
import ArgumentParser
import BookmarkStore
import LosslessJSON
import NewsModel
import ReaderCore
import UnicodeText

/// `broadsheet bookmarks list`: lists the bookmarks, one per line.
struct BookmarksListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: said("List the bookmarks."),
        discussion: said(
            "A line a bookmark: the beginning of its id, the issue's date and name, the headline, the quote, tags, the note, and with --in what became of the text: in place, moved, or lost. Nothing is said of a bookmark of another paper."
        ))

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @OptionGroup var filter: BookmarkFilterOptions

    @Option(help: .said("The form of the output."))
    var format: Format = .text

    @Option(
        name: .customLong("in"), help: .said("A page or folder in which the bookmarks' text is looked for."),
        completion: .file())
    var papers: [String] = []

    @OptionGroup var output: OutputOptions

    @OptionGroup var language: LanguageOptions

    func run() throws {
        let bookmarks = filter.chosen(from: try BookmarksCommand.load(BookmarkFileStore()))
        let opened = try importAll(papers).map { OpenIssue(issue: $0.issue, source: $0.source) }
        var locator = BookmarkLocator(in: opened, fold: BookmarkFolding.quote)
        let locations = locator.locations(of: bookmarks)
        switch format {
        case .json:
            let stories = Dictionary(opened.flatMap(\.issue.articles).map { ($0.id, $0) }) { first, _ in first }
            let located = bookmarks.map { Self.saying(locations[$0.id], of: $0, in: stories) }
            output.write(BookmarkExport.json(located))
        case .text:
            if bookmarks.isEmpty { StandardStream.report("there is no such bookmark.") }
            output.write(bookmarks.map { line($0, locations[$0.id]) }.joined())
        }
    }

    /// The bookmark with an additional member `place`: the state of its text, and the text's current position.
    private static func saying(
        _ location: BookmarkLocation?, of bookmark: Bookmark, in stories: [ContentID: Article]
    ) -> Bookmark {
        guard let location else { return bookmark }
        var members = [JSONMember("state", .string(location.description))]
        if case .found(let id, let range, _, _, _) = location, let article = stories[id] {
            members += [
                JSONMember("article", .string(id.description)),
                JSONMember("paragraph", .number(String(range.start.passage.rawValue))),
                JSONMember("character", .number(String(range.start.character))),
                JSONMember("text", .string(article.text(in: range))),
            ]
        }
        return bookmark.adding(JSONMember("place", .object(members)))
    }

    /// The most cells of a quote, and of a note.
    private static let (quoteWidth, noteWidth) = (60, 40)

    /// A line such as `1f0c7a2e  2026-11-19  河口晚报  城南老街的灯  “街灯一盏一盏…”  #文化  (to ask about)  moved`.
    private func line(_ bookmark: Bookmark, _ location: BookmarkLocation?) -> String {
        let quote = DisplayWidth.shortened(TerminalText.safe(bookmark.shownQuote), to: Self.quoteWidth)
        let mark = bookmark.markLetter.map { said("mark \($0)") } ?? ""
        let tags = ([mark] + bookmark.ownTags.map { "#" + $0 }).filter { !$0.isEmpty }.joined(separator: " ")
        let note = DisplayWidth.shortened(TerminalText.safe(bookmark.note), to: Self.noteWidth)
        let parts = [
            String(bookmark.id.prefix(8)), bookmark.issue.date ?? "-", bookmark.issue.title ?? bookmark.sourceName,
            bookmark.article.headline,
            quote == bookmark.article.headline || quote.isEmpty ? "" : "“\(quote)”",
            tags, note.isEmpty ? "" : "(\(note))", location.map { said($0.phrase) } ?? "",
        ]
        return parts.filter { !$0.isEmpty }.map(output.field).joined(separator: "  ") + "\n"
    }
}
