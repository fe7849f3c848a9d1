import BookmarkStore
import Files
import Library
import NewsModel
import ReaderCore
import Synchronization
import TextSearch

/// Answers the reader's library requests. The library is opened at the first request.
///
/// A missing library is not created: it counts as empty.
final class LibraryService: Sendable {
    private let opened = Mutex<LibraryDatabase?>(nil)
    /// The ticket of the newest search.
    private let newestTicket = Mutex(0)
    /// The next page of each search, by the search's ticket.
    private let nextPages = Mutex<[Int: NextPage]>([:])
    /// The reading states and finished marks still to be written, oldest first.
    let waiting = Mutex<[LibraryRequest]>([])
    private let environment: Environment
    let memory: MemoryService
    private let bookmarks: BookmarkFileStore

    init(environment: Environment, memory: MemoryService, bookmarks: BookmarkFileStore) {
        self.environment = environment
        self.memory = memory
        self.bookmarks = bookmarks
    }

    private struct NextPage {
        let query: TextQuery
        let order: SearchOrder
        let cursor: SearchCursor
    }

    /// The number of stories in one answer.
    private static let pageSize = 50

    /// Whether the request writes, and so may have to wait for another program.
    static func isChange(_ request: LibraryRequest) -> Bool {
        switch request {
        case .saveReading, .setFinished, .rememberSearch, .saveSearch, .forgetSearch, .remove, .name: true
        case .shelf, .issues, .allIssues, .open, .openNeighbour, .search, .moreFound, .history: false
        }
    }

    /// Registers a request before it is queued, because a search makes earlier ones stale.
    func note(_ request: LibraryRequest) {
        switch request {
        case .search(_, _, let ticket): newestTicket.withLock { $0 = ticket }
        case .saveReading, .setFinished: waiting.withLock { $0.append(request) }
        default: break
        }
    }

    /// Carries out a request; `reply` is called for each answer.
    func answer(_ request: LibraryRequest, reply: (LibraryReply) -> Void) {
        defer { waiting.withLock { $0.removeAll { $0 == request } } }
        do throws(LibraryError) {
            try answer(request, from: try library(), reply: reply)
        } catch {
            // Reading a page opened as a file must go on if the library cannot be opened.
            if case .saveReading(let reading) = request, memory.keep([.pendingReading(reading)]) { return }
            reply(.failed(request, sentence: error.phrase))
        }
    }

    /// Returns the issue if the library has it; `nil` also if the library fails.
    func openIssue(of issue: ContentID) -> OpenIssue? {
        guard let kept = try? library() else { return nil }
        return try? openIssue(of: issue, in: kept)
    }

    private func answer(_ request: LibraryRequest, from library: LibraryDatabase?, reply: (LibraryReply) -> Void)
        throws(LibraryError)
    {
        switch request {
        case .shelf:
            let publications = try library?.publications() ?? []
            reply(.shelf(publications, searches: try library?.savedSearches() ?? []))
        case .issues(let publication, let offset, let limit):
            let issues = try library?.issues(of: publication, offset: offset, limit: limit, withLeads: true) ?? []
            reply(.issues(issues, of: publication, offset: offset))
        case .allIssues: reply(.allIssues(try library?.issues(withLeads: true) ?? []))
        case .open(let id, let ticket):
            guard let library, let open = try openIssue(of: id, in: library) else {
                throw .noSuchIssue(id: id.description)
            }
            reply(.opened(open, ticket: ticket))
        case .openNeighbour(let id, let isLater, let ticket):
            if let library, let neighbour = try library.neighbour(of: id, isLater: isLater),
                let open = try openIssue(of: neighbour.reference.id, in: library)
            {
                reply(.opened(open, ticket: ticket))
            } else {
                reply(.noNeighbour(isLater: isLater, ticket: ticket))
            }
        case .search(let query, let order, let ticket):
            try search(query, order, ticket, in: library, reply)
        case .moreFound(let ticket):
            guard let library, let next = nextPages.withLock({ $0[ticket] }) else { return }
            let page = try library.search(
                next.query, marks: marks(for: next.query), order: next.order, from: next.cursor, limit: Self.pageSize)
            note(page, next.query, next.order, ticket)
            reply(.found(page.hits, hasMore: page.next != nil, isFirst: false, ticket: ticket))
        case .history: reply(.history(try library?.searchHistory() ?? memory.loaded.typed[.search] ?? []))
        case .rememberSearch(let typed):
            guard memory.isOn else { return }
            if let library { try library.remember(search: typed) } else { memory.keep([.typed(typed, into: .search)]) }
        case .saveSearch(let saved, let before):
            guard let library else { throw .missing(path: environment.library) }
            try library.save(saved, replacing: before)
            reply(.savedSearches(try library.savedSearches()))
        case .forgetSearch(let name):
            try library?.forgetSearch(named: name)
            reply(.savedSearches(try library?.savedSearches() ?? []))
        case .saveReading(let reading): try remember(reading, in: library)
        case .setFinished(let isFinished, let id):
            guard let library else { throw .missing(path: environment.library) }
            try library.setFinished(isFinished, id)
        case .remove(let id):
            try library?.remove(id)
            reply(.removed(id))
            try answer(.shelf, from: library, reply: reply)
        case .name(let id, let publication, let date):
            try library?.name(id, publication: publication, date: date)
            try answer(.shelf, from: library, reply: reply)
        }
    }

