import Anchoring
import App
import ArgumentParser
import BookmarkStore
import Files
import Library
import NewsImport
import NewsModel
import ReaderCore

/// `broadsheet bookmarks add PATH|ARTICLE-ID`: adds a bookmark without opening the reader.
struct BookmarksAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: said("Bookmark a story, a paragraph, or a piece of text."),
        discussion: said(
            "Prints the id of the new bookmark. The ids of stories are in export --format json and search --format json."
        ))

    @Argument(
        help: .said("A newspaper page, or the id of a story in the library or in a page that has a bookmark."),
        completion: .file())
    var place: String

    @Option(help: .said("The story of the page: its number from 1 on, or its headline or part of it."))
    var story: String?

    @Option(help: .said("A paragraph of the story, counted from 0 as in the bookmarks' file."))
    var paragraph: Int?

    @Option(help: .said("A piece of the page's text."))
    var quote: String?

    @Option(name: .customLong("tag"), help: .said("A tag, one word; may be given several times."))
    var tags: [String] = []

    @Option(help: .said("A note."))
    var note: String = ""

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        try PathArguments.validate([place])
        if quote?.isEmpty == true { throw ValidationError(said("--quote is a piece of text, and this is empty.")) }
        for tag in tags where tag.contains(where: \.isWhitespace) || tag.allSatisfy({ $0 == "#" }) {
            throw ValidationError(said("A tag is one word, and “\(tag)” is none."))
        }
    }

    func run() throws {
        let store = BookmarkFileStore()
        let (imported, stories) = try stories(store)
        let (article, range) = try range(in: stories)
        let issue = imported.issue
        let moment = SystemClock().now()
        let bookmark = Bookmark(
            id: moment.id,
            article: ArticleReference(id: article.id, headline: article.title, byline: article.bylineText),
            issue: IssueReference(id: issue.id, title: issue.title ?? issue.publication, date: issue.date),
            source: imported.source, position: range.start, quote: article.quote(of: range), tags: plainTags,
            note: note,
            created: moment.time, modified: moment.time)
        _ = try BookmarksCommand.changing { () throws(StoreError) in try store.apply([.add(bookmark)]) }
        StandardStream.output.write(bookmark.id + "\n")
    }

    /// Each tag once, without a leading `#`.
    private var plainTags: [String] {
        tags.map { String($0.drop { $0 == "#" }) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The issue, and the stories in it that the arguments may mean.
    private func stories(_ store: BookmarkFileStore) throws -> (ImportedIssue, [Article]) {
        guard FilePath.exists(place) else { return try namedStory(store) }
        let issues = try importAll([place])
        guard let story else {
            guard let first = issues.first(where: { !$0.issue.articles.isEmpty }) else {
                throw Failure("\(place): there is no story on this page.")
            }
            guard let quote, !quote.isEmpty else { return (first, first.issue.articles) }
            let holds = issues.first { issue in
                issue.issue.articles.contains { Self.find(quote, in: $0) != nil }
            }
            return (holds ?? first, (holds ?? first).issue.articles)
        }
        for imported in issues {
            let meant = StoryChoice.stories(story, in: imported.issue.articles)
            if !meant.isEmpty { return (imported, meant) }
        }
        throw Failure("\(place): there is no story “\(story)” on this page.")
    }

    /// The story with the given id, from the library or from a file that has bookmarks.
    private func namedStory(_ store: BookmarkFileStore) throws -> (ImportedIssue, [Article]) {
        let id = ContentID(place)
        if let kept = try keptStory(id) { return kept }
        let bookmarks = try BookmarksCommand.load(store)
        let likely = bookmarks.filter { $0.article.id == id } + bookmarks
        var sources: [String] = []
        for bookmark in likely where !sources.contains(bookmark.source) { sources.append(bookmark.source) }
        for source in sources {
            for imported in (try? importAll([FilePath.recovered(source)])) ?? [] {
                if let article = imported.issue.articles.first(where: { $0.id == id }) { return (imported, [article]) }
            }
        }
        throw Failure(
            "\(place): there is no such file, and no story with this id in the library or in a paper with bookmarks.")
    }

    /// A story from the library; `nil` if there is none.
    private func keptStory(_ id: ContentID) throws -> (ImportedIssue, [Article])? {
        guard let library = try UserLibrary.open() else { return nil }
        do throws(LibraryError) {
            guard let (issue, source) = try library.issue(holding: id) else { return nil }
            return (ImportedIssue(issue: issue, source: source), issue.articles.filter { $0.id == id })
        } catch {
            throw Failure(error)
        }
    }

    private func range(in stories: [Article]) throws -> (Article, TextRange) {
        if let quote, !quote.isEmpty {
            for article in stories {
                if let range = Self.find(quote, in: article, paragraph: paragraph) { return (article, range) }
            }
            if paragraph == nil, let found = Self.findAcrossParagraphs(quote, in: stories) { return found }
            throw Failure("\(place): the text “\(quote)” is not there.")
        }
        guard let article = stories.first else { throw Failure("\(place): there is no story on this page.") }
        let passage =
            paragraph.map(Passage.init) ?? article.passages.first { $0 == .headline } ?? article.passages.first
        guard let passage, let range = article.range(of: passage) else {
            throw Failure("\(place): the story “\(article.title)” has \(article.body.count) paragraphs, from 0 on.")
        }
        return (article, range)
    }

    /// The only occurrence of a text that continues in the next paragraph.
    private static func findAcrossParagraphs(_ quote: String, in stories: [Article]) -> (Article, TextRange)? {
        let sought = Bookmark(
            id: "", article: ArticleReference(id: ContentID(""), headline: ""),
            issue: IssueReference(id: ContentID(""), title: nil, date: nil), source: "",
            position: TextPosition(passage: Passage(rawValue: 0)), quote: Quote(prefix: "", exact: quote, suffix: ""),
            created: "", modified: "")
        let location = AnchorText(stories, fold: BookmarkFolding.quote).location(of: sought)
        return location.landing.flatMap { $0.isChanged ? nil : (stories[$0.article], $0.range) }
    }

    /// The first occurrence of a text in a story, in print order.
    private static func find(_ quote: String, in article: Article, paragraph: Int? = nil) -> TextRange? {
        let wanted = BookmarkFolding.units(quote)
        guard !wanted.isEmpty else { return nil }
        for passage in article.passages where paragraph.map({ $0 == passage.rawValue }) ?? true {
            let folded = BookmarkFolding.quote(article.text(of: passage) ?? "")
            let kept = folded.units.indices.filter { folded.units[$0] != 0x20 }
            guard kept.count >= wanted.count else { continue }
            for start in 0...kept.count - wanted.count
            where zip(wanted, kept[start...]).allSatisfy({ $0 == folded.units[$1] }) {
                let last = kept[start + wanted.count - 1]
                return TextRange(
                    start: TextPosition(passage: passage, character: folded.ranges[kept[start]].lowerBound),
                    end: TextPosition(passage: passage, character: folded.ranges[last].upperBound))
            }
        }
        return nil
    }
}
