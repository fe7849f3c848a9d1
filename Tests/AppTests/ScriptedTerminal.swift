import Files
import Foundation
import ScreenModel

/// A terminal whose keys are pressed by a test, and whose screen a test reads.
///
/// The program uses it on its thread, the test on another.
final class ScriptedTerminal: Terminal, @unchecked Sendable {
    private let condition = NSCondition()
    private var arrived: [TerminalEvent] = []
    private var shown: Frame?
    private var frames = 0
    private var currentSize: ScreenSize
    private var isThere = true
    private var ended = false
    private var sent: [String] = []
    private var themes: [Theme] = []
    /// Characters that the clipboard takes.
    private let mostCopied = 10_000
    private var stops = 0
    /// Becomes readable when there are events.
    private let wake = Pipe()
    /// Stands for every command that is lent the terminal: it is given the command and its argument.
    private let command: @Sendable (String, String) -> Int32

    init(size: ScreenSize, command: @escaping @Sendable (String, String) -> Int32) {
        currentSize = size
        self.command = command
    }

    // MARK: The program's side

    var size: ScreenSize { condition.withLock { currentSize } }

    func show(_ frame: Frame) {
        condition.withLock {
            shown = frame
            frames += 1
            condition.broadcast()
        }
    }

    func use(_ theme: Theme) { condition.withLock { themes.append(theme) } }

    func redraw() {}

    func wait(alsoFor descriptors: [Int32], milliseconds: Int32) -> Bool {
        let own = wake.fileHandleForReading.fileDescriptor
        var polled = ([own] + descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        poll(&polled, nfds_t(polled.count), milliseconds)
        return condition.withLock { isThere }
    }

    func readEvents() -> [TerminalEvent] {
        condition.withLock {
            if !arrived.isEmpty { _ = wake.fileHandleForReading.availableData }
            defer { arrived = [] }
            return arrived
        }
    }

    func copy(_ text: String) -> Int {
        condition.withLock {
            sent.append(String(text.prefix(mostCopied)))
            return min(text.count, mostCopied)
        }
    }

    func run(_ command: String, _ argument: [CChar]) -> CommandEnding {
        .exited(status: self.command(command, FilePath.text(of: argument.dropLast().map { UInt8(bitPattern: $0) })))
    }

    func suspend() {
        condition.withLock { stops += 1 }
    }

    func close() {
        condition.withLock {
            ended = true
            condition.broadcast()
        }
    }

    // MARK: The test's side

    /// The texts that were given to the clipboard.
    var copied: [String] { condition.withLock { sent } }

    /// The theme that frames are shown by.
    var theme: Theme? { condition.withLock { themes.last } }

    var suspensions: Int { condition.withLock { stops } }

    var isClosed: Bool { condition.withLock { ended } }

    /// The screen as text; empty where nothing was shown.
    var screen: String { condition.withLock { shown?.text ?? "" } }

    /// The screen cell by cell; `nil` where nothing was shown.
    var frame: Frame? { condition.withLock { shown } }

    var hasShown: Bool { condition.withLock { shown != nil } }

    func send(_ events: [TerminalEvent]) {
        condition.withLock {
            for case .resize(let size) in events { currentSize = size }
            arrived += events
            wake.fileHandleForWriting.write(Data([0]))
        }
    }

    /// The terminal is closed by the user.
    func hangUp() {
        condition.withLock {
            isThere = false
            wake.fileHandleForWriting.write(Data([0]))
        }
    }

    /// Waits until the screen is as asked for, at most `seconds`.
    ///
    /// - Returns: whether it came.
    func wait(seconds: Double, until isReached: (String) -> Bool) -> Bool {
        let end = Date.now.addingTimeInterval(seconds)
        return condition.withLock {
            while !isReached(shown?.text ?? "") {
                guard condition.wait(until: end) else { return isReached(shown?.text ?? "") }
            }
            return true
        }
    }
}