    /// Replies with the first stories at once, then with the count, which may take longer; with neither if the search
    /// is stale.
    private func search(
        _ query: TextQuery, _ order: SearchOrder, _ ticket: Int, in library: LibraryDatabase?,
        _ reply: (LibraryReply) -> Void
    ) throws(LibraryError) {
        let isStale = { @Sendable [self] in newestTicket.withLock { $0 != ticket } }
        guard !isStale() else { return }
        if query.asksForBookmarks, let refusal = bookmarks.load().refusal {
            return reply(.failed(.search(query, order: order, ticket: ticket), sentence: refusal.phrase))
        }
        guard let library else {
            reply(.found([], hasMore: false, isFirst: true, ticket: ticket))
            reply(.counted(0, ticket: ticket))
            return
        }
        let marks = marks(for: query)
        let page = try library.search(query, marks: marks, order: order, limit: Self.pageSize)
        note(page, query, order, ticket)
        reply(.found(page.hits, hasMore: page.next != nil, isFirst: true, ticket: ticket))
        if page.next == nil {
            reply(.counted(page.hits.count, ticket: ticket))
        } else if let count = try library.count(query, marks: marks, isCancelled: isStale) {
            reply(.counted(count, ticket: ticket))
        }
    }

    private func note(_ page: SearchPage, _ query: TextQuery, _ order: SearchOrder, _ ticket: Int) {
        let next = page.next.map { NextPage(query: query, order: order, cursor: $0) }
        nextPages.withLock { $0[ticket] = next }
    }

    private func marks(for query: TextQuery) -> BookmarkMarks {
        query.asksForBookmarks ? BookmarkMarks(bookmarks.load().bookmarks) : BookmarkMarks()
    }

    private func openIssue(of id: ContentID, in library: LibraryDatabase) throws(LibraryError) -> OpenIssue? {
        // The library takes the beginning of an id as well, and a bookmark written by hand may have none.
        guard let kept = try library.issue(id), kept.issue.isNamed(id) else { return nil }
        return OpenIssue(
            issue: kept.issue, source: kept.source,
            readings: pending(for: kept.issue.id) + (try library.readingStates(of: kept.issue.id)),
            isNewest: try library.neighbour(of: kept.issue.id, isLater: true) == nil)
    }

    /// The library, opened if necessary; `nil` if there is none.
    func library() throws(LibraryError) -> LibraryDatabase? {
        try opened.withLock { opened throws(LibraryError) in
            if let opened { return opened }
            opened = try LibraryDatabase.existing(path: environment.library)
            return opened
        }
    }

    /// The library, created if there is none.
    func libraryForImport() throws(LibraryError) -> LibraryDatabase {
        try opened.withLock { opened throws(LibraryError) in
            if let opened { return opened }
            let library = try LibraryDatabase(path: environment.library)
            opened = library
            return library
        }
    }
}
