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
        for path in paths { add(absolute(path), to: library, kept, &summary) }
        if summary.issues > 0 { StandardStream.output.write(summary.sentence + "\n") }
        if summary.failures > 0 { throw ExitCode.failure }
    }

    /// Files are read and rebuilt beside one another, and written in their order.
    private func add(_ path: String, to library: Library, _ kept: KeptCorrections, _ summary: inout ImportSummary) {
        do {
            let (files, areOfFolder) = try IssueImporter.files(at: path)
            let bar = ProgressBar(total: files.count)
            defer { bar.clear() }
            var done = 0
            var added = 0
            try library.add(files, prepare: { FileNote.read($0, kept) }) { note, outcome in
                if let outcome {
                    summary.count(outcome, stories: note.stories)
                    added += 1
                } else if !areOfFolder {
                    summary.failures += 1
                }
                if !note.sentences.isEmpty { bar.clear() }
                for sentence in note.sentences { StandardStream.error.write("broadsheet: \(sentence)\n") }
                done += 1
                bar.show(done)
            }
            if added == 0, areOfFolder { throw ImportError.folderWithoutPapers(path: path) }
        } catch {
            summary.failures += 1
            StandardStream.error.write("broadsheet: \(error)\n")
        }
    }
}

/// What is to be said of a file that was read.
private struct FileNote: Sendable {
    var stories = 0
    let sentences: [String]

    static func read(_ path: String, _ kept: KeptCorrections) -> (PreparedIssue?, FileNote) {
        do throws(ImportError) {
            let imported = try IssueImporter.importFile(path, corrections: kept.lookUp)
            return (
                PreparedIssue(imported.issue, source: imported.source),
                FileNote(stories: imported.issue.articles.count, sentences: imported.notices)
            )
        } catch {
            return (nil, FileNote(sentences: [error.description]))
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

    var issues: Int { outcomes.values.reduce(0, +) }

    /// `3 issues with 96 stories: 2 added, 1 updated, 0 unchanged.`
    var sentence: String {
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
