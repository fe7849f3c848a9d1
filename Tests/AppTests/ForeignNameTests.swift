import Files
import Foundation
import ReaderCore
import Synchronization
import Testing

@testable import App

/// Files whose names are not UTF-8 keep their bytes from the prompt to the editor.
@Suite struct ForeignNameTests {
    /// `page` and 报 in GBK.
    private static let name = FilePath.text(of: Array("page".utf8) + [0xB1, 0xA8] + Array(".txt".utf8))
    private static let page = Array("\n\n标题在此\n\n第一段在第五行。\n".utf8)

    @Test func aNameIsCompletedAndImportedAndItsSourceIsEdited() throws {
        let edited = Mutex<[String]>([])
        let sitting = try Sitting(
            opening: [], variables: ["EDITOR": "ed"],
            prepare: { try WholeFile.replace($0.folder.path + "/" + Self.name, with: Self.page) },
            command: { command, file in
                edited.withLock { $0.append("\(command) \(FilePath.name(of: file))") }
                return 0
            })
        sitting.wait(for: "broadsheet import")
        sitting.type(":import \(sitting.folder.path)/pa")
        sitting.press("Tab")
        sitting.wait(for: "/page\u{FFFD}\u{FFFD}.txt")
        sitting.press("Enter")
        sitting.wait(for: "Added to the library: 1 new, 0 known already.")
        sitting.wait(for: "标题在此")
        sitting.press("Enter")
        // Headlines of the front page may be letterspaced.
        sitting.wait(for: "第一段在第五行")
        sitting.press("E")
        sitting.wait("the editor") { _ in edited.withLock { !$0.isEmpty } }
        #expect(edited.withLock(\.self) == ["ed +5 \"$1\" " + Self.name])
    }

    @Test func theSourceThatAnEarlierVersionStoredIsEdited() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FilePath.makeFolder(folder)
        try WholeFile.replace(folder + "/" + Self.name, with: Self.page)
        var edited: [[CChar]] = []
        let editor = SourceEditor(environment: Environment { _ in nil }) { _, path in
            edited.append(path)
            return .exited(status: 0)
        }
        try editor.edit(at: SourcePlace(path: folder + "/page\u{FFFD}\u{FFFD}.txt", line: 3, words: "标题在此"))
        #expect(edited == [FilePath.system(folder + "/" + Self.name)])
    }
}
