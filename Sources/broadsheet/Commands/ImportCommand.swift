import App
import ArgumentParser
import BookmarkStore
import Library
import NewsImport
import NewsModel
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
        let filler = LibraryFiller(
            library, corrections: kept, readings: Self.readings(), options: ImportOptions(encoding: encoding))
        for path in paths { add(WorkingFolder.absolute(path), by: filler, &summary) }
        if summary.issues > 0 { StandardStream.output.write(said(summary.sentence) + "\n") }
        if summary.failures > 0 { throw ExitCode.failure }
    }

    /// What was read of issues as files.
    private static func readings() -> (ContentID) -> [ReadingState] {
        guard Settings.load(Environment.process.settings).remembers,
            let readings = try? MemoryStore(folder: Environment.process.state).loadReadings()
        else { return { _ in [] } }
        return readings
    }

    private func add(_ path: String, by filler: LibraryFiller, _ summary: inout ImportSummary) {
        let before = summary.issues
        var bar = ProgressBar(total: 0)
        defer { bar.clear() }
        do {
            let sentences = try filler.add(path) { unit, outcomes, done, total in
                if done == 1 { bar = ProgressBar(total: total) }
                for (issue, outcome) in zip(unit.issues, outcomes) { summary.count(outcome, stories: issue.stories) }
                if !unit.notices.isEmpty { bar.clear() }
                Self.report(unit.notices)
                bar.show(done)
            }
            bar.clear()
            Self.report(sentences)
            if summary.issues == before { summary.failures += 1 }
        } catch {
            bar.clear()
            summary.failures += 1
            Self.report([Phrase(error)])
        }
    }

    private static func report(_ sentences: [Phrase]) {
        for sentence in sentences { StandardStream.report(sentence) }
    }
}
