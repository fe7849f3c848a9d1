import Library
import App
import ArgumentParser
import NewsImport

/// `broadsheet import PATH…`: adds to the library.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add newspapers to the library, or bring those that are there up to date.")

    @Argument(help: "Pages of newspapers, or folders of them.")
    var paths: [String]

    func validate() throws {
        try PathArguments.validate(paths)
    }

    func run() throws {
        let library = try UserLibrary.open()
        var summary = ImportSummary()
        let kept = KeptCorrections.load(.process)
        if let notice = kept.notice { StandardStream.error.write("broadsheet: \(notice)\n") }
        for path in paths { add(WorkingFolder.absolute(path), to: library, kept, &summary) }
        if summary.issues > 0 { StandardStream.output.write(summary.sentence + "\n") }
        if summary.failures > 0 { throw ExitCode.failure }
    }

    /// Files are read and rebuilt beside one another, and written in their order.
    private func add(
        _ path: String, to library: LibraryDatabase, _ kept: KeptCorrections, _ summary: inout ImportSummary
    ) {
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
