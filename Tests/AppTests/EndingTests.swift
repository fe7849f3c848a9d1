import BookmarkStore
import Foundation
import Synchronization
import Testing

@testable import App

/// Changes that cannot be written at once when the program is left.
@Suite struct EndingTests {
    /// Holds the folder of the bookmarks as another program does that writes them.
    private func hold(_ sitting: Sitting) throws -> FileHandle {
        let folder = sitting.file("broadsheet")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    @Test func theEndWaitsForAnotherProgramAndSaysSo() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        let lock = try hold(sitting)
        sitting.press("b Q")
        sitting.wait(for: "Waiting for changes to be kept")
        try lock.close()
        sitting.waitForEnd()
        #expect(sitting.error == nil)
        #expect(BookmarkFileStore(path: sitting.environment.bookmarks).load().bookmarks.count == 1)
    }

    @Test func whoLeavesWithoutWaitingIsToldWhatMayBeLost() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        let lock = try hold(sitting)
        sitting.press("b Q")
        sitting.wait(for: "Waiting for changes to be kept")
        sitting.press("Q")
        sitting.waitForEnd()
        #expect(sitting.error == .notKept(reasons: ["What was changed last may be lost."]))
        try lock.close()
    }

    @Test func theEndWaitsForACorrection() throws {
        let sitting = try Sitting(opening: ["page.txt"]) {
            try $0.write("老井又出水了\n\n-井里有了水。\n\n-矮墙下个月动工。\n", to: "page.txt")
        }
        sitting.wait(for: "1 story")
        sitting.press("Enter s G")
        sitting.wait(for: "line 5")
        let lock = try hold(sitting)
        sitting.press("x Q")
        sitting.wait(for: "Waiting for changes to be kept")
        try lock.close()
        sitting.waitForEnd()
        #expect(sitting.error == nil)
        #expect(try sitting.text(of: "broadsheet/corrections.json").contains("\"after\""))
    }

    @Test func aClosedTerminalLosesNoBookmark() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        let lock = try hold(sitting)
        sitting.press("b")
        sitting.wait(for: "Kept:")
        sitting.terminal.hangUp()
        usleep(1_500_000)
        try lock.close()
        sitting.waitForEnd()
        #expect(sitting.error == nil)
        #expect(BookmarkFileStore(path: sitting.environment.bookmarks).load().bookmarks.count == 1)
    }

    @Test func anEditorWithoutATerminalIsTheLast() throws {
        let calls = Mutex(0)
        let terminal = Mutex<ScriptedTerminal?>(nil)
        let sitting = try Sitting {
            _ in
        } command: { _, _ in
            calls.withLock { $0 += 1 }
            terminal.withLock { $0?.hangUp() }
            return 0
        }
        terminal.withLock { $0 = sitting.terminal }
        sitting.wait(for: "青年工作")
        sitting.press("b")
        sitting.wait(for: "Kept:")
        sitting.press("e e e e")
        sitting.waitForEnd()
        #expect(calls.withLock { $0 } == 1)
    }

    @Test func aChangeThatFailsAtTheEndIsTold() throws {
        let sitting = try Sitting { try $0.write("no folder", to: "broadsheet") }
        sitting.wait(for: "青年工作")
        sitting.terminal.send([.key(.character("b")), .key(.character("Q"))])
        sitting.waitForEnd()
        guard case .notKept(let reasons) = sitting.error else {
            Issue.record("nothing was told: \(String(describing: sitting.error))")
            return
        }
        #expect(reasons.count == 1)
        #expect(reasons[0].description.contains("bookmarks.json"))
    }
}
