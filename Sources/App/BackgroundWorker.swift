import BookmarkStore
import Dispatch
import Files
import NewsImport
import NewsModel
import ReaderCore
import Synchronization
import UnicodeText

/// Does what may take time beside the thread of the keys, and posts what comes of it.
final class BackgroundWorker: Sendable {
    enum Work: Sendable {
        case loadBookmarks
        /// Reads the bookmarks anew if someone else has changed them.
        case lookAtBookmarks
        case compare(BookmarkComparison)
        case place([Bookmark], in: [OpenIssue])
        case change(BookmarkChange)
        case openIssue(Bookmark)
        case correct(CorrectionChange, in: OpenIssue, file: String?)
        case readSource(of: OpenIssue)
        case importPath(String)
        case completePath(String)
        case export(Issue, to: String)
        case write(Article, of: Issue, text: String, to: String)
        case remember(MemoryChange)
        /// Gives the library what it could not take in earlier sittings.
        case payDebts
        /// Finds what divides English words.
        case loadHyphenation

        /// Whether pages are read, which stand where the user has put them: such work has a queue of its own, and all
        /// other work is done in its order.
        var readsPages: Bool {
            switch self {
            case .openIssue, .correct, .readSource, .importPath, .completePath, .export, .write, .loadHyphenation: true
            case .loadBookmarks, .lookAtBookmarks, .compare, .place, .change, .remember, .payDebts: false
            }
        }
    }

    private let events: EventQueue
    private let environment: Environment
    private let queue = DispatchQueue(label: "broadsheet.worker")
    /// For questions to the library, by turns: a new search does not wait for the one before to see that it is stale. A
    /// concurrent queue would wake the idle program once a second.
    private let readingQueues = (0..<4).map { DispatchQueue(label: "broadsheet.library.\($0)") }
    private let questions = Mutex(0)
    private let copyingQueue = DispatchQueue(label: "broadsheet.copying")
    /// For what may hang: a file on a network that is gone keeps no change waiting.
    private let openingQueue = DispatchQueue(label: "broadsheet.opening")
    private let copyCommand = CopyCommand()
    /// For commands that the user gives text to, which may take their time.
    private let commandQueue = DispatchQueue(label: "broadsheet.commands")
    private let textCommand = TextCommand()
    let speech: SpeechService
    private let expressions = ExpressionSearching()
    let log: LogFile
    private let store: BookmarkFileStore
    let memory: MemoryService
    let library: LibraryService
    private let rebuilding: IssueRebuilding
    /// The changes of bookmarks that were started and are not done.
    private let changes = Mutex(0)
    /// The bookmarks' file as it was when it was read last.
    private let fingerprint = Mutex<FileFingerprint?>(nil)

    /// - Parameter remembers: whether anything is to be remembered beyond this sitting.
    init(events: EventQueue, environment: Environment, remembers: Bool) {
        self.events = events
        self.environment = environment
        log = LogFile(folder: environment.state, level: remembers ? .warning : .off)
        speech = SpeechService(events: events, environment: environment)
        store = BookmarkFileStore(path: environment.bookmarks)
        memory = MemoryService(environment: environment, isOn: remembers) { events.post(.failure($0)) }
        library = LibraryService(environment: environment, memory: memory)
        rebuilding = IssueRebuilding(environment: environment)
    }

    func start(_ work: Work) {
        if case .change = work { changes.withLock { $0 += 1 } }
        (work.readsPages ? openingQueue : queue).async { [self] in
            if let event = result(of: work) { events.post(event) }
            if case .change = work { changes.withLock { $0 -= 1 } }
        }
    }

    /// Whether changes of bookmarks wait to be written.
    var hasWaitingBookmarks: Bool { changes.withLock { $0 > 0 } }

    /// Gives text to the command of the settings, if there is one: a command that hangs keeps no bookmark waiting.
    func copy(_ text: String) {
        copyingQueue.async { [self] in
            do throws(AppError) {
                let settings = Settings.load(environment.settings)
                if let problem = settings.problem(in: environment.settings) { events.post(.failure(problem)) }
                if let words = settings.copyCommand { try copyCommand.run(words, with: text) }
            } catch {
                events.post(.failure(error.phrase))
            }
        }
    }

    /// Opens an address of the web beside all other work: the program that shows it may take its time.
    func openLink(_ link: String) {
        openingQueue.async { [self] in
            do throws(AppError) {
                let command = Settings.load(environment.settings).linkCommand ?? "xdg-open"
                try LinkOpening.open(link, with: command)
            } catch {
                events.post(.failure(error.phrase))
            }
        }
    }

