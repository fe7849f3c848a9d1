import NewsModel
import ScreenModel
import TextSearch

/// The whole reader as a value: events go in by `update`, which says what is to be done outside; `view` is the screen.
public struct Reader: Sendable {
    enum Screen: Equatable, Sendable {
        case shelf, contents, article, source, results, bookmarks, help
    }

    /// What the line being typed is for.
    enum PromptPurpose: Equatable, Sendable {
        case search
        case filterBookmarks(before: String)
        case tag(Bookmark)
        /// The name of a search on the shelf, and the one it had.
        case nameSearch(query: String, before: String?)

        /// What stands before the line.
        var sign: String {
            switch self {
            case .search, .filterBookmarks: "/"
            case .tag: "tags: "
            case .nameSearch: "name: "
            }
        }
    }

    var size: ScreenSize
    var newsstand: Newsstand
    /// The screens on the way to the one that is shown, which is the last.
    var screens: [Screen] = [.contents]
    var contents = ContentsScreen()
    var preview: Preview?
    var article: ArticleScreen?
    var setup = PageSetup()
    /// While the source is shown: the lines of the open story.
    var source: SourceScreen?
    var seamMark: SeamMark?
    /// The line of a source that was taken up, to be joined with another.
    var takenLine: SeamMark?
    var bookmarksScreen = BookmarksScreen()
    var helpScreen = HelpScreen()
    var prompt: Prompt?
    var promptPurpose: PromptPurpose?
    var message: Message?
    /// Papers are still on their way, of which `notices` have been told.
    var isOpening: Bool
    var notices: [String] = []
    /// What was typed before there was anything to read.
    private var typedEarly: [TerminalEvent] = []
    var kept = KeptBookmarks() {
        didSet { bookmarksScreen.show(kept.all) }
    }
    /// What was changed in the bookmarks, step by step, to be taken back.
    var bookmarkHistory: [[BookmarkChange]] = []
    /// Changes of bookmarks that have not been answered yet.
    var pendingEdits: [PendingEdit] = []
    /// From then on what comes from the disk unasked was changed by others.
    var hasLoadedBookmarks = false
    var selection: TextSelection?
    var awaitedLetter: AwaitedLetter?
    /// A bookmark that is opened as soon as its place is known.
    var awaitedBookmark: Bookmark?
    /// By article; what is not in it is unread.
    var progress: [ContentID: Progress] = [:]
    /// Where the reader stood in the stories that were opened.
    var places: [ContentID: TextPosition] = [:]
    /// The texts of the stories, folded when they were first searched.
    var folded: [Int: SearchableStory] = [:]
    /// `nil` where papers were opened directly.
    var shelf: ShelfScreen?
    /// What was marked in this sitting.
    var finished: [ContentID: Bool] = [:]
    var lastTicket = 0
    /// Of the issue that is about to be opened, and the story of it that is to be shown.
    var awaitedTicket: Int?
    var awaitedStory: SearchHit?
    /// The searches on the way to the screen that is shown, each begun in a story that the one before found.
    var searches: [Search] = []
    /// What was searched before, the latest first; `nil` until it is asked for.
    var history: [String]?

    /// The smallest screen that anything is shown on.
    static let smallest = ScreenSize(columns: 40, rows: 10)

    /// A reader with `papers` open at their contents, which waits for more if it `isOpening`.
    public init(papers: [Paper] = [], size: ScreenSize, isOpening: Bool = false) {
        self.size = size
        self.isOpening = isOpening
        newsstand = Newsstand(papers)
        contents.show(newsstand, filter: "", selection: 0) { _ in true }
        keepSelectionsVisible()
    }

    /// Whether there is nothing yet to read, and may be soon.
    public var isWaiting: Bool { isOpening && newsstand.papers.isEmpty }

    var screen: Screen { screens.last ?? .contents }

    /// Rows between the first and the last.
    var listRows: Int { max(1, size.rows - 2) }

    /// Takes an event in; `moment` is asked for when something is made that needs a time and a name.
    ///
    /// - Returns: what is to be done outside, in order.
    public mutating func update(_ event: ReaderEvent, at moment: @autoclosure () -> Moment) -> [Effect] {
        let left = currentReading
        let effects = take(event, at: moment)
        keepSelectionsVisible()
        return remember(left, isQuitting: effects.contains(.quit)) + effects + wanted()
    }

    private mutating func take(_ event: ReaderEvent, at moment: () -> Moment) -> [Effect] {
        switch event {
        case .terminal(let event):
            if isWaiting, event.isTyped, !event.isQuitting {
                typedEarly.append(event)
                return []
            }
            return update(event, at: moment)
        case .papers(let papers, let notices):
            for paper in papers { newsstand.add(paper) }
            refilter()
            tell(notices)
            defer { typedEarly = [] }
            return typedEarly.flatMap { update($0, at: moment) }
        case .papersEnded(let notices, let failure):
            isOpening = false
            tell(notices)
            guard let failure else { return placeBookmarks() }
            if newsstand.papers.isEmpty { return [.giveUp(failure)] }
            message = .failure(failure)
            return placeBookmarks()
        case .bookmarks(let kept, let notice):
            let effects = takeBookmarks(kept)
            if let notice { message = .failure(notice) }
            return effects
        case .bookmarksChanged(let kept):
            answerPendingEdit()
            return takeBookmarks(kept)
        case .bookmarksFailed(let sentence, let kept):
            return takeFailure(sentence, kept: kept)
        case .placed(let places): return takePlaces(places)
        case .noteEdited(let note, let bookmark): return takeNote(note, of: bookmark, at: moment)
        case .opened(let papers, let bookmark):
            if shelf != nil {
                // The library shows one issue at a time.
                let named = papers.first { Newsstand([$0]).story(of: bookmark) != nil }
                if let paper = named ?? papers.first {
                    replacePapers(with: paper)
                    screens = home + [.bookmarks]
                    searches = []
                }
            } else {
                for paper in papers { newsstand.add(paper) }
                refilter()
            }
            return placeBookmarks() + jump(to: bookmark, isOpened: true)
        case .rebuilt(let paper):
            selection = nil
            show(rebuilt: paper)
            return placeBookmarks(again: paper)
        case .library(let reply):
            let before = newsstand.papers.map(\.issue.id)
            take(reply)
            return newsstand.papers.map(\.issue.id) == before ? [] : placeBookmarks()
        case .notice(let sentence): message = .notice(sentence)
        case .failure(let sentence): message = .failure(sentence)
        }
        return []
    }

