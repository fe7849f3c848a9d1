import Files
import Foundation
import Testing

@testable import App

@Suite struct PathCompletionTests {
    /// A folder with the names given; those that end in a slash are folders.
    private func folder(_ names: [[UInt8]]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "paths-\(UUID().uuidString)").path
        try FilePath.makeFolder(folder)
        for name in names {
            let path = folder + "/" + FilePath.text(of: name)
            if name.last == UInt8(ascii: "/") {
                try FilePath.makeFolder(String(path.dropLast()))
            } else {
                let file = open(FilePath.system(path), O_WRONLY | O_CREAT, 0o600)
                #expect(file >= 0)
                close(file)
            }
        }
        return folder
    }

    @Test func pathsGoOnFromWhatIsTyped() throws {
        let names = ["page.txt", "papers/", "other.txt", ".hidden", "pages of may.txt", "blank "]
        let folder = try folder(names.map { Array($0.utf8) })
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func found(_ typed: String) -> [String] {
            PathCompletion.paths(from: folder + "/" + typed).map { String($0.dropFirst(folder.count + 1)) }
        }
        #expect(found("pa") == ["page.txt", "pages of may.txt", "papers/"])
        #expect(found("") == ["other.txt", "page.txt", "pages of may.txt", "papers/"])
        #expect(found(".") == [".hidden"])
        #expect(found("x") == [])
        #expect(found("papers/") == [])
        #expect(PathCompletion.paths(from: folder + "/nowhere/x") == [])
    }

    @Test func namesThatAreNotUTF8AreCompletedAndOpen() throws {
        let bytes: [UInt8] = [0x62, 0xB1, 0xA8, 0x2E, 0x74, 0x78, 0x74]  // 报 in GB 18030
        let folder = try folder([bytes])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let found = try #require(PathCompletion.paths(from: folder + "/b").first)
        #expect(access(FilePath.system(found), F_OK) == 0)
    }
}
