import ArgumentParser
import BookmarkStore

/// `broadsheet bookmarks merge FILE…`: merges files from other computers, for syncing or as a version control driver.
struct BookmarksMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: said("Merge other files of bookmarks into the bookmarks."),
        discussion: said(
            "Bookmarks are merged one by one: of two versions the later one wins, with the notes and tags of both. For git: merge.bookmarks.driver = broadsheet bookmarks merge --base %O --into %A %B"
        ))

    @Argument(help: .said("Files of bookmarks, such as the conflict copies of a sync."), completion: .file())
    var files: [String]

    @Option(
        help: .said("The file from which all have come: then what either side has changed is known."),
        completion: .file())
    var base: String?

    @Option(help: .said("Change this file instead of the bookmarks."), completion: .file())
    var into: String?

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        try PathArguments.validate(files + [base, into].compactMap(\.self))
    }

    func run() throws {
        let store = into.map { BookmarkFileStore(path: $0) } ?? BookmarkFileStore()
        let report = try BookmarksCommand.changing { () throws(StoreError) in try store.merge(files, base: base) }
        StandardStream.output.write(said(report.phrase) + "\n")
    }
}
