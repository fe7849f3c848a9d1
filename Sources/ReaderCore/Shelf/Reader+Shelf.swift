import NewsModel
import ScreenModel

extension Reader {
    /// A reader at the shelf of the library.
    public init(shelfOfSize size: ScreenSize) {
        self.init(papers: [], size: size)
        shelf = ShelfScreen()
        screens = [.shelf]
    }

    /// What is to be done outside before the first event.
    public func start() -> [Effect] {
        shelf == nil ? [] : [.library(.shelf)]
    }

    /// The screens below a story that is gone to directly.
    var home: [Screen] { shelf == nil ? [.contents] : [.shelf, .contents] }

    /// Takes an answer of the library in.
    mutating func take(_ reply: LibraryReply) {
        switch reply {
        case .shelf(let publications, let searches): shelf?.show(publications, searches)
        case .savedSearches(let searches): shelf?.show(searches)
        case .issues(let issues, let publication, let offset): shelf?.take(issues, of: publication, offset: offset)
        case .opened(let paper, let ticket):
            guard ticket == awaitedTicket else { return }
            awaitedTicket = nil
            if let story = awaitedStory {
                replacePapers(with: paper)
                if !show(story) {
                    message = .failure("“\(story.article.headline)” is not in the library any more.")
                    if let origin = searches.last?.origin { reopenPapers(of: origin) }
                }
            } else {
                show(paper)
            }
        case .noNeighbour(let isLater, let ticket):
            guard ticket == awaitedTicket else { return }
            awaitedTicket = nil
            message = .notice(isLater ? "This is the newest issue." : "This is the oldest issue.")
        case .found, .counted, .history: takeFound(reply)
        case .failed(let request, let sentence):
            switch request {
            case .shelf: shelf?.problem = sentence
            case .search(_, _, let ticket): failSearch(ticket, sentence: sentence)
            case .history: break
            default: message = .failure(sentence)
            }
        }
    }

    /// A number for a question whose answer is dropped if another is asked before it comes.
    mutating func newTicket() -> Int {
        lastTicket += 1
        return lastTicket
    }

    mutating func openSelectedOnShelf() -> [Effect] {
        if let saved = shelf?.selectedSearch {
            showStories(of: saved)
            return []
        }
        guard let issue = shelf?.selectedIssue else { return [] }
        return [open(issue.reference.id, at: nil)]
    }

    /// Asks for an issue, to show its contents or one of its stories when it comes.
    mutating func open(_ issue: ContentID, at story: SearchHit?) -> Effect {
        let ticket = newTicket()
        awaitedTicket = ticket
        awaitedStory = story
        return .library(.open(issue, ticket: ticket))
    }

    /// Shows the contents of a paper of the library in place of the papers that are open.
    private mutating func show(_ paper: Paper) {
        replacePapers(with: paper)
        showContents()
    }

    private mutating func showContents() {
        while let last = screens.last, last == .article || last == .contents { screens.removeLast() }
        screens.append(.contents)
    }

    mutating func replacePapers(with paper: Paper) {
        newsstand = Newsstand([paper])
        folded = [:]
        article = nil
        adopt(paper)
        let firstUnread = newsstand.stories.firstIndex { progress(of: $0) != .read } ?? 0
        contents = ContentsScreen()
        contents.show(newsstand, filter: "", selection: firstUnread) { _ in true }
    }

    /// Takes over what the library knows of a paper's stories; what was read in this sitting is newer.
    mutating func adopt(_ paper: Paper) {
        for reading in paper.readings ?? [] where progress[reading.article] == nil {
            progress[reading.article] = reading.isRead ? .read : .begun
            places[reading.article] = reading.position
        }
    }

    func progress(of story: Story) -> Progress { progress[story.article.id] ?? .unread }

    /// The issue after that of the story or the contents on the screen, or before it.
    mutating func goToIssue(isLater: Bool) -> [Effect] {
        guard screen == .article || screen == .contents, let paper = paperAtHand else { return [] }
        guard newsstand.papers[paper].readings != nil else {
            goToPaper(paper + (isLater ? 1 : -1))
            return []
        }
        let ticket = newTicket()
        awaitedTicket = ticket
        awaitedStory = nil
        return [.library(.openNeighbour(of: newsstand.papers[paper].issue.id, isLater: isLater, ticket: ticket))]
    }

    /// Papers that were opened as files follow one another as they were named.
    private mutating func goToPaper(_ paper: Int) {
        guard let first = contents.visible.first(where: { newsstand.stories[$0].paper == paper }) else {
            message = .notice(paper < 0 ? "This is the first paper." : "This is the last paper.")
            return
        }
        showContents()
        contents.select(first)
    }

    private var paperAtHand: Int? {
        let story = screen == .article ? article?.story : contents.selection
        return story.flatMap { newsstand.stories.indices.contains($0) ? newsstand.stories[$0].paper : nil }
    }

    /// Marks the selected or open issue of the library finished, or takes that back.
    mutating func toggleFinished() -> [Effect] {
        let id: ContentID
        switch screen {
        case .shelf:
            guard let issue = shelf?.selectedIssue else { return [] }
            id = issue.reference.id
        case .contents, .article:
            guard let paper = paperAtHand else { return [] }
            guard newsstand.papers[paper].readings != nil else {
                message = .notice("Only issues of the library are kept as finished: broadsheet import adds this one.")
                return []
            }
            id = newsstand.papers[paper].issue.id
        default: return []
        }
        let isFinished = !(finished[id] ?? shelf?.issue(id)?.isFinished ?? false)
        finished[id] = isFinished
        shelf?.change(id) { $0.isFinished = isFinished }
        message = .notice(isFinished ? "The issue is finished; f takes that back." : "The issue is not finished.")
        return [.library(.setFinished(isFinished, id))]
    }

    /// The story that is being read, as the library is to remember it.
    var currentReading: (reading: ReadingState, isKept: Bool)? {
        guard screens.contains(.article), let article else { return nil }
        let paper = newsstand.paper(of: article.story)
        let id = article.article.id
        return (
            ReadingState(issue: paper.issue.id, article: id, isRead: progress[id] == .read, position: article.anchor),
            paper.readings != nil
        )
    }

    /// Remembers where a story was left that is not open any more.
    mutating func remember(_ left: (reading: ReadingState, isKept: Bool)?, isQuitting: Bool) -> [Effect] {
        guard let left, isQuitting || currentReading?.reading.article != left.reading.article else { return [] }
        return left.isKept ? [.library(.remember(left.reading))] : []
    }

    /// What the screen lacks.
    mutating func wanted() -> [Effect] {
        let rows = listRows
        let requests = screen == .shelf ? shelf?.wanted(height: rows) ?? [] : []
        return (requests + wantedBySearch()).map(Effect.library)
    }
}
