import Files
import Glibc
import NewsModel

extension BookmarkFileStore {
    /// Merges the bookmarks and removals of other bookmarks files into this one. `base` is the common ancestor of all
    /// of them, as version control knows it.
    public func merge(_ paths: [String], base: String? = nil) throws(StoreError) -> MergeReport {
        var files: [BookmarkFile] = []
        for path in paths { files.append(try BookmarkFileStore(path: path).wholeFile()) }
        let common = try base.map { path throws(StoreError) in try BookmarkFileStore(path: path).wholeFile() }
        return try take(files, base: common)
    }

    /// Imports the bookmarks of a file, given as its bytes; `nil` if it is not a bookmarks file.
    public func importFile(_ bytes: [UInt8]) throws(StoreError) -> MergeReport? {
        guard let file = try? BookmarkFile(bytes) else { return nil }
        var report = MergeReport()
        let now = clock()
        try changeFile { report = $0.restore(file, now: now) }
        return report
    }

    private func take(_ files: [BookmarkFile], base: BookmarkFile?) throws(StoreError) -> MergeReport {
        var report = MergeReport()
        let now = clock()
        try changeFile { file in
            report = files.reduce(MergeReport()) { $0 + file.merge($1, base: base, now: now) }
        }
        return report
    }

    /// The file's content; throws unless the file exists and is intact.
    private func wholeFile() throws(StoreError) -> BookmarkFile {
        guard let file = try document.read()?.content else {
            throw .cannotRead(.bookmarks, path: path, SystemError(code: ENOENT))
        }
        guard file.version <= BookmarkFile.currentVersion else {
            throw .newer(.bookmarks, path: path, version: file.version)
        }
        return file
    }
}
