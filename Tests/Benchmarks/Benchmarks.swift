import ArgumentParser

/// The project's measurements, one subcommand per subject: run them in release mode, and quote results as ratios.
@main
struct Benchmarks: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure Broadsheet against its peers.",
        subcommands: [
            ReaderBenchmark.self, LibraryBenchmark.self, KillBenchmark.self, NewsboatBenchmark.self, ShelfProbe.self,
            BookmarksBenchmark.self, FuzzCommand.self, ImportsBenchmark.self, HarmBenchmark.self, FaultsBenchmark.self,
            PagesBenchmark.self, PrintedBenchmark.self, TypesettingBenchmark.self, LineEdgesBenchmark.self,
            LanguageModelCommand.self,
            ReconstructionCommand.self,
            FitCommand.self,
        ])
}
