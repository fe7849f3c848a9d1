import ArgumentParser
import BookmarkStore
import IssueExport

/// `broadsheet bookmarks export`: writes the bookmarks for other programs and for people.
struct BookmarksExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: said("Write the bookmarks as Markdown, JSON, CSV or HTML, grouped by issue."))

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown, json, csv, html
    }

    @OptionGroup var filter: BookmarkFilterOptions

    @Option(help: .said("The form of the output. Only JSON keeps everything and can be imported."))
    var format: Format = .markdown

    @OptionGroup var output: OutputOptions

    @OptionGroup var language: LanguageOptions

    func run() throws {
        let bookmarks = filter.chosen(from: try BookmarksCommand.load(BookmarkFileStore()))
        switch format {
        case .markdown: output.write(BookmarkDocument.markdown(bookmarks, in: .process))
        case .json: output.write(BookmarkExport.json(bookmarks))
        case .csv: output.write(BookmarkDocument.csv(bookmarks))
        case .html: output.write(BookmarkDocument.html(bookmarks, in: .process))
        }
    }
}
