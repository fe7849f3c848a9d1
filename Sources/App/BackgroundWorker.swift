import BookmarkStore
import Dispatch
import Files
import ReaderCore
import Synchronization

/// Runs work that may take time off the keyboard thread, and posts the results.
final class BackgroundWorker: Sendable {
    let events: EventQueue
    let environment: Environment
    let clock: any WallClock
    // Each queue runs its work in the order in which it was started.

    /// For the program's own files. Nothing may be in the way of a change.
    let own = DispatchQueue(label: "broadsheet.worker")
    /// For library queries, used in rotation, so that a new search does not wait for the one before to notice that it is
    /// stale. A concurrent queue would wake the idle program once a second.
    private let queries = (0..<4).map { DispatchQueue(label: "broadsheet.library.\($0)") }
    private let questions = Mutex(0)
    /// For output to other programs: copies, and files at paths that the user names.
    let outgoing = DispatchQueue(label: "broadsheet.outgoing")
    /// For corrections, which may read a page again and so must not be in the way of other changes.
    let correcting = DispatchQueue(label: "broadsheet.correcting")
    /// For files outside the program's folders, which may hang: a disk on a network that is not there.
    let reading = DispatchQueue(label: "broadsheet.reading")
    /// For imports, which may take minutes.
    let importing = DispatchQueue(label: "broadsheet.importing")
    private let links = DispatchQueue(label: "broadsheet.links")
    private let copyCommand = CopyCommand()
    /// For commands given text by the user, which may take long.
    private let commands = DispatchQueue(label: "broadsheet.commands")
    private let textCommand = TextCommand()
    let speech: SpeechService
    private let expressions: ExpressionSearching
    let log: LogFile
    let store: BookmarkFileStore
    let memory: MemoryService
    let library: LibraryService
    let rebuilding: IssueRebuilding
    /// The changes of bookmarks and corrections that are started and not yet written.
    let changes = DispatchGroup()
    let imports = DispatchGroup()
    /// The notes written in an editor and not yet stored, by their bookmarks' ids.
    let notes = Mutex<[String: WrittenNote]>([:])
    /// The fingerprint of the bookmarks' file when it was last read.
    let fingerprint = Mutex<FileFingerprint?>(nil)

    /// - Parameter remembers: whether anything is remembered after this session.
    init(events: EventQueue, environment: Environment, clock: any WallClock, remembers: Bool) {
        self.events = events
        self.environment = environment
        self.clock = clock
        expressions = ExpressionSearching(clock: clock)
        log = LogFile(folder: environment.state, level: remembers ? .warning : .off)
        speech = SpeechService(events: events, environment: environment)
        store = BookmarkFileStore(path: environment.bookmarks)
        memory = MemoryService(environment: environment, isOn: remembers) { events.post(.failure($0)) }
        library = LibraryService(environment: environment, memory: memory, bookmarks: store)
        rebuilding = IssueRebuilding(environment: environment, library: library)
    }

    /// Runs work on a queue, and posts its result.
    ///
    /// - Parameter group: contains the work until its result is posted.
    func run(
        on queue: DispatchQueue, in group: DispatchGroup? = nil, _ work: @escaping @Sendable () -> ReaderEvent?
    ) {
        group?.enter()
        queue.async { [events] in
            if let event = work() { events.post(event) }
            group?.leave()
        }
    }

    /// Whether changes of bookmarks or corrections are still to be written.
    var hasWaitingChanges: Bool { changes.wait(timeout: .now()) == .timedOut }

    /// Whether an import still runs. What it has added stays.
    var isImporting: Bool { imports.wait(timeout: .now()) == .timedOut }

    /// Gives text to the copy command, if the settings have one, on a queue of its own: a command that hangs must not
    /// delay a bookmark.
    func copy(_ text: String) {
        outgoing.async { [self] in
            do throws(AppError) {
                let settings = Settings.load(environment.settings)
                if let problem = settings.problem(in: environment.settings) { events.post(.failure(problem)) }
                if let words = settings.commands.copy { try copyCommand.run(words, with: text) }
            } catch {
                events.post(.failure(error.phrase))
            }
        }
    }

    /// Opens a web address in the background: the program that shows it may take long.
    func openLink(_ link: String) {
        links.async { [self] in
            do throws(AppError) {
                let command = Settings.load(environment.settings).commands.link ?? "xdg-open"
                try LinkOpening.open(link, with: command)
            } catch {
                events.post(.failure(error.phrase))
            }
        }
    }

    /// Gives text to a command, on a queue of its own.
    func give(_ text: String, to command: ExternalCommand) {
        commands.async { [self] in
            defer { events.post(.commandEnded) }
            do throws(AppError) {
                events.post(try textCommand.run(command, with: text, Settings.load(environment.settings)))
            } catch {
                events.post(.failure(error.phrase))
            }
        }
    }

    /// Ends the running command; commands queued behind it still run.
    func cancelCommand() { textCommand.cancel() }

    /// Passes a request to the library. Changes share a queue with changes of bookmarks; queries have queues of their
    /// own, so that a search does not wait for another program's import.
    func start(_ request: LibraryRequest) {
        library.note(request)
        let turn = questions.withLock { count in
            count = (count + 1) % queries.count
            return count
        }
        (LibraryService.isChange(request) ? own : queries[turn]).async { [self] in
            library.answer(request) { events.post(.library($0)) }
        }
    }

    func start(_ request: ExpressionRequest) { expressions.start(request, events: events) }

    /// Writes failures and notices to the log.
    func log(_ event: ReaderEvent) {
        switch event {
        case .failure(let sentence), .speechFailed(let sentence), .bookmarksFailed(let sentence, _),
            .bookmarksUnreadable(let sentence),
            .library(.failed(_, let sentence)):
            log.write(.error, sentence.description)
        case .issuesEnded(let notices, let failure):
            if let failure { log.write(.error, failure.description) }
            for notice in notices { log.write(.warning, notice.description) }
        case .issues(_, let notices): for notice in notices { log.write(.warning, notice.description) }
        case .notice(let sentence): log.write(.info, sentence.description)
        default: break
        }
    }

    func stopMatching() { expressions.cancel() }

    /// Waits until all changes, copies and written files started so far are done, but no longer than `seconds`.
    ///
    /// - Returns: whether they are done.
    func finish(withinSeconds seconds: Double) -> Bool {
        let started = DispatchGroup()
        for queue in [own, correcting, outgoing] { queue.async(group: started) {} }
        return started.wait(timeout: .now() + seconds) == .success
    }

    /// Ends commands that were given text and are still running.
    func cancelCommands() {
        copyCommand.cancel()
        textCommand.end()
        speech.stop()
        // A child process is checked for cancellation some twenty times a second.
        let ended = DispatchGroup()
        for queue in [outgoing, commands, speech.queue] { queue.async(group: ended) {} }
        _ = ended.wait(timeout: .now() + 0.2)
    }
}
