import ArgumentParser
import Glibc
import NewsImport
import NewsLibrary

/// `broadsheet import PATH…`: adds to the library.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add newspapers to the library, or bring those that are there up to date.")

    @Argument(help: "Pages of newspapers, or folders of them.")
    var paths: [String]

    func run() throws {
        let library = try openLibrary()
        var summary = ImportSummary()
        let kept = KeptCorrections.load()
        if let notice = kept.notice { StandardStream.error.write("broadsheet: \(notice)\n") }
        for path in paths {
            do throws(ImportError) {
                let imported = try IssueImporter.importIssues(at: absolute(path), corrections: kept.lookUp)
                for notice in imported.flatMap(\.notices) { StandardStream.error.write("broadsheet: \(notice)\n") }
                try add(imported, to: library, &summary)
            } catch {
                summary.failures += 1
                StandardStream.error.write("broadsheet: \(error)\n")
            }
        }
        StandardStream.output.write(summary.sentence + "\n")
        if summary.failures > 0 { throw ExitCode.failure }
    }

    private func add(_ imported: [ImportedIssue], to library: Library, _ summary: inout ImportSummary)
        throws(ImportError)
    {
        let bar = ProgressBar(total: imported.count)
        do throws(LibraryError) {
            try library.add(imported.map { ($0.issue, $0.source) }) { place, outcome in
                summary.count(outcome, stories: imported[place].issue.articles.count)
                bar.show(place + 1)
            }
            bar.clear()
        } catch {
            bar.clear()
            summary.failures += 1
            StandardStream.error.write("broadsheet: \(error)\n")
        }
    }
}

/// What an import has done, in one sentence.
struct ImportSummary {
    private var outcomes: [ImportOutcome: Int] = [:]
    private var stories = 0
    var failures = 0

    mutating func count(_ outcome: ImportOutcome, stories: Int) {
        outcomes[outcome, default: 0] += 1
        self.stories += stories
    }

    /// `3 issues with 96 stories: 2 added, 1 updated, 0 unchanged.`
    var sentence: String {
        let issues = outcomes.values.reduce(0, +)
        let parts: [(ImportOutcome, String)] = [(.added, "added"), (.updated, "updated"), (.unchanged, "unchanged")]
        let counts = parts.map { "\(outcomes[$0.0] ?? 0) \($0.1)" }.joined(separator: ", ")
        let failed = failures == 0 ? "" : " \(failures) could not be imported."
        return "\(issues) \(issues == 1 ? "issue" : "issues") with \(stories) \(stories == 1 ? "story" : "stories"): "
            + "\(counts).\(failed)"
    }
}

/// A bar on a terminal's standard error; nothing where that is no terminal or there is one thing to do.
struct ProgressBar {
    private let total: Int
    private let isShown: Bool
    private static let cells = 40

    init(total: Int) {
        self.total = total
        isShown = total > 1 && isatty(2) == 1
    }

    func show(_ done: Int) {
        guard isShown, done == total || done * 200 / total != (done - 1) * 200 / total else { return }
        let filled = done * Self.cells / total
        write(
            String(repeating: "#", count: filled) + String(repeating: ".", count: Self.cells - filled)
                + " \(done)/\(total)")
    }

    func clear() {
        if isShown { write("\u{1B}[K") }
    }

    private func write(_ text: String) {
        // Not through StandardStream, which would make the carriage return harmless.
        let bytes = Array(("\r" + text).utf8)
        _ = Glibc.write(2, bytes, bytes.count)
    }
}

/// The reader's library.
///
/// - Throws: `Failure`.
func openLibrary() throws -> Library {
    do throws(LibraryError) {
        return try Library()
    } catch {
        throw Failure(error)
    }
}
