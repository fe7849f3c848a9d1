import ArgumentParser

/// `broadsheet export PATH`: issues, rebuilt, on standard output.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write an issue, rebuilt, as JSON, Markdown or text.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case json, markdown, text
    }

    @Argument(help: "A newspaper page in UTF-8 text, or a folder of them.")
    var path: String

    @Option(help: "The form of the output.")
    var format: Format = .text

    func run() throws {
        let imported = try importAll([path])
        for notice in imported.flatMap(\.notices) { StandardStream.error.write("broadsheet: \(notice)\n") }
        let issues = imported.map(\.issue)
        switch format {
        case .json: StandardStream.output.write(IssueJSON.text(of: issues))
        case .markdown: StandardStream.output.write(IssueText.markdown(issues))
        case .text: StandardStream.output.write(IssueText.plain(issues))
        }
    }
}
