import App
import ArgumentParser
import BookmarkStore
import Files
import Glibc
import Library
import NewsImport
import NewsModel
import TextSearch
import Wording

/// `broadsheet bookmarks import FILE…`: imports exported bookmarks, or a list of stories.
struct BookmarksImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: said("Take in exported bookmarks, or a list of URLs or headlines."),
        discussion: said(
            "A list has one story a line: a URL or a headline, and after tabs a title and a description, as newsboat's bookmark command writes it. Its stories are looked for in the papers given with --in, in those that have bookmarks, and, by their headlines, in the library. A URL is kept in the note. What is not found is told, and the exit code is 1."
        ))

    @Argument(help: .said("Files of bookmarks as JSON, or lists."), completion: .file())
    var files: [String]

    @Option(
        name: .customLong("in"), help: .said("A page or folder in which the stories of a list are."),
        completion: .file())
    var papers: [String] = []

    @Option(name: .customLong("tag"), help: .said("A tag for the bookmarks from a list; may be given several times."))
    var tags: [String] = []

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        try PathArguments.validate(files + papers)
    }

    func run() throws {
        let store = BookmarkFileStore()
        var hasMissing = false
        for file in files {
            let bytes = try Self.bytes(of: file)
            let report = try BookmarksCommand.changing { () throws(StoreError) in try store.importFile(bytes) }
            if let report {
                StandardStream.output.write(said("\(file): \(report)") + "\n")
            } else if bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == UInt8(ascii: "{") {
                throw Failure("\(file) is not a sound file of bookmarks.")
            } else {
                let list = try Self.list(bytes, named: file)
                hasMissing = try importList(list, named: file, store) || hasMissing
            }
        }
        if hasMissing { throw ExitCode(1) }
    }

    /// Adds bookmarks for the stories of a list. Returns whether any entry was not found.
    private func importList(_ list: ReadingList, named file: String, _ store: BookmarkFileStore) throws -> Bool {
        let bookmarks = try BookmarksCommand.load(store)
        var issues = papers.isEmpty ? [] : try importAll(papers)
        for source in Set(bookmarks.map(\.source)).sorted() {
            issues += (try? importAll([FilePath.recovered(source)])) ?? []
        }
        issues += try keptIssues(of: list)
        let (found, missing) = list.matched(
            in: issues.map { ($0.issue, $0.source) }, fold: BookmarkFolding.units)
        var changes: [BookmarkChange] = []
        var known = Set(bookmarks.filter { $0.position.passage == .headline }.map(\.article.id))
        for match in found where known.insert(match.article.id).inserted {
            let article = match.article
            guard let passage = article.passages.first(where: { $0 == .headline }) ?? article.passages.first,
                let range = article.range(of: passage)
            else { continue }
            let issue = issues[match.issue].issue
            let moment = SystemClock().now()
            changes.append(
                .add(
                    Bookmark(
                        id: moment.id,
                        article: ArticleReference(id: article.id, headline: article.title, byline: article.bylineText),
                        issue: IssueReference(id: issue.id, title: issue.title ?? issue.publication, date: issue.date),
                        source: issues[match.issue].source, position: range.start, quote: article.quote(of: range),
                        tags: tags, note: match.entry.note, created: moment.time, modified: moment.time)))
        }
        _ = try BookmarksCommand.changing { () throws(StoreError) in try store.apply(changes) }
        let counts: [Phrase] = [
            "\(changes.count) added", "\(found.count - changes.count) known", "\(missing.count) not found",
        ]
        StandardStream.output.write(said("\(file): \(counts.joined())") + "\n")
        for entry in missing {
            StandardStream.error.write(said("\(file), line \(entry.line): no story “\(entry.names[0])”.") + "\n")
        }
        return !missing.isEmpty
    }

    /// The issues in the library that contain the headlines of the list.
    private func keptIssues(of list: ReadingList) throws -> [ImportedIssue] {
        guard let library = try UserLibrary.open() else { return [] }
        var issues: [ContentID: ImportedIssue] = [:]
        do throws(LibraryError) {
            for name in list.entries.flatMap(\.names) where !ReadingList.isURL(name) {
                let query = TextQuery(headline: name)
                for hit in try library.search(query, limit: Self.likelyStories).hits where issues[hit.issue.id] == nil {
                    guard let (issue, source) = try library.issue(hit.issue.id) else { continue }
                    issues[hit.issue.id] = ImportedIssue(issue: issue, source: source)
                }
            }
        } catch {
            throw Failure(error)
        }
        return issues.values.sorted { $0.source < $1.source }
    }

    /// The most stories in the library that are compared with one headline.
    private static let likelyStories = 8

    private static func bytes(of path: String) throws -> [UInt8] {
        let file = open(FilePath.system(path), O_RDONLY | O_CLOEXEC)
        do throws(SystemError) {
            guard file >= 0 else { throw SystemError.last }
            defer { close(file) }
            return try WholeFile.readToEnd(file, atMost: DocumentKind.largestFile)
        } catch {
            if error.code == EFBIG {
                throw Failure("\(path) is larger than \(DocumentKind.largestFile / 1_000_000) MB.")
            }
            throw Failure("\(path) cannot be read: \(error).")
        }
    }

    private static func list(_ bytes: [UInt8], named file: String) throws -> ReadingList {
        guard bytes.count <= ReadingList.largestFile, let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("\(file) is neither a file of bookmarks nor a list of at most 1 MB in UTF-8.")
        }
        let list = ReadingList(text)
        guard list.entries.count <= ReadingList.mostEntries else {
            throw Failure("\(file) has more than \(ReadingList.mostEntries) lines: import it in parts.")
        }
        return list
    }
}
