import ArgumentParser
import BookmarkStore
import NewsModel

/// `broadsheet bookmarks …`: works on the bookmarks file without opening the reader.
struct BookmarksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bookmarks", abstract: said("Add, list, export, import, merge and remove bookmarks."),
        subcommands: [
            BookmarksAddCommand.self, BookmarksListCommand.self, BookmarksExportCommand.self,
            BookmarksImportCommand.self, BookmarksMergeCommand.self, BookmarksRemoveCommand.self,
        ],
        defaultSubcommand: BookmarksListCommand.self)

    /// The bookmarks as they are on disk. Reports anything out of the ordinary on standard error.
    ///
    /// - Throws: a `Failure` if they cannot be read at all.
    static func load(_ store: BookmarkFileStore) throws -> [Bookmark] {
        let contents = store.load()
        if let refusal = contents.refusal { throw Failure(refusal) }
        if let notice = contents.notice { StandardStream.report(notice) }
        return contents.bookmarks
    }

    /// Runs a change of the bookmarks file.
    ///
    /// - Throws: the `StoreError` as a `Failure`.
    static func changing<Result>(_ change: () throws(StoreError) -> Result) throws -> Result {
        do throws(StoreError) {
            return try change()
        } catch {
            throw Failure(error)
        }
    }
}
