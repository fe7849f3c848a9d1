import ArgumentParser
import Library
import NewsModel

/// `broadsheet remove ID…`: removes issues from the library.
struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: said("Take issues out of the library; the files they came from stay."))

    @Argument(help: .said("Ids of issues, as list shows them."))
    var ids: [String]

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if ids.contains("") { throw ValidationError(said("An id has at least one character, and this is empty.")) }
    }

    func run() throws {
        guard let library = try UserLibrary.open() else { throw Failure(UserLibrary.missing) }
        do throws(LibraryError) {
            for id in ids { try library.remove(ContentID(id)) }
        } catch {
            throw Failure(error)
        }
        StandardStream.output.write(said("\(counted: ids.count, "issue") removed.") + "\n")
    }
}
