import App
import ArgumentParser
import Files
import Glibc
import IssueExport
import Library
import NewsImport
import NewsModel
import Wording

/// `broadsheet export PATH|ISSUE-ID|STORY-ID`: writes rebuilt issues, or a single story, as documents.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: said("Write an issue, rebuilt, or a story of it, as JSON, Markdown, text, HTML or EPUB."))

    @Argument(
        help: .said(
            "A newspaper page, an archive or folder of them, - for standard input, or an issue or a story of the library by its id.",
            valueName: "path|id"),
        completion: .file())
    var source: String

    @Option(help: .said("One story alone: its number from 1 on, its id, or its headline or part of it."))
    var story: String?

    @Option(help: .said("The form of the output."))
    var format: IssueFormat = .text

    @Option(
        name: .customLong("output"), help: .said("The file to write, in the place of standard output."),
        completion: .file())
    var file: String?

    @OptionGroup var output: OutputOptions

    @Option(help: .said("The encoding of text, whatever it looks like: gb18030, big5, windows-1252 …"))
    var encoding: String?

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        try PathArguments.validate([source] + [file].compactMap(\.self))
    }

    func run() throws {
        var issues = try issues()
        if let story { issues = [try chosen(story, from: issues)] }
        if let file {
            let now = SystemClock().now().time
            let bytes = output.isRaw ? format.bytes(of: issues, now: now) : format.safeBytes(of: issues, now: now)
            try DocumentFile.write(bytes, to: file)
        } else if format.isText {
            format.write(issues, to: output.write)
        } else if isatty(1) == 1 {
            throw Failure("An EPUB is no text for a terminal: --output FILE writes it to a file.")
        } else {
            StandardStream.output.write(bytes: format.bytes(of: issues, now: SystemClock().now().time))
        }
    }

    /// The issues at the path, or, if no such file exists, the issue or story in the library with that id.
    private func issues() throws -> [Issue] {
        if !FilePath.exists(source), !source.isEmpty, source.allSatisfy(\.isHexDigit) {
            guard let library = try UserLibrary.open() else {
                throw Failure("There is no file \(source), and no library yet: broadsheet import PATH… begins one.")
            }
            let id = ContentID(source)
            do throws(LibraryError) {
                if let found = try library.issue(id) { return [found.issue] }
                if let (issue, _) = try library.issue(holding: id),
                    let article = issue.articles.first(where: { $0.id == id })
                {
                    return [issue.with(only: article)]
                }
            } catch {
                throw Failure(error)
            }
            throw Failure("There is no file \(source), and no issue or story of that id in the library.")
        }
        // Keeps the issues without their source lines, which would double the memory for years of a newspaper.
        var issues: [Issue] = []
        let notices = try importAll([source], options: ImportOptions(encoding: encoding)) { imported in
            issues.append(imported.issue)
            for notice in imported.notices { StandardStream.report(notice) }
        }
        for notice in notices { StandardStream.report(notice) }
        return issues
    }

    /// The issue reduced to the story that the user means.
    private func chosen(_ story: String, from issues: [Issue]) throws -> Issue {
        for issue in issues {
            if let meant = StoryChoice.stories(story, in: issue.articles).first { return issue.with(only: meant) }
        }
        throw Failure("\(source): there is no story “\(story)” on this page.")
    }
}

extension IssueFormat: ExpressibleByArgument {}
