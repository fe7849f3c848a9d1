import CProcess

/// The index of SQLite's journal (`library.sqlite-shm`), which all programs with the library open map into memory.
///
/// A program whose index is cut would be ended by SIGBUS. Instead the page becomes an empty one of this process alone,
/// whose SQLite no longer sees the others' changes: it must not begin another transaction, and not even close the
/// library, which could delete a journal that others have written to.
enum JournalIndex {
    static var isCut: Bool { cprocess_was_index_cut() != 0 }

    /// Runs `body`, whose result does not count if the index is cut before its end.
    static func guarding<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        cprocess_survive_cut_index()
        try check(path)
        let result = Result { try body() }
        try check(path)
        return try result.get()
    }

    /// - Throws: `LibraryError.indexCut` if the index has been cut.
    static func check(_ path: String) throws {
        if isCut { throw LibraryError.indexCut(path: path) }
    }
}
