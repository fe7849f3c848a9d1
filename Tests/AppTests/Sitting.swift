import BookmarkStore
import Foundation
import NewsModel
import ReaderCore
import ScreenModel
import Synchronization
import Testing

@testable import App

/// The whole program but for the terminal: a script of keys goes in, screens come out, files lie in a folder of its own.
final class Sitting {
    let folder: URL
    let environment: Environment
    let terminal: ScriptedTerminal
    let clock: ToldClock
    private let outcome = Outcome()
    /// The sitting before in the same folder, which is deleted with the first of them.
    private let earlier: Sitting?
    /// Seconds; a machine may have much else to do.
    private static let patience = 30.0

    /// The pages that come with the project.
    static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
        .standardizedFileURL.path
    static let page = samples + "/weidu-2020-12-02.txt"

    /// Whether the program has ended, and why if there was nothing to read.
    private final class Outcome: Sendable {
        let isOver = Mutex(false)
        let error = Mutex<AppError?>(nil)
    }

    /// A clock that is told the time; its names count up. Its instants are the system's, with what is advanced added.
    final class ToldClock: WallClock {
        private let made = Mutex(0)
        private let ahead = Mutex(Duration.zero)
        let time: String

        init(_ time: String) { self.time = time }

        func now() -> Moment {
            made.withLock {
                $0 += 1
                return Moment(time: time, id: "made-\($0)")
            }
        }

        var instant: ContinuousClock.Instant { ahead.withLock { .now + $0 } }

        func advance(by duration: Duration) { ahead.withLock { $0 += duration } }
    }

    /// Starts the program.
    ///
    /// - Parameters:
    ///   - paths: from the folder on, or from the root; none opens the library.
    ///   - variables: of the environment; those of XDG lead into the folder.
    ///   - earlier: a sitting that has ended, whose folder this one goes on in.
    ///   - remembers: whether the program remembers anything beyond the sitting.
    ///   - prepare: is called before the program starts.
    ///   - command: stands for the editor.
    init(
        opening paths: [String] = [Sitting.page], columns: Int = 120, rows: Int = 36,
        variables: [String: String] = [:], time: String = "2026-05-14T08:00:00Z",
        after earlier: Sitting? = nil, remembers: Bool = true, prepare: (Sitting) throws -> Void = { _ in },
        command: @escaping @Sendable (String, String) -> Int32 = { _, _ in 1 }
    ) throws {
        let folder =
            earlier?.folder
            ?? FileManager.default.temporaryDirectory.appending(path: "broadsheet-app-\(UUID().uuidString)")
        self.earlier = earlier
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        self.folder = folder
        let all = [
            "XDG_DATA_HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state",
            "XDG_DATA_DIRS": folder.path, "TMPDIR": folder.path,
        ]
        .merging(variables) { $1 }
        environment = Environment { all[$0] }
        terminal = ScriptedTerminal(size: ScreenSize(columns: columns, rows: rows), command: command)
        clock = ToldClock(time)
        try prepare(self)
        let absolute = paths.map { $0.hasPrefix("/") ? $0 : folder.path + "/" + $0 }
        let thread = Thread { [terminal, environment, clock, outcome] in
            let program = Application(
                terminal: terminal, environment: environment, clock: clock,
                remembers: remembers)
            do throws(AppError) {
                try program.run(opening: absolute)
            } catch {
                outcome.error.withLock { $0 = error }
            }
            outcome.isOver.withLock { $0 = true }
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    deinit {
        terminal.hangUp()
        let end = Date.now.addingTimeInterval(5)
        while !hasEnded, Date.now < end { usleep(1000) }
        if earlier == nil { try? FileManager.default.removeItem(at: folder) }
    }

    var hasEnded: Bool { outcome.isOver.withLock { $0 } }
    var error: AppError? { outcome.error.withLock { $0 } }

    /// A file in the folder.
    func file(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(of name: String) throws -> String {
        try String(contentsOfFile: file(name), encoding: .utf8)
    }

    /// Presses keys, parted by blanks: `j`, `Enter`, `C-d`, `Space`.
    func press(_ script: String) {
        for word in script.split(separator: " ") { terminal.send([.key(Self.key(String(word)))]) }
    }

    /// Characters that arrive in one read.
    func type(_ text: String) {
        terminal.send([.text(text)])
    }

    /// Waits for the text on the screen, where it may go on in the next row; records the screen if it does not come.
    @discardableResult
    func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        wait("“\(text)”", sourceLocation: sourceLocation) { screen in
            if screen.contains(text) { return true }
            let rows = screen.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            return rows.joined(separator: " ").contains(text)
        }
    }

    /// Waits until so many bookmarks are on disk.
    @discardableResult
    func waitForBookmarks(_ count: Int, sourceLocation: SourceLocation = #_sourceLocation) -> [Bookmark] {
        let store = BookmarkFileStore(path: environment.bookmarks)
        let end = Date.now.addingTimeInterval(Self.patience)
        while store.load().bookmarks.count != count, Date.now < end { usleep(5_000) }
        let bookmarks = store.load().bookmarks
        #expect(bookmarks.count == count, sourceLocation: sourceLocation)
        return bookmarks
    }

    @discardableResult
    func wait(
        _ what: String, sourceLocation: SourceLocation = #_sourceLocation, until isReached: (String) -> Bool
    ) -> String {
        if !terminal.wait(seconds: Self.patience, until: isReached) {
            Testing.Issue.record("never came: \(what)\n\(terminal.screen)", sourceLocation: sourceLocation)
        }
        return terminal.screen
    }

    /// Waits for the end of the program.
    func waitForEnd(sourceLocation: SourceLocation = #_sourceLocation) {
        let end = Date.now.addingTimeInterval(Self.patience)
        while !hasEnded, Date.now < end { usleep(1000) }
        #expect(hasEnded, "the program goes on", sourceLocation: sourceLocation)
        #expect(terminal.isClosed, "the terminal was not given back", sourceLocation: sourceLocation)
    }

    private static func key(_ name: String) -> Key {
        let named: [String: Key] = [
            "Enter": .enter, "Esc": .escape, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Tab": .tab,
            "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Space": .character(" "),
            "Backspace": .backspace,
        ]
        if let key = named[name] { return key }
        if name.hasPrefix("C-"), let character = name.last { return .control(character) }
        return .character(Character(name))
    }
}
