import BookmarkStore
import Foundation
import Glibc
import Synchronization
import Testing

@testable import App

/// A bookmark's note, written in the user's editor.
@Suite struct NoteTests {
    @Test func aNoteIsWrittenInTheEditor() throws {
        let sitting = try Sitting(
            variables: ["EDITOR": "write-it"],
            command: { command, file in
                guard command == "write-it \"$1\"" else { return 127 }
                return FileManager.default.createFile(atPath: file, contents: Data("再读\n\n".utf8)) ? 0 : 1
            })
        sitting.wait(for: "青年工作")
        sitting.press("b e")
        sitting.wait(for: "The note is kept.")
        sitting.press("B")
        sitting.wait(for: "✎ 再读")
    }

    @Test func anEditorThatFailsIsTold() throws {
        let sitting = try Sitting(variables: ["EDITOR": "false"])
        sitting.wait(for: "青年工作")
        sitting.press("b e")
        sitting.wait(for: "The editor false failed: the note is as it was.")
        sitting.press("Tab g j Enter")
        sitting.wait(for: "2 of ")
    }

    @Test func anEditorThatChangesNothingChangesNothing() throws {
        let note = "一行\u{0}还在 \n\n"
        let seen = Mutex<[UInt8]>([])
        let sitting = try Sitting(command: { _, file in
            seen.withLock { $0 = Array(FileManager.default.contents(atPath: file) ?? Data()) }
            return 0
        })
        sitting.wait(for: "青年工作")
        sitting.press("b")
        let store = BookmarkFileStore(path: sitting.environment.bookmarks)
        let before = try #require(sitting.waitForBookmarks(1).first)
        var noted = before
        noted.note = note
        _ = try store.apply([.update(from: before, to: noted)])
        sitting.wait(for: "Bookmarks changed elsewhere")
        sitting.press("e")
        sitting.wait(for: "The note is as it was.")
        #expect(seen.withLock { $0 } == Array((note + "\n").utf8))
        sitting.press("Q")
        sitting.waitForEnd()
        #expect(store.load().bookmarks.map(\.note) == [note])
    }

    @Test func aFolderThatTakesNoNoteIsPassedOver() throws {
        let sitting = try Sitting(
            variables: ["XDG_RUNTIME_DIR": "/proc/self/no-such-folder"],
            command: { _, file in FileManager.default.createFile(atPath: file, contents: Data("改过".utf8)) ? 0 : 1 })
        sitting.wait(for: "青年工作")
        sitting.press("b e")
        sitting.wait(for: "The note is kept.")
        sitting.press("Q")
        sitting.waitForEnd()
        #expect(try textsOfNotes(sitting).isEmpty)
    }

    @Test func aNoteThatCannotBeStoredStaysInItsFile() throws {
        let folder = Mutex("")
        let sitting = try Sitting(command: { _, file in
            chmod(folder.withLock { $0 } + "/bookmarks.json", 0o444)
            return FileManager.default.createFile(atPath: file, contents: Data("写了很久".utf8)) ? 0 : 1
        })
        folder.withLock { $0 = sitting.file("broadsheet") }
        sitting.wait(for: "青年工作")
        sitting.press("b")
        sitting.waitForBookmarks(1)
        sitting.press("e")
        sitting.wait(for: "What you wrote is in")
        #expect(try textsOfNotes(sitting) == ["写了很久"])
        #expect(sitting.waitForBookmarks(1).map(\.note) == [""])
    }

    @Test func whatAnEditorWroteBeforeItFailedStaysInItsFile() throws {
        let sitting = try Sitting(command: { _, file in
            _ = FileManager.default.createFile(atPath: file, contents: Data("写到一半".utf8))
            return 1
        })
        sitting.wait(for: "青年工作")
        sitting.press("b e")
        sitting.wait(for: "failed: the note is as it was. What you wrote is in")
        #expect(try textsOfNotes(sitting) == ["写到一半"])
    }

    @Test func aNoteThatIsNotUTF8IsReadAsPagesAre() throws {
        // 河口的灯都亮了，大家都去看。, in GBK.
        let gbk: [UInt8] = [
            0xBA, 0xD3, 0xBF, 0xDA, 0xB5, 0xC4, 0xB5, 0xC6, 0xB6, 0xBC, 0xC1, 0xC1, 0xC1, 0xCB, 0xA3, 0xAC, 0xB4,
            0xF3, 0xBC, 0xD2, 0xB6, 0xBC, 0xC8, 0xA5, 0xBF, 0xB4, 0xA1, 0xA3,
        ]
        let sitting = try Sitting(command: { _, file in
            FileManager.default.createFile(atPath: file, contents: Data(gbk)) ? 0 : 1
        })
        sitting.wait(for: "青年工作")
        sitting.press("b e")
        sitting.wait(for: "The note was read as GB18030, since it is not UTF-8.")
        sitting.press("B")
        sitting.wait(for: "✎ 河口的灯都亮了，大家都去看。")
    }

    @Test func aNoteThatNoEncodingFitsStaysInItsFile() throws {
        let bytes = Array("河口的灯都亮了，大家都去看。".utf8) + [0xFF]
        let sitting = try Sitting(command: { _, file in
            FileManager.default.createFile(atPath: file, contents: Data(bytes)) ? 0 : 1
        })
        sitting.wait(for: "青年工作")
        sitting.press("b e")
        sitting.wait(for: "The note is in no encoding that can be told: it is as it was. What you wrote is in")
        let left = try #require(
            FileManager.default.contentsOfDirectory(atPath: sitting.folder.path).first {
                $0.hasPrefix("broadsheet-note")
            })
        #expect(FileManager.default.contents(atPath: sitting.file(left)) == Data(bytes))
        #expect(sitting.waitForBookmarks(1).map(\.note) == [""])
    }

    @Test func aNoteThatIsTooLongStaysInItsFile() throws {
        let sitting = try Sitting(command: { _, file in
            FileManager.default.createFile(atPath: file, contents: Data(repeating: 0x61, count: 1_000_001)) ? 0 : 1
        })
        sitting.wait(for: "青年工作")
        sitting.press("b e")
        sitting.wait(for: "longer than 1 MB, too long for a bookmark: it is as it was. What you wrote is in")
        #expect(try textsOfNotes(sitting).map(\.utf8.count) == [1_000_001])
    }

    /// The texts of the notes' files that are left.
    private func textsOfNotes(_ sitting: Sitting) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: sitting.folder.path)
            .filter { $0.hasPrefix("broadsheet-note") }.map(sitting.text)
    }
}
