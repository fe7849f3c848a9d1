import ArgumentParser
import BookmarkStore
import Foundation
import NewsModel

/// Adds bookmarks until killed, printing the id of each one that is on disk.
struct BookmarkWriter: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "writer", shouldDisplay: false)

    @Argument var path: String
    @Option var count = Int.max
    @Flag var removes = false

    func run() throws {
        let store = BookmarkFileStore(path: path)
        for bookmark in (0..<count).lazy.flatMap({ _ in SampleBookmarks.make(1) }) {
            try store.apply([.add(bookmark)])
            FileHandle.standardOutput.write(Data((bookmark.id + "\n").utf8))
            if removes { try store.apply([.remove(bookmark)]) }
        }
    }
}
