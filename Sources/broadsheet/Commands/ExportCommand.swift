import ArgumentParser
import Glibc
import IssueDocument
import Library
import NewsImport
import NewsModel

/// `broadsheet export PATH|ISSUE-ID`: issues, rebuilt, on standard output.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: said("Write an issue, rebuilt, as JSON, Markdown or text."))

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case json, markdown, text
    }

    @Argument(
        help: .said(
            "A newspaper page, an archive or folder of them, - for standard input, or an issue of the library by its id.",
            valueName: "path|issue-id"))
    var source: String

    @Option(help: .said("The form of the output."))
    var format: Format = .text

    @OptionGroup var output: OutputOptions

    func validate() throws {
        try PathArguments.validate([source])
    }
    @Option(help: .said("The encoding of text, whatever it looks like: gb18030, big5, windows-1252 …"))
    var encoding: String?

    func run() throws {
        let issues = try issues()
        switch format {
        case .json: output.write(IssueJSON.text(of: issues))
        case .markdown: output.write(IssueText.markdown(issues))
        case .text: output.write(IssueText.plain(issues))
        }
    }

    /// The issues at the path, or the issue of the library with that id where there is no such file.
    private func issues() throws -> [Issue] {
        if access(source, F_OK) != 0, !source.isEmpty, source.allSatisfy(\.isHexDigit) {
            let library = try UserLibrary.open()
            do throws(LibraryError) {
                if let found = try library.issue(ContentID(source)) { return [found.issue] }
            } catch {
                throw Failure(error)
            }
            throw Failure("There is no file \(source), and no issue of that id in the library.")
        }
        let imported = try importAll([source], options: ImportOptions(encoding: encoding))
        for notice in imported.flatMap(\.notices) { StandardStream.tell(notice) }
        return imported.map(\.issue)
    }
}
