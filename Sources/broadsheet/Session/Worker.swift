import Dispatch
import Glibc
import NewsImport
import NewsLibrary
import NewsModel
import ReaderCore
import Synchronization

/// Does what may take time, one thing after the other, beside the thread of the keys.
final class Worker: Sendable {
    enum Work: Sendable {
        case loadBookmarks
        /// Reads the bookmarks anew if someone else has changed them.
        case lookAtBookmarks
        case place([Bookmark], in: [OpenIssue])
        case change(BookmarkChange)
        case openPaper(Bookmark)
        case correct(BoundaryChange, in: OpenIssue)
        case readSource(of: OpenIssue)
    }

    private let mailbox: Mailbox
    private let queue = DispatchQueue(label: "broadsheet.worker")
    private let readingQueue = DispatchQueue(label: "broadsheet.library", attributes: .concurrent)
    private let copyingQueue = DispatchQueue(label: "broadsheet.copying")
    private let store = BookmarkStore()
    private let library = LibraryDesk()
    /// What the bookmarks' file looked like when it was read last.
    private let fingerprint = Mutex<FileFingerprint?>(nil)

    /// A worker that posts what comes of its work.
    init(postingTo mailbox: Mailbox) {
        self.mailbox = mailbox
    }

    func start(_ work: Work) {
        queue.async { [self] in
            if let event = result(of: work) { mailbox.post(event) }
        }
    }

    /// Gives text to the command of the settings, if there is one: a command that hangs keeps no bookmark waiting.
    func copy(_ text: String) {
        copyingQueue.async { [self] in
            do throws(Failure) {
                try Settings.copy(text)
            } catch {
                mailbox.post(.failure(error.description))
            }
        }
    }

    /// Opens an address of the web beside all other work: the program that shows it may take its time.
    func openLink(_ link: String) {
        copyingQueue.async { [self] in
            do throws(Failure) {
                try LinkOpening.open(link)
            } catch {
                mailbox.post(.failure(error.description))
            }
        }
    }

    /// Asks the library: changes wait their turn with those of the bookmarks, all else has a queue of its own, so that
    /// a search does not wait for another program's import to end.
    func start(_ request: LibraryRequest) {
        let isChange = LibraryDesk.isChange(request)
        library.note(request)
        (isChange ? queue : readingQueue).async { [self] in
            library.answer(request) { mailbox.post(.library($0)) }
        }
    }

    /// Waits until all that was started is done, but no longer than `seconds`.
    func finish(withinSeconds seconds: Double) {
        let started = DispatchGroup()
        for queue in [queue, copyingQueue] { queue.async(group: started) {} }
        _ = started.wait(timeout: .now() + seconds)
    }

    private func result(of work: Work) -> ReaderEvent? {
        switch work {
        case .loadBookmarks:
            return loadBookmarks()
        case .lookAtBookmarks:
            return store.fingerprint() == fingerprint.withLock { $0 } ? nil : loadBookmarks()
        case .place(let bookmarks, let papers):
            var locator = BookmarkLocator(in: papers, fold: BookmarkFolding.quote)
            return .located(locator.locations(of: bookmarks))
        case .change(let change):
            do throws(BookmarkError) {
                let contents = try store.apply([change])
                fingerprint.withLock { $0 = contents.fingerprint }
                return .bookmarksChanged(contents.bookmarks)
            } catch {
                return .bookmarksFailed(error.description, kept: store.load().bookmarks)
            }
        case .openPaper(let bookmark):
            if let paper = library.paper(of: bookmark.issue.id) { return .opened([paper], at: bookmark) }
            do throws(ImportError) {
                let papers = try IssueImporter.importIssues(
                    at: bookmark.source, corrections: KeptCorrections.load().lookUp)
                return .opened(papers.map { OpenIssue($0) }, at: bookmark)
            } catch {
                return .failure(error.description)
            }
        case .correct(let change, let paper): return KeptCorrections.apply(change, to: paper)
        case .readSource(let paper): return KeptCorrections.readSource(of: paper)
        }
    }

    private func loadBookmarks() -> ReaderEvent {
        let contents = store.load()
        fingerprint.withLock { $0 = contents.fingerprint }
        return .bookmarks(contents.bookmarks, notice: contents.notice)
    }
}
