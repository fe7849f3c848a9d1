import ArgumentParser
import Library
import LosslessJSON
import NewsModel

/// `broadsheet list`: lists the issues in the library.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: said("List the issues in the library, newest first."),
        discussion: said("A line an issue, parted by tabs: id, date, stories read of all there are, name."))

    @Option(help: .said("The form of the output."))
    var format: AnswerFormat = .text

    @OptionGroup var output: OutputOptions

    @OptionGroup var language: LanguageOptions

    func run() throws {
        let library = try UserLibrary.open()
        let issues: [IssueSummary]
        do throws(LibraryError) {
            issues = try library?.issues() ?? []
        } catch {
            throw Failure(error)
        }
        switch format {
        case .text:
            if issues.isEmpty { UserLibrary.sayThatItIsEmpty(library) }
            output.write(issues.map { line(of: $0) + "\n" }.joined())
        case .json:
            let document = JSONValue.object([
                JSONMember("format", .string("broadsheet-list")), JSONMember("version", .number("1")),
                JSONMember("issues", .array(issues.map(value))),
            ])
            output.write(JSONWriter.text(of: document) + "\n")
        }
    }

    /// Columns separated by tabs, for other programs to parse.
    private func line(of issue: IssueSummary) -> String {
        let title = issue.reference.title ?? issue.edition
        let namesPaper = issue.publication.map { title?.contains($0) == true } ?? true
        let name = [namesPaper ? nil : issue.publication, title].compactMap(\.self)
        return [
            issue.reference.id.description, issue.reference.date ?? "-", "\(issue.storiesRead)/\(issue.stories)",
            name.isEmpty ? issue.source : name.joined(separator: " "),
        ].map(output.field).joined(separator: "\t")
    }

    private func value(of issue: IssueSummary) -> JSONValue {
        .object([
            JSONMember("id", .string(issue.reference.id.description)),
            JSONMember("title", .optional(issue.reference.title)),
            JSONMember("date", .optional(issue.reference.date)),
            JSONMember("publication", .optional(issue.publication)),
            JSONMember("edition", .optional(issue.edition)),
            JSONMember("source", .string(issue.source)),
            JSONMember("stories", .number(String(issue.stories))),
            JSONMember("read", .number(String(issue.storiesRead))),
            JSONMember("finished", .bool(issue.isFinished)),
        ])
    }
}
