import App
import Library

/// Opens the user's library for commands.
enum UserLibrary {
    /// Opens the library, creating it if it does not exist.
    ///
    /// - Throws: `Failure`.
    static func open() throws -> LibraryDatabase {
        do throws(LibraryError) {
            return try LibraryDatabase(path: Environment.process.library)
        } catch {
            throw Failure(error)
        }
    }

    /// Tells on standard error that the library is empty, as the reason for an empty answer.
    static func sayThatItIsEmpty() {
        StandardStream.tell("the library is empty: broadsheet import PATH… fills it.")
    }
}
