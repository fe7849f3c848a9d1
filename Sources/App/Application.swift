import Dispatch
import Files
import NewsImport
import ReaderCore
import ScreenModel
import Wording

/// The running program: passes events to the reader, carries out its effects and shows its view.
///
/// Everything outside is passed in: the terminal, the clock, and the environment with the paths of files.
public final class Application {
    let terminal: any Terminal
    let worker: BackgroundWorker
    let environment: Environment
    private let clock: any WallClock
    /// The language that the user asked for, which overrides the locale and the settings.
    private let language: Language?
    let events = EventQueue()
    private let cancellation = OpeningCancellation()
    var reader: Reader
    private var isOver = false
    /// Whether the user has left or the system wants the program to end, so that nobody can be asked to wait.
    private(set) var isAbandoned = false
    /// The reason why there is nothing to read.
    private var failure: AppError?
    private(set) var settings = Settings()
    /// The background that the terminal reports, or a likely one until it does.
    private var ground: Ground?
    private var asksForHyphenation = false

    /// The longest time that the first screen waits for issues; later ones appear as they are rebuilt.
    private static let patienceMilliseconds: Int32 = 100
    /// The interval after which a key press makes the program check the bookmarks' file for changes: network file
    /// systems report none.
    private static let lookAgain = Duration.milliseconds(1500)
    /// The time in seconds for which the program, when it ends, waits for pending writes before it says so.
    static let finishSeconds = 0.8
    /// The same when nobody can be told: systems that shut down give programs some ten seconds or more.
    static let abandonedSeconds = 5.0

    /// - Parameter remembers: `false` saves nothing from this session and loads nothing from earlier ones.
    public init(
        terminal: any Terminal, environment: Environment = .process, clock: any WallClock = SystemClock(),
        language: Language? = nil, remembers: Bool = true
    ) {
        self.language = language
        self.terminal = terminal
        self.environment = environment
        self.clock = clock
        worker = BackgroundWorker(
            events: events, environment: environment, clock: clock, remembers: remembers)
        reader = Reader(shelfOfSize: terminal.size, language: environment.language)
        ground = TerminalGround.likely(environment)
    }

    /// Opens files and folders, or the library's shelf if there are none, and runs until the user quits or the terminal
    /// is gone; then restores the terminal.
    ///
    /// - Throws: `AppError.nothingToRead`, before anything was shown; `.notKept` if changes are lost.
    public func run(opening paths: [String], options: ImportOptions = ImportOptions()) throws(AppError) {
        settings = Settings.load(environment.settings)
        if !settings.remembers { worker.memory.turnOff() }
        worker.log.setLevel(worker.memory.isOn ? settings.logLevel : .off)
        worker.log.write(.info, "opened")
        if !paths.isEmpty {
            reader = Reader(size: terminal.size, isOpening: true, language: environment.language)
            let opening = IssueOpening(
                events: events, environment: environment, clock: clock, library: worker.library)
            var options = options
            options.isCancelled = { [cancellation] in cancellation.isSet }
            cancellation.run { [options] in opening.open(paths, options: options) }
        }
        reader.adopt(settings.configuration, worker.memory.load())
        if let language { reader.use(language) }
        useTheme()
        awaitIssues()
        if let problem = settings.problem(in: environment.settings) { take(.failure(problem)) }
        if !isOver { terminal.show(reader.view()) }
        carryOut(reader.start())
        worker.loadBookmarks()
        worker.flushPending()
        let watch = FolderWatch(of: environment.bookmarks)
        let descriptors = [events.descriptor, watch.descriptor].filter { $0 >= 0 }
        var lastLook = clock.instant
        while !isOver {
            // Only input, signals and events wake an idle program.
            let isThere = terminal.wait(alsoFor: descriptors, milliseconds: -1)
            let typed = terminal.readEvents()
            let arrived = typed.map(ReaderEvent.terminal) + events.takeEvents()
            if watch.take() || !typed.isEmpty && clock.instant - lastLook > Self.lookAgain {
                worker.lookAtBookmarks()
                lastLook = clock.instant
            }
            if arrived.contains(.terminal(.end)) || !isThere { isAbandoned = true }
            for (index, event) in arrived.enumerated() where !isOver {
                take(event, moreFollows: index + 1 < arrived.count)
            }
            if !isThere { break }
            if !isOver { terminal.show(reader.view()) }
        }
        cancellation.cancel()
        let unkept = finishWork()
        terminal.close()
        if let failure { throw failure }
        if !unkept.isEmpty { throw .notKept(reasons: unkept) }
    }

    /// Takes in issues that are ready soon, so that the first screen shows them.
    private func awaitIssues() {
        let end = clock.instant + .milliseconds(Self.patienceMilliseconds)
        while reader.isWaiting, !isOver, clock.instant < end {
            events.wait(milliseconds: Self.patienceMilliseconds)
            for event in events.takeEvents() { take(event) }
        }
    }

    func take(_ event: ReaderEvent, moreFollows: Bool = false) {
        worker.log(event)
        if case .terminal(.ground(let ground)) = event, ground != self.ground {
            self.ground = ground
            useTheme()
        }
        carryOut(reader.update(event, moreFollows: moreFollows, at: clock.now()))
        if case .terminal = event { return }
        // In the background, and only if the user reads English: it takes longer than the first screen.
        if !asksForHyphenation, reader.readsEnglish {
            asksForHyphenation = true
            worker.loadHyphenation()
        }
    }

    /// Shows frames with the theme that the user chose; `auto` is the theme for the terminal's background.
    func useTheme() {
        let name = reader.theme
        terminal.use(settings.themes[name] ?? ThemeName.theme(named: name, on: ground) ?? .eitherGround)
    }

    func quit() { isOver = true }

    /// Ends the program if the terminal has gone while a command had it.
    func endIfTerminalIsGone() {
        guard !terminal.wait(alsoFor: [], milliseconds: 0) else { return }
        (isAbandoned, isOver) = (true, true)
    }

    func giveUp(_ reason: Phrase) {
        isOver = true
        failure = .nothingToRead(reason: reason)
    }
}
