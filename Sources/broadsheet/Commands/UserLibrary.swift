import App
import Library
import Wording

/// Opens the user's library for commands.
enum UserLibrary {
    /// The reason why there is nothing to be found where there is no library.
    static var missing: Phrase { "There is no library yet: broadsheet import PATH… begins one." }

    /// Opens the library, creating it if it does not exist.
    ///
    /// - Throws: `Failure`.
    static func create() throws -> LibraryDatabase {
        do throws(LibraryError) {
            return try LibraryDatabase(path: Environment.process.library)
        } catch {
            throw Failure(error)
        }
    }

    /// Opens the library; `nil` if there is none.
    ///
    /// - Throws: `Failure`.
    static func open() throws -> LibraryDatabase? {
        do throws(LibraryError) {
            return try LibraryDatabase.existing(path: Environment.process.library)
        } catch {
            throw Failure(error)
        }
    }

    /// Tells on standard error why an answer is empty: the library is, or there is none.
    static func sayThatItIsEmpty(_ library: LibraryDatabase?) {
        StandardStream.report(library == nil ? missing : "the library is empty: broadsheet import PATH… fills it.")
    }
}
