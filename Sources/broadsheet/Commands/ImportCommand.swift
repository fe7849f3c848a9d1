import App
import ArgumentParser
import Library
import NewsImport
import Wording

/// `broadsheet import PATH…`: adds issues to the library.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: said("Add newspapers to the library, or bring those that are there up to date."))

    @Argument(
        help: .said("Pages of newspapers, archives or folders of them; - for standard input."), completion: .file())
    var paths: [String]

    @OptionGroup var language: LanguageOptions

    @Option(help: .said("The encoding of text, whatever it looks like: gb18030, big5, windows-1252 …"))
    var encoding: String?

    func validate() throws {
        try PathArguments.validate(paths)
    }

    func run() throws {
        let library = try UserLibrary.create()
        var summary = ImportSummary()
        let kept = KeptCorrections.load(.process)
        if let notice = kept.notice { StandardStream.report(notice) }
        for path in paths { add(WorkingFolder.absolute(path), to: library, kept, &summary) }
        if summary.issues > 0 { StandardStream.output.write(said(summary.sentence) + "\n") }
        if summary.failures > 0 { throw ExitCode.failure }
    }

    /// Reads and rebuilds files in parallel, and writes their issues in order.
    private func add(
        _ path: String, to library: LibraryDatabase, _ kept: KeptCorrections, _ summary: inout ImportSummary
    ) {
        do {
            let options = ImportOptions(encoding: encoding)
            let plan = try IssueImporter.plan(path, options: options)
            let bar = ProgressBar(total: plan.units.count)
            defer { bar.clear() }
            var done = 0
            var added = 0
            var leftOut = LeftOutFiles()
            try library.add(plan.units, prepare: { UnitNote.read($0, options, kept) }) { note, outcomes in
                for (outcome, stories) in zip(outcomes, note.stories) {
                    summary.count(outcome, stories: stories)
                    added += 1
                }
                if !note.notices.isEmpty { bar.clear() }
                Self.report(note.notices)
                leftOut.add(note.leftOut)
                done += 1
                bar.show(done)
            }
            bar.clear()
            Self.report(plan.notices + leftOut.sentences)
            if added == 0, plan.isFolder { throw ImportError.folderWithoutPapers(path: path) }
            if added == 0 { summary.failures += 1 }
        } catch {
            summary.failures += 1
            Self.report([Phrase(error)])
        }
    }

    private static func report(_ sentences: [Phrase]) {
        for sentence in sentences { StandardStream.report(sentence) }
    }
}

/// The facts to report about an import unit.
private struct UnitNote: Sendable {
    /// The number of stories in each issue.
    let stories: [Int]
    let notices: [Phrase]
    let leftOut: LeftOutFiles

    static func read(
        _ unit: ImportUnit, _ options: ImportOptions, _ kept: KeptCorrections
    ) -> ([PreparedIssue], UnitNote) {
        let (issues, leftOut) = IssueImporter.read(unit, options: options, corrections: kept.lookUp)
        return (
            issues.map { PreparedIssue($0.issue, source: $0.source) },
            UnitNote(
                stories: issues.map(\.issue.articles.count), notices: issues.flatMap(\.notices), leftOut: leftOut)
        )
    }
}
