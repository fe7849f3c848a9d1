import NewsModel

/// Exports bookmarks without loss.
public enum BookmarkExport {
    /// The bookmarks file's own format, which `BookmarkFileStore.importFile` reads back.
    public static func json(_ bookmarks: [Bookmark]) -> String {
        var file = BookmarkFile()
        for bookmark in bookmarks { file.append(bookmark) }
        return String(decoding: file.written(), as: UTF8.self)
    }
}
