import ArgumentParser
import BookmarkStore
import NewsModel

/// `broadsheet bookmarks remove ID…`: removes bookmarks.
struct BookmarksRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: said("Remove bookmarks; a merge does not bring them back."))

    @Argument(help: .said("Ids, or the beginnings of ids, as the list shows them."))
    var ids: [String]

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if ids.contains("") { throw ValidationError(said("An id has at least one character.")) }
    }

    func run() throws {
        let store = BookmarkFileStore()
        let bookmarks = try BookmarksCommand.load(store)
        let changes = try ids.map { id -> BookmarkChange in
            let found = bookmarks.filter { $0.id == id }
            let meant = found.isEmpty ? bookmarks.filter { $0.id.lowercased().hasPrefix(id.lowercased()) } : found
            guard let bookmark = meant.first else { throw Failure("there is no bookmark with the id \(id).") }
            guard meant.count == 1 else { throw Failure("\(meant.count) bookmarks have ids that begin with \(id).") }
            return .remove(bookmark)
        }
        _ = try BookmarksCommand.changing { () throws(StoreError) in try store.apply(changes) }
        StandardStream.output.write(said("\(changes.count) removed") + "\n")
    }
}
