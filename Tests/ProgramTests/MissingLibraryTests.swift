import Foundation
import Testing

/// The commands that look into the library, where there is none.
@Suite struct MissingLibraryTests {
    private func broadsheet(_ arguments: String..., environment: [String: String]) throws
        -> (status: Int32, output: String, error: String)
    {
        try finish(TerminalSession.program, arguments, environment: environment)
    }

    @Test func lookingIntoTheLibraryMakesNone() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)").path
        let environment = ["XDG_DATA_HOME": folder]
        let sentence = "There is no library yet: broadsheet import PATH… begins one.\n"
        let list = try broadsheet("list", environment: environment)
        #expect((list.status, list.output, list.error) == (0, "", "broadsheet: " + sentence))
        #expect(try broadsheet("list", "--format", "json", environment: environment).output.contains("\"issues\": []"))
        let search = try broadsheet("search", "灯", environment: environment)
        #expect((search.status, search.output) == (0, ""))
        #expect(search.error == "broadsheet: 0 of 0 stories\nbroadsheet: " + sentence)
        let remove = try broadsheet("remove", "12ab", environment: environment)
        #expect((remove.status, remove.error) == (1, "broadsheet: " + sentence))
        let export = try broadsheet("export", "12ab", environment: environment)
        #expect(export.status == 1)
        let neither = "There is no file 12ab, and no library yet: broadsheet import PATH… begins one.\n"
        #expect(export.error == "broadsheet: " + neither)
        let mark = try broadsheet("bookmarks", "add", "12ab", "--quote", "灯", environment: environment)
        #expect(mark.status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
