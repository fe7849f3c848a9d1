import ArgumentParser
import BookmarkStore
import Library
import LosslessJSON
import NewsModel
import TextSearch

/// `broadsheet search QUERY`: searches the library.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: said("Search the library."),
        discussion: said(
            "Several words mean all of them, \"…\" a phrase, -word without it; headline: byline: section: tag: look in one place, from: and to: take a date, is: takes unread or bookmarked. Words in Latin letters are also read as pinyin, whole or initials."
        ))

    /// All arguments that are not options, so that `-word` need not be quoted.
    @Argument(parsing: .allUnrecognized, help: .said("What to look for."))
    var query: [String]

    @Option(help: .said("The most stories to show."))
    var limit = 50

    @Option(help: .said("newest, or relevance: stories with the words in their headlines first."))
    var order: SearchOrder = .newest

    @Option(help: .said("The form of the output."))
    var format: AnswerFormat = .text

    @OptionGroup var output: OutputOptions

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if limit < 0 { throw ValidationError(said("--limit is a number of stories, 0 or more.")) }
    }

    func run() throws {
        let typed = query.joined(separator: " ")
        let query = TextQuery(typed)
        if let problem = query.problem { throw Failure(problem) }
        if query.isEmpty { throw Failure("There is nothing to look for.") }
        if query.isRegularExpression {
            throw Failure("A regular expression searches an article or an issue, not the library.")
        }
        let library = try UserLibrary.open()
        let marks =
            query.asksForBookmarks
            ? BookmarkMarks(try BookmarksCommand.load(BookmarkFileStore())) : BookmarkMarks()
        do throws(LibraryError) {
            let hits = try library?.search(query, marks: marks, order: order, limit: limit).hits ?? []
            let total = try library?.count(query, marks: marks) ?? 0
            switch format {
            case .text: writeText(hits, total: total)
            case .json: writeJSON(hits, typed: typed, total: total)
            }
            if total == 0, try library?.publications().isEmpty ?? true { UserLibrary.sayThatItIsEmpty(library) }
        } catch {
            throw Failure(error)
        }
    }

    /// The number of characters of context on each side of a match.
    private static let shownContext = 40

    private func writeText(_ hits: [SearchHit], total: Int) {
        for hit in hits {
            let paper = hit.publication.flatMap { $0.isEmpty ? nil : $0 } ?? hit.issue.title
            let issue = [hit.issue.date, paper, hit.section].compactMap(\.self).joined(separator: " ")
            let (before, after) = (hit.before.suffix(Self.shownContext), hit.after.prefix(Self.shownContext))
            let lines = [
                hit.article.headline, "  " + (issue.isEmpty ? hit.issue.id.description : issue),
                "  \(before == hit.before ? "" : "…")\(before)[\(hit.match)]\(after)\(after == hit.after ? "" : "…")",
            ]
            output.write(lines.map { output.field($0) + "\n" }.joined())
        }
        StandardStream.report("\(count: hits.count) of \(count: total) stories")
    }

    private func writeJSON(_ hits: [SearchHit], typed: String, total: Int) {
        let document = JSONValue.object([
            JSONMember("format", .string("broadsheet-search")), JSONMember("version", .number("1")),
            JSONMember("query", .string(typed)), JSONMember("total", .number(String(total))),
            JSONMember("hits", .array(hits.map(value))),
        ])
        output.write(JSONWriter.text(of: document) + "\n")
    }

    private func value(of hit: SearchHit) -> JSONValue {
        .object([
            JSONMember(
                "article",
                .object([
                    JSONMember("id", .string(hit.article.id.description)),
                    JSONMember("headline", .string(hit.article.headline)),
                ])),
            JSONMember(
                "issue",
                .object([
                    JSONMember("id", .string(hit.issue.id.description)),
                    JSONMember("title", .optional(hit.issue.title)),
                    JSONMember("date", .optional(hit.issue.date)),
                ])),
            JSONMember("section", .optional(hit.section)),
            JSONMember(
                "position",
                .object([
                    JSONMember("paragraph", .number(String(hit.position.passage.rawValue))),
                    JSONMember("character", .number(String(hit.position.character))),
                ])),
            JSONMember(
                "context",
                .object([
                    JSONMember("before", .string(hit.before)), JSONMember("match", .string(hit.match)),
                    JSONMember("after", .string(hit.after)),
                ])),
        ])
    }
}

extension SearchOrder: ExpressibleByArgument {}
