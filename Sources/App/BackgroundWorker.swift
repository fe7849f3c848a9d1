import BookmarkStore
import Dispatch
import Files
import NewsImport
import NewsModel
import ReaderCore
import Synchronization
import UnicodeText

/// Runs work that may take time off the keyboard thread, and posts the results.
final class BackgroundWorker: Sendable {
    enum Work: Sendable {
        case loadBookmarks
        /// Reloads the bookmarks if another program has changed them.
        case lookAtBookmarks
        case compare(BookmarkComparison)
        case locate([Bookmark], in: [OpenIssue])
        case change(BookmarkChange)
        /// Tells where a note is that led to no change.
        case dropNote(of: String)
        case openIssue(Bookmark)
        case correct(CorrectionChange, in: OpenIssue, file: String?)
        case readSource(of: OpenIssue)
        case importPath(String)
        case completePath(String)
        case export(Issue, to: String)
        case write(Article, of: Issue, text: String, to: String)
        case remember(MemoryChange)
        /// Tries once more to save what could not be remembered.
        case rememberUnwritten
        /// Writes to the library what it could not take in earlier sessions.
        case payDebts
        /// Loads the dictionary for hyphenating English words.
        case loadHyphenation

        /// The queue of the work. Each runs its work in the order in which it was started.
        var lane: Lane {
            switch self {
            case .loadBookmarks, .lookAtBookmarks, .compare, .locate, .change, .dropNote, .remember, .rememberUnwritten,
                .payDebts:
                .own
            case .correct: .correcting
            case .openIssue, .readSource, .completePath, .loadHyphenation: .reading
            case .importPath: .importing
            case .export, .write: .outgoing
            }
        }
    }

    enum Lane {
        /// The program's own files. Nothing may be in the way of a change.
        case own
        /// Corrections, which may read a page again and so must not be in the way of other changes.
        case correcting
        /// Files outside the program's folders, which may hang: a disk on a network that is not there.
        case reading
        /// Imports, which may take minutes.
        case importing
        /// What leaves the program: copies, and files at paths that the user names.
        case outgoing
    }

    private let events: EventQueue
    private let environment: Environment
    private let queue = DispatchQueue(label: "broadsheet.worker")
    /// Queues for library queries, used in rotation, so that a new search does not wait for the one before to notice
    /// that it is stale. A concurrent queue would wake the idle program once a second.
    private let libraryQueues = (0..<4).map { DispatchQueue(label: "broadsheet.library.\($0)") }
    private let questions = Mutex(0)
    private let outgoingQueue = DispatchQueue(label: "broadsheet.outgoing")
    private let correctingQueue = DispatchQueue(label: "broadsheet.correcting")
    private let readingQueue = DispatchQueue(label: "broadsheet.reading")
    private let importingQueue = DispatchQueue(label: "broadsheet.importing")
    private let linkQueue = DispatchQueue(label: "broadsheet.links")
    private let copyCommand = CopyCommand()
    /// For commands given text by the user, which may take long.
    private let commandQueue = DispatchQueue(label: "broadsheet.commands")
    private let textCommand = TextCommand()
    let speech: SpeechService
    private let expressions = ExpressionSearching()
    let log: LogFile
    let store: BookmarkFileStore
    let memory: MemoryService
    let library: LibraryService
    private let rebuilding: IssueRebuilding
    /// The number of changes of bookmarks and corrections started and not yet written.
    private let changes = Mutex(0)
    private let imports = Mutex(0)
    /// The notes written in an editor and not yet stored, by their bookmarks' ids.
    let notes = Mutex<[String: WrittenNote]>([:])
    /// The fingerprint of the bookmarks' file when it was last read.
    let fingerprint = Mutex<FileFingerprint?>(nil)

    /// - Parameter remembers: whether anything is remembered after this session.
    init(events: EventQueue, environment: Environment, remembers: Bool) {
        self.events = events
        self.environment = environment
        log = LogFile(folder: environment.state, level: remembers ? .warning : .off)
        speech = SpeechService(events: events, environment: environment)
        store = BookmarkFileStore(path: environment.bookmarks)
        memory = MemoryService(environment: environment, isOn: remembers) { events.post(.failure($0)) }
        library = LibraryService(environment: environment, memory: memory, bookmarks: store)
        rebuilding = IssueRebuilding(environment: environment, library: library)
    }

    func start(_ work: Work) {
        count(work, by: 1)
        queue(of: work.lane).async { [self] in
            if let event = result(of: work) { events.post(event) }
            count(work, by: -1)
        }
    }

