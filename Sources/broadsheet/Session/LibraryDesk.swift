import Glibc
import NewsLibrary
import NewsModel
import ReaderCore
import Synchronization
import TextSearch

/// Answers what the reader asks of the library, which it opens when it is first asked.
///
/// A library that is not there is not made: it is empty, and what is to be remembered of it is not.
final class LibraryDesk: Sendable {
    private let opened = Mutex<Library?>(nil)
    /// Of the search that was asked for last.
    private let newestTicket = Mutex(0)
    /// Where the answers of searches go on, by their tickets.
    private let nextPages = Mutex<[Int: NextPage]>([:])
    private let bookmarks = BookmarkStore()

    private struct NextPage {
        let typed: String
        let order: SearchOrder
        let place: SearchPlace
    }

    /// Stories in one answer.
    private static let pageSize = 50

    /// Whether the request writes, and so may have to wait for another program that does.
    static func isChange(_ request: LibraryRequest) -> Bool {
        switch request {
        case .remember, .setFinished, .rememberSearch, .saveSearch, .forgetSearch: true
        case .shelf, .issues, .open, .openNeighbour, .search, .moreFound, .history: false
        }
    }

    /// Hears of a request before its turn comes: a search makes those before it stale.
    func note(_ request: LibraryRequest) {
        if case .search(_, _, let ticket) = request { newestTicket.withLock { $0 = ticket } }
    }

    /// Carries a request out; `reply` is called for each answer.
    func answer(_ request: LibraryRequest, reply: (LibraryReply) -> Void) {
        do throws(LibraryError) {
            try answer(request, from: try library(), reply: reply)
        } catch {
            reply(.failed(request, sentence: error.description))
        }
    }

    /// The issue, if the library has it; a library that fails has nothing.
    func paper(of issue: ContentID) -> Paper? {
        guard let kept = try? library() else { return nil }
        return try? paper(of: issue, in: kept)
    }

    private func answer(_ request: LibraryRequest, from library: Library?, reply: (LibraryReply) -> Void)
        throws(LibraryError)
    {
        switch request {
        case .shelf:
            let publications = try library?.publications() ?? []
            reply(
                .shelf(
                    publications.map { ShelvedPublication(name: $0.name, issues: $0.issues) },
                    searches: try savedSearches(of: library)))
        case .issues(let publication, let offset, let limit):
            let kept = ShelfPublication(name: publication.name, issues: publication.issues, newest: nil)
            let issues = try library?.issues(of: kept, offset: offset, limit: limit) ?? []
            reply(.issues(issues.map { ShelvedIssue($0) }, of: publication, offset: offset))
        case .open(let id, let ticket):
            guard let library, let paper = try paper(of: id, in: library) else {
                throw .noSuchIssue(id: id.description)
            }
            reply(.opened(paper, ticket: ticket))
        case .openNeighbour(let id, let isLater, let ticket):
            if let library, let neighbour = try library.neighbour(of: id, isLater: isLater),
                let paper = try paper(of: neighbour.reference.id, in: library)
            {
                reply(.opened(paper, ticket: ticket))
            } else {
                reply(.noNeighbour(isLater: isLater, ticket: ticket))
            }
        case .search(let typed, let order, let ticket):
            try search(typed, order == .newest ? .newest : .relevance, ticket, in: library, reply)
        case .moreFound(let ticket):
            guard let library, let next = nextPages.withLock({ $0[ticket] }) else { return }
            let query = TextQuery(next.typed)
            let page = try library.search(
                query, marks: marks(for: query), order: next.order, from: next.place, limit: Self.pageSize)
            note(page, next.typed, next.order, ticket)
            reply(.found(page.hits.map { FoundStory($0) }, hasMore: page.next != nil, isFirst: false, ticket: ticket))
        case .history: reply(.history(try library?.searchHistory() ?? []))
        case .rememberSearch(let typed): try library?.remember(search: typed)
        case .saveSearch(let saved, let before):
            guard let library else { throw .missing(path: DataFolders.library()) }
            try library.save(search: saved.query, as: saved.name, replacing: before)
            reply(.savedSearches(try savedSearches(of: library)))
        case .forgetSearch(let name):
            try library?.forgetSearch(named: name)
            reply(.savedSearches(try savedSearches(of: library)))
        case .remember(let reading):
            try library?.remember(
                ReadingState(isRead: reading.isRead, position: reading.position), of: reading.article, in: reading.issue
            )
        case .setFinished(let isFinished, let id): try library?.setFinished(isFinished, id)
        }
    }

    /// The first stories at once, and then the count, which may take longer; neither for a search that is stale.
    private func search(
        _ typed: String, _ order: SearchOrder, _ ticket: Int, in library: Library?, _ reply: (LibraryReply) -> Void
    ) throws(LibraryError) {
        let isStale = { @Sendable [self] in newestTicket.withLock { $0 != ticket } }
        guard !isStale() else { return }
        guard let library else {
            reply(.found([], hasMore: false, isFirst: true, ticket: ticket))
            reply(.counted(0, ticket: ticket))
            return
        }
        let query = TextQuery(typed)
        let marks = marks(for: query)
        let page = try library.search(query, marks: marks, order: order, limit: Self.pageSize)
        note(page, typed, order, ticket)
        reply(.found(page.hits.map { FoundStory($0) }, hasMore: page.next != nil, isFirst: true, ticket: ticket))
        if page.next == nil {
            reply(.counted(page.hits.count, ticket: ticket))
        } else if let count = try library.count(query, marks: marks, isCancelled: isStale) {
            reply(.counted(count, ticket: ticket))
        }
    }

    private func savedSearches(of library: Library?) throws(LibraryError) -> [SavedSearch] {
        try library?.savedSearches().map { SavedSearch(name: $0.name, query: $0.query) } ?? []
    }

    private func note(_ page: SearchPage, _ typed: String, _ order: SearchOrder, _ ticket: Int) {
        let next = page.next.map { NextPage(typed: typed, order: order, place: $0) }
        nextPages.withLock { $0[ticket] = next }
    }

    private func marks(for query: TextQuery) -> BookmarkMarks {
        query.asksForBookmarks ? BookmarkMarks(bookmarks.load().bookmarks) : BookmarkMarks()
    }

    private func paper(of id: ContentID, in library: Library) throws(LibraryError) -> Paper? {
        guard let kept = try library.issue(id) else { return nil }
        let readings = try library.readingStates(of: kept.issue.id).map { article, state in
            StoryReading(issue: kept.issue.id, article: article, isRead: state.isRead, position: state.position)
        }
        return Paper(issue: kept.issue, source: kept.source, readings: readings)
    }

    /// `nil` where there is none.
    private func library() throws(LibraryError) -> Library? {
        try opened.withLock { opened throws(LibraryError) in
            if let opened { return opened }
            guard access(DataFolders.library(), F_OK) == 0 else { return nil }
            let library = try Library()
            opened = library
            return library
        }
    }
}

extension FoundStory {
    fileprivate init(_ hit: LibraryHit) {
        self.init(
            article: hit.article, issue: hit.issue, section: hit.section, position: hit.position, before: hit.before,
            match: hit.match, after: hit.after, places: hit.places)
    }
}

extension ShelvedIssue {
    fileprivate init(_ issue: ShelfIssue) {
        self.init(
            reference: issue.reference, edition: issue.edition, source: issue.source, stories: issue.stories,
            storiesRead: issue.storiesRead, isFinished: issue.isFinished)
    }
}