    /// Gives text to a command beside all other work.
    func give(_ text: String, to command: ExternalCommand) {
        commandQueue.async { [self] in
            defer { events.post(.commandEnded) }
            do throws(AppError) {
                events.post(try textCommand.run(command, with: text, Settings.load(environment.settings)))
            } catch {
                events.post(.failure(error.phrase))
            }
        }
    }

    /// Ends the command that runs; those that wait for it follow.
    func cancelCommand() { textCommand.cancel() }

    /// Asks the library. Changes wait their turn with those of the bookmarks; all else has a queue of its own, so that a
    /// search does not wait for another program's import to end.
    func start(_ request: LibraryRequest) {
        library.note(request)
        let turn = questions.withLock { count in
            count = (count + 1) % readingQueues.count
            return count
        }
        (LibraryService.isChange(request) ? queue : readingQueues[turn]).async { [self] in
            library.answer(request) { events.post(.library($0)) }
        }
    }

    func start(_ request: ExpressionRequest) { expressions.start(request, events: events) }

    /// Writes failures and notices to the log.
    func log(_ event: ReaderEvent) {
        switch event {
        case .failure(let sentence), .speechFailed(let sentence), .bookmarksFailed(let sentence, _),
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

    /// Waits until all changes and copies that were started are done, but no longer than `seconds`.
    ///
    /// - Returns: whether they are.
    func finish(withinSeconds seconds: Double) -> Bool {
        let started = DispatchGroup()
        for queue in [queue, copyingQueue] { queue.async(group: started) {} }
        return started.wait(timeout: .now() + seconds) == .success
    }

    /// Ends commands that were given text and do not end by themselves.
    func cancelCommands() {
        copyCommand.cancel()
        textCommand.end()
        speech.stop()
        // It looks some twenty times a second whether it is cancelled.
        let ended = DispatchGroup()
        for queue in [copyingQueue, commandQueue] { queue.async(group: ended) {} }
        _ = ended.wait(timeout: .now() + 0.2)
    }

    private func result(of work: Work) -> ReaderEvent? {
        switch work {
        case .loadBookmarks: return loadBookmarks()
        case .lookAtBookmarks:
            return store.fingerprint() == fingerprint.withLock { $0 } ? nil : loadBookmarks()
        case .compare(let comparison): return .bookmarksCompared(comparison.result())
        case .place(let bookmarks, let papers):
            var locator = BookmarkLocator(in: papers, fold: BookmarkFolding.quote)
            return .located(locator.locations(of: bookmarks))
        case .change(let change): return apply(change)
        case .openIssue(let bookmark): return openIssue(of: bookmark)
        case .correct(let change, let paper, nil): return rebuilding.apply(change, to: paper)
        case .correct(let change, let paper, let file?): return rebuilding.apply(change, to: paper, file: file)
        case .readSource(let paper): return rebuilding.readSource(of: paper)
        case .importPath(let path):
            return LibraryImport(environment: environment, events: events).add(path)
        case .completePath(let typed): return .paths(PathCompletion.paths(from: typed), from: typed)
        case .export(let issue, let path): return NewFile.export(issue, to: path)
        case .write(let story, let issue, let text, let path):
            return NewFile.write(story, of: issue, text: text, to: path)
        case .remember(let change): memory.keep([change])
        case .payDebts: library.payDebts()
        case .loadHyphenation:
            let found = environment.hyphenationDictionaries.lazy.compactMap { Hyphenation(dictionary: $0) }.first
            return found.map(ReaderEvent.hyphenation)
        }
        return nil
    }

    private func loadBookmarks() -> ReaderEvent {
        let contents = store.load()
        fingerprint.withLock { $0 = contents.fingerprint }
        return .bookmarks(contents.bookmarks, notice: contents.notice)
    }

    private func apply(_ change: BookmarkChange) -> ReaderEvent {
        do throws(StoreError) {
            let contents = try store.apply([change])
            fingerprint.withLock { $0 = contents.fingerprint }
            return .bookmarksChanged(contents.bookmarks)
        } catch {
            return .bookmarksFailed(error.phrase, kept: store.load().bookmarks)
        }
    }

    /// The library's copy of the issue that a bookmark was made in, else the file that it names.
    private func openIssue(of bookmark: Bookmark) -> ReaderEvent {
        if let paper = library.paper(of: bookmark.issue.id) { return .opened([paper], at: bookmark) }
        do throws(ImportError) {
            let papers = try IssueImporter.importIssues(
                at: bookmark.source, corrections: KeptCorrections.load(environment).lookUp)
            return .opened(papers.map { OpenIssue($0) }, at: bookmark)
        } catch {
            return .failure(error.phrase)
        }
    }
}