    /// Tells of an import: the first sentence, and how many more there are.
    private mutating func tell(_ sentences: [String]) {
        guard !sentences.isEmpty else { return }
        notices += sentences
        let more = notices.count > 1 ? " (and \(Counting.words(notices.count - 1, "more notice")))" : ""
        message = .notice(notices[0] + more)
    }

    private mutating func update(_ event: TerminalEvent, at moment: () -> Moment) -> [Effect] {
        switch event {
        case .key(let key):
            return press(key, at: moment)
        case .text(let text):
            var effects: [Effect] = []
            for index in text.indices {
                // A key that opens a prompt hands the rest to it as one.
                if prompt != nil {
                    message = nil
                    type(String(text[index...]))
                    break
                }
                effects += press(.character(text[index]), at: moment)
            }
            return effects
        case .paste(let text):
            if prompt != nil {
                type(text)
            } else {
                message = .notice("Press / first: pasted text goes into a search.")
            }
        case .unfinishedPaste:
            message = .notice("The paste has not ended yet; Ctrl-C ends it here.")
        case .mouse(let action, let point):
            return mouse(action, at: point)
        case .resize(let size):
            self.size = size
            article?.resize(to: size, setup: setup)
            remakeSource()
        case .ambiguousWidth(let width):
            setup.style.ambiguous = width
            article?.resize(to: size, setup: setup)
            remakeSource()
            return [.redraw]
        case .redraw: return [.redraw]
        case .end: return [.quit]
        }
        return []
    }

    private mutating func press(_ key: Key, at moment: () -> Moment) -> [Effect] {
        message = nil
        if key == .control("z") { return [.suspend] }
        if let awaited = awaitedLetter { return pressLetter(key, for: awaited, at: moment) }
        if prompt != nil {
            return pressInBookmarkPrompt(key, at: moment) ?? pressInNamePrompt(key) ?? pressInPrompt(key)
        }
        if selection != nil { return pressInSelection(key, at: moment) }
        guard let command = KeyTable.command(for: key) else { return [] }
        return perform(command, at: moment)
    }

    /// What is shown follows what is selected.
    private mutating func keepSelectionsVisible() {
        let height = listRows
        shelf?.keepSelectionVisible(height: height)
        if let count = searches.last?.answer.found.count {
            searches[searches.count - 1].results.keepSelectionVisible(height: height, count: count)
        }
        contents.keepSelectionVisible(height: listRows)
        bookmarksScreen.keepSelectionVisible(height: listRows)
        if screen == .help { helpScreen.scroll(by: 0, height: listRows) }
        showPreview()
    }

    private mutating func showPreview() {
        guard screen == .contents, size.columns >= Preview.leastColumns, contents.visible.contains(contents.selection)
        else {
            if screen == .contents { preview = nil }
            return
        }
        let story = newsstand.stories[contents.selection]
        preview = Preview(
            of: story.article, language: newsstand.papers[story.paper].issue.language, size: size, setup: setup,
            previous: preview)
    }

    private mutating func mouse(_ action: MouseAction, at point: ScreenPoint) -> [Effect] {
        switch action {
        case .wheelDown: scroll(by: 3)
        case .wheelUp: scroll(by: -3)
        case .press:
            message = nil
            guard prompt == nil || screen == .results, (1...listRows).contains(point.row) else { return [] }
            if selection != nil {
                moveSelection(to: point)
                return []
            }
            return click(row: point.row - 1)
        }
        return []
    }

    private mutating func click(row: Int) -> [Effect] {
        switch screen {
        case .shelf:
            let top = shelf?.top ?? 0
            if shelf?.select(onRow: top + row) == true { return openSelectedOnShelf() }
        case .contents:
            if contents.selectStory(onRow: contents.top + row) { openSelectedStory() }
        case .results: return clickResult(row: row)
        case .bookmarks:
            let clicked = bookmarksScreen.bookmark(onRow: row)
            guard clicked < bookmarksScreen.shown.count else { return [] }
            bookmarksScreen.move(by: clicked - bookmarksScreen.selection)
            return openSelectedBookmark()
        case .source: source?.select(row: row)
        case .article, .help: break
        }
        return []
    }
}

extension TerminalEvent {
    fileprivate var isTyped: Bool {
        switch self {
        case .key, .text, .paste, .mouse: true
        case .unfinishedPaste, .resize, .ambiguousWidth, .redraw, .end: false
        }
    }

    /// Whether it ends or leaves the program wherever the reader is.
    fileprivate var isQuitting: Bool {
        switch self {
        case .text("q"), .text("Q"), .key(.character("q")), .key(.character("Q")), .key(.control("z")): true
        default: false
        }
    }
}
