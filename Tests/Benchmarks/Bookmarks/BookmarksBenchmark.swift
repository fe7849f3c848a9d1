import ArgumentParser

/// The measurements of bookmarks.
struct BookmarksBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bookmarks", abstract: "The bookmarks' file, its safety, and marks that find their text again.",
        subcommands: [
            AnchoringBenchmark.self, BookmarkStoreBenchmark.self, BookmarkKillBenchmark.self,
            BookmarkCrowdBenchmark.self, BookmarkWriter.self,
        ])
}