    private func count(_ work: Work, by step: Int) {
        switch work {
        case .change, .correct: changes.withLock { $0 += step }
        case .importPath: imports.withLock { $0 += step }
        default: break
        }
    }

    private func queue(of lane: Lane) -> DispatchQueue {
        switch lane {
        case .own: queue
        case .correcting: correctingQueue
        case .reading: readingQueue
        case .importing: importingQueue
        case .outgoing: outgoingQueue
        }
    }

    /// Whether changes of bookmarks or corrections are still to be written.
    var hasWaitingChanges: Bool { changes.withLock { $0 > 0 } }

    /// Whether an import still runs. What it has added stays.
    var isImporting: Bool { imports.withLock { $0 > 0 } }

    /// Gives text to the copy command, if the settings have one, on a queue of its own: a command that hangs must not
    /// delay a bookmark.
    func copy(_ text: String) {
        outgoingQueue.async { [self] in
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
        linkQueue.async { [self] in
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
        commandQueue.async { [self] in
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
            count = (count + 1) % libraryQueues.count
            return count
        }
        (LibraryService.isChange(request) ? queue : libraryQueues[turn]).async { [self] in
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
        for queue in [queue, correctingQueue, outgoingQueue] { queue.async(group: started) {} }
        return started.wait(timeout: .now() + seconds) == .success
    }

    /// Ends commands that were given text and are still running.
    func cancelCommands() {
        copyCommand.cancel()
        textCommand.end()
        speech.stop()
        // A child process is checked for cancellation some twenty times a second.
        let ended = DispatchGroup()
        for queue in [outgoingQueue, commandQueue, speech.queue] { queue.async(group: ended) {} }
        _ = ended.wait(timeout: .now() + 0.2)
    }

    private func result(of work: Work) -> ReaderEvent? {
        switch work {
        case .loadBookmarks: return loadBookmarks()
        case .lookAtBookmarks:
            return store.fingerprint() == fingerprint.withLock { $0 } ? nil : loadBookmarks()
        case .compare(let comparison): return .bookmarksCompared(comparison.result())
        case .locate(let bookmarks, let issues):
            var locator = BookmarkLocator(in: issues, fold: BookmarkFolding.quote)
            return .located(locator.locations(of: bookmarks))
        case .change(let change): return apply(change)
        case .dropNote(let id):
            return notes.withLock { $0.removeValue(forKey: id) }.map {
                .failure(setAside($0, because: "The bookmark was removed elsewhere."))
            }
        case .openIssue(let bookmark): return openIssue(of: bookmark)
        case .correct(let change, let open, let file): return correct(change, open, file: file)
        case .readSource(let open): return rebuilding.readSource(of: open)
        case .importPath(let path):
            return LibraryImport(environment: environment, library: library, events: events).add(path)
        case .completePath(let typed): return .paths(PathCompletion.paths(from: typed), from: typed)
        case .export(let issue, let path): return NewFile.export(issue, to: path)
        case .write(let story, let issue, let text, let path):
            return NewFile.write(story, of: issue, text: text, to: path)
        case .remember(let change): memory.keep([change])
        case .rememberUnwritten: memory.keepUnwritten()
        case .payDebts: library.payDebts()
        case .loadHyphenation:
            let found = environment.hyphenationDictionaries.lazy.compactMap { Hyphenation(dictionary: $0) }.first
            return found.map(ReaderEvent.hyphenation)
        }
        return nil
    }

    /// Saves a correction and shows the page with it, and then brings the library's copy up to date.
    private func correct(_ change: CorrectionChange, _ open: OpenIssue, file: String?) -> ReaderEvent? {
        let event = file.map { rebuilding.apply(change, to: open, file: $0) } ?? rebuilding.apply(change, to: open)
        guard case .rebuilt(let rebuilt) = event else { return event }
        events.post(event)
        rebuilding.updateLibrary(rebuilt.issue)
        return nil
    }

    /// Opens the issue that a bookmark was made in: the library's copy, or the file that the bookmark names.
    private func openIssue(of bookmark: Bookmark) -> ReaderEvent {
        if let open = library.openIssue(of: bookmark.issue.id) { return .opened([open], at: bookmark) }
        do throws(ImportError) {
            let issues = try IssueImporter.importIssues(
                at: FilePath.recovered(bookmark.source), corrections: KeptCorrections.load(environment).lookUp)
            return .opened(issues.map { OpenIssue($0) }, at: bookmark)
        } catch {
            return .failure(error.phrase)
        }
    }
}
