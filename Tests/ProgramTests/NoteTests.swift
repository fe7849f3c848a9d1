import Foundation
import Testing

/// A note where there is no room for it.
@Suite(.serialized) final class NoteTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-note-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "run"), withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The program, with the folder `run` on a disk of some kilobytes that `filling` may fill, and an editor that does
    /// `editing`; `nil` where the system allows no such disk.
    private func session(kilobytes: Int, filling: String, editing: String) throws -> TerminalSession? {
        let run = folder.path + "/run"
        let script = """
            mount -t tmpfs -o size=\(kilobytes)k none '\(run)' || exit 77
            \(filling)
            XDG_RUNTIME_DIR='\(run)' VISUAL= EDITOR='sh \(folder.path)/editor' \\
                '\(TerminalSession.program)' '\(TerminalSession.samples)/weidu-2020-12-02.txt'
            """
        try "cd '\(run)'\n\(editing)\n".write(toFile: folder.path + "/editor", atomically: true, encoding: .utf8)
        try script.write(toFile: folder.path + "/script", atomically: true, encoding: .utf8)
        let session = try TerminalSession("unshare --map-root-user --mount sh '\(folder.path)/script'")
        let screen = try session.wait("a page or no disk") { $0.contains("青年工作") || $0.contains("status") }
        guard screen.contains("青年工作") else {
            print("SKIPPED: no disk can be made here.")
            return nil
        }
        return session
    }

    @Test func aFullFolderErasesNoNote() throws {
        guard
            let terminal = try session(
                kilobytes: 64, filling: "head -c 1000000 /dev/zero > '\(folder.path)/run/full' 2>/dev/null",
                editing: "printf 再读 >> \"$1\"")
        else { return }
        try terminal.press("b", "e")
        try terminal.wait(for: "The note is kept.")
        // The sentence of the second note must not be taken for that of the first.
        try terminal.press("Down")
        try terminal.wait("the sentence gone") { !$0.contains("The note is kept.") }
        try terminal.press("Up", "e")
        try terminal.wait(for: "The note is kept.")
        try terminal.press("B")
        try terminal.wait("the note with what was added") { $0.contains("✎ 再读 再读") }
    }

    @Test func anEditorWithoutRoomErasesNoNote() throws {
        guard
            let terminal = try session(
                kilobytes: 64, filling: "",
                editing:
                    "[ -s \"$1\" ] || { printf 再读 >> \"$1\"; exit; }; : > \"$1\"; head -c 1000000 /dev/zero > full; true"
            )
        else { return }
        try terminal.press("b", "e")
        try terminal.wait(for: "The note is kept.")
        try terminal.press("e")
        // What fills the disk fails, which a good editor tells; this one does not.
        try terminal.wait("a sentence that the note stays") { $0.contains("the note is as it was") }
        try terminal.press("B")
        try terminal.wait(for: "✎ 再读")
    }
}
