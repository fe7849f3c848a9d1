import Files
import Foundation
import RandomNumbers
import Testing

@Suite struct FilePathTests {
    private func bytes(_ path: String) -> [UInt8] {
        FilePath.system(path).dropLast().map { UInt8(bitPattern: $0) }
    }

    @Test(arguments: [
        Array("/papers/河口晚报.txt".utf8), [0x2F, 0xBA, 0xD3, 0xBF, 0xDA], [0xFF, 0x2F, 0x80], [0xE6, 0xB2],
        Array("a\u{10FE80}b".utf8), [0xF4, 0x8F, 0xB9, 0x80, 0xBA], [0x41, 0xC3, 0x28, 0xE2, 0x82, 0x28, 0x42],
    ])
    func anyBytesComeBack(path: [UInt8]) {
        #expect(bytes(FilePath.text(of: path)) == path)
    }

    @Test func randomBytesComeBack() {
        var generator = SeededRandom(seed: 1)
        for _ in 0..<2_000 {
            let path = (0..<12).map { _ in UInt8.random(in: 1...255, using: &generator) }
            #expect(bytes(FilePath.text(of: path)) == path)
        }
    }

    @Test func textStaysText() {
        #expect(FilePath.text(of: Array("/papers/河口.txt".utf8)) == "/papers/河口.txt")
        #expect(FilePath.isText("/papers/河口.txt"))
        #expect(!FilePath.isText(FilePath.text(of: [0xBA, 0xD3])))
    }

    @Test func aSourceStoredWithReplacementCharactersIsRecovered() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "paths-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let names = [[0xBA, 0xD3], [0xBF, 0xDA, 0x31], [0xBF, 0xDB, 0x31]].map { FilePath.text(of: $0 as [UInt8]) }
        for name in names { try FilePath.makeFolder(folder + "/" + name + "/page") }
        let stored = folder + "/\u{FFFD}\u{FFFD}/page"
        #expect(FilePath.recovered(stored) == folder + "/" + names[0] + "/page")
        #expect(FilePath.shown(folder + "/" + names[0] + "/page") == stored)
        // Two names are stored alike, and neither is guessed.
        let either = folder + "/\u{FFFD}\u{FFFD}1/page"
        #expect(names[1...].allSatisfy { FilePath.shown($0) == "\u{FFFD}\u{FFFD}1" })
        #expect(FilePath.recovered(either) == either)
    }

    @Test func aPathHasAFolderAndAName() {
        #expect(FilePath.folder(of: "/a/b") == "/a")
        #expect(FilePath.folder(of: "/a") == "/")
        #expect(FilePath.folder(of: "a") == ".")
        #expect(FilePath.name(of: "/a/b") == "b")
        #expect(FilePath.name(of: "b") == "b")
    }
}
