import App
import Library

/// The user's library, for commands.
enum UserLibrary {
    /// Opens it, and makes it if there is none.
    ///
    /// - Throws: `Failure`.
    static func open() throws -> LibraryDatabase {
        do throws(LibraryError) {
            return try LibraryDatabase(path: Environment.process.library)
        } catch {
            throw Failure(error)
        }
    }

    /// Says on standard error that there is nothing in it, to whoever looks in vain.
    static func sayThatItIsEmpty() {
        StandardStream.tell("the library is empty: broadsheet import PATH… fills it.")
    }
}
