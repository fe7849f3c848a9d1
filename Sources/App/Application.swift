import Dispatch
import Files
import NewsImport
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
    private let cancellation = OpeningCancellation()
    var reader: Reader
    private var isOver = false
    /// Whether the user has gone, or the system wants the program to end: then nobody can be told to wait.
    private(set) var isAbandoned = false
    /// Why there is nothing to read.
    private var failure: AppError?
    private(set) var settings = Settings()
    /// The ground that the terminal tells of, or that is likely until it does.
    private var ground: Ground?
    private var asksForHyphenation = false

    /// Issues that take longer than this to be rebuilt are waited for before the user's eyes.
    private static let patienceMilliseconds: Int32 = 100
    /// The bookmarks' file is compared with what was read at a key that comes so long after the last comparison: the disk of
    /// another computer tells of no change.
    private static let lookAgain = Duration.milliseconds(1500)
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
        ground = TerminalGround.likely(environment)
    }

    /// Opens files and folders, or without any the library's shelf, and runs until the user quits or the terminal is
    /// gone; then gives the terminal back.
    ///
    /// - Throws: `AppError.nothingToRead`, before anything was shown; `.notKept` if changes are lost.
    public func run(opening paths: [String], options: ImportOptions = ImportOptions()) throws(AppError) {
        settings = Settings.load(environment.settings)
        if !settings.remembers { worker.memory.turnOff() }
        if worker.memory.isOn { worker.log.setLevel(settings.logLevel) }
        worker.log.write(.info, "opened")
        if !paths.isEmpty {
            reader = Reader(size: terminal.size, isOpening: true, language: environment.language)
            let opening = IssueOpening(events: events, environment: environment, library: worker.library)
            var options = options
            options.isCancelled = { [cancellation] in cancellation.isSet }
            cancellation.run { [options] in opening.open(paths, options: options) }
        }
        reader.adopt(settings.configuration, worker.memory.load())
        if let language { reader.speak(language) }
        useTheme()
        awaitIssues()
        if let problem = settings.problem(in: environment.settings) { take(.failure(problem)) }
        if !isOver { terminal.show(reader.view()) }
        carryOut(reader.start())
        worker.start(.loadBookmarks)
        worker.start(.payDebts)
        let watch = FolderWatch(of: environment.bookmarks)
        let descriptors = [events.descriptor, watch.descriptor].filter { $0 >= 0 }
        var lastLook = ContinuousClock.now
        while !isOver {
            // Nothing wakes the program that does not concern it.
            let isThere = terminal.wait(alsoFor: descriptors, milliseconds: -1)
            let typed = terminal.readEvents()
            let arrived = typed.map(ReaderEvent.terminal) + events.takeEvents()
            if watch.take() || !typed.isEmpty && ContinuousClock.now - lastLook > Self.lookAgain {
                worker.start(.lookAtBookmarks)
                lastLook = .now
            }
            if arrived.contains(.terminal(.end)) || !isThere { isAbandoned = true }
            for event in arrived where !isOver { take(event) }
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
        let end = ContinuousClock.now + .milliseconds(Self.patienceMilliseconds)
        while reader.isWaiting, !isOver, ContinuousClock.now < end {
            events.wait(milliseconds: Self.patienceMilliseconds)
            for event in events.takeEvents() { take(event) }
        }
    }

    func take(_ event: ReaderEvent) {
        worker.log(event)
        if case .terminal(.ground(let ground)) = event, ground != self.ground {
            self.ground = ground
            useTheme()
        }
        carryOut(reader.update(event, at: clock.now()))
        if case .terminal = event { return }
        // Beside the keys, and only where English is read: it takes longer than the first screen.
        if !asksForHyphenation, reader.readsEnglish {
            asksForHyphenation = true
            worker.start(.loadHyphenation)
        }
    }

    /// Shows frames by the theme that the user wants; `auto` is the one for the ground.
    func useTheme() {
        let name = reader.theme
        terminal.use(settings.themes[name] ?? ThemeName.theme(named: name, on: ground) ?? .eitherGround)
    }

    func quit() { isOver = true }

    func giveUp(_ reason: Phrase) {
        isOver = true
        failure = .nothingToRead(reason: reason)
    }
}
