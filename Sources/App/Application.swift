import NewsImport
import Dispatch
import ReaderCore
import ScreenModel
import Wording

/// The program at work: events go to the reader, its effects are carried out, its view is shown.
///
/// All of the outside comes in: the terminal, the clock, and in the environment the places of files.
public final class Application {
    let terminal: any Terminal
    let worker: BackgroundWorker
    let environment: Environment
    private let clock: any WallClock
    /// The language that the user asks for, whatever the locale and the settings say.
    private let language: Language?
    let events = EventQueue()
    var reader: Reader
    private var isOver = false
    /// Whether the user has gone, or the system wants the program to end: then nobody can be told to wait.
    private(set) var isAbandoned = false
    /// Why there is nothing to read.
    private var failure: AppError?

    /// Issues that take longer than this to be rebuilt are waited for before the user's eyes.
    private static let patienceMilliseconds: Int32 = 100
    /// How often the bookmarks' file is compared with what was read, while nothing happens.
    private static let lookMilliseconds: Int32 = 1500
    /// How long the end waits in silence for what is still being written.
    static let finishSeconds = 0.8

    /// - Parameter remembers: `false` leaves no trace of this sitting, and takes none of those before.
    public init(
        terminal: any Terminal, environment: Environment = .process, clock: any WallClock = SystemClock(),
        language: Language? = nil, remembers: Bool = true
    ) {
        self.language = language
        self.terminal = terminal
        self.environment = environment
        self.clock = clock
        worker = BackgroundWorker(events: events, environment: environment, remembers: remembers)
        reader = Reader(shelfOfSize: terminal.size, language: environment.language)
    }

    /// Opens files and folders, or without any the library's shelf, and runs until the user quits or the terminal is
    /// gone; then gives the terminal back.
    ///
    /// - Throws: `AppError.nothingToRead`, before anything was shown; `.notKept` if changes are lost.
    public func run(opening paths: [String], options: ImportOptions = ImportOptions()) throws(AppError) {
        if !paths.isEmpty {
            reader = Reader(size: terminal.size, isOpening: true, language: environment.language)
            let opening = IssueOpening(events: events, environment: environment, library: worker.library)
            DispatchQueue.global(qos: .userInteractive).async { opening.open(paths, options: options) }
        }
        reader.adopt(Configuration(), worker.memory.load())
        if let language { reader.speak(language) }
        awaitIssues()
        if !isOver { terminal.show(reader.view()) }
        carryOut(reader.start())
        worker.start(.loadBookmarks)
        worker.start(.payDebts)
        while !isOver {
            let isThere = terminal.wait(alsoFor: [events.descriptor], milliseconds: Self.lookMilliseconds)
            let arrived = terminal.readEvents().map(ReaderEvent.terminal) + events.takeEvents()
            if arrived.isEmpty { worker.start(.lookAtBookmarks) }
            if arrived.contains(.terminal(.end)) || !isThere { isAbandoned = true }
            for event in arrived where !isOver { take(event) }
            if !isThere { break }
            if !isOver { terminal.show(reader.view()) }
        }
        let unkept = finishWork()
        terminal.close()
        if let failure { throw failure }
        if !unkept.isEmpty { throw .notKept(reasons: unkept) }
    }

    /// Takes in issues that are ready soon, so that the first screen shows them.
    private func awaitIssues() {
        let end = ContinuousClock.now + .milliseconds(Self.patienceMilliseconds)
        while reader.isWaiting, !isOver, ContinuousClock.now < end {
            events.wait(milliseconds: Self.patienceMilliseconds)
            for event in events.takeEvents() { take(event) }
        }
    }

    func take(_ event: ReaderEvent) {
        carryOut(reader.update(event, at: clock.now()))
    }

    func quit() { isOver = true }

    func giveUp(_ reason: Phrase) {
        isOver = true
        failure = .nothingToRead(reason: reason)
    }
}
