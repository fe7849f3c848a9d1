import NewsModel
import ScreenModel
import Wording

/// The whole reader as a value: `update` takes an event and returns the effects to carry out; `view` returns the
/// screen.
///
/// The screens form a stack; the last one is shown. Each handles keys itself, using the shared context; what concerns
/// other screens it returns as actions, which the reader carries out.
public struct Reader: Equatable, Sendable {
    var context: ReaderContext
    /// The stack of screens; the last one is shown.
    var screens: [Screen]
    /// The question on the last row, which receives the keys.
    var prompt: Prompt?
    /// The notices that came with the issues.
    private var notices: [Phrase] = []
    /// Whether a sentence about a paste stands above the line: that it is cut, or does not end, so that keys seem to do
    /// nothing.
    var tellsOfPaste = false
    /// The keys pressed before there was anything to read.
    private var typedEarly: [TerminalEvent] = []
    /// The requested step to a hit in the library.
    var farther: FartherStep?

    /// The smallest screen on which anything is shown.
    static let smallest = ScreenSize(columns: 40, rows: 10)

    /// Creates a reader at the contents of the given issues, which waits for more if `isOpening`.
    public init(
        issues: [OpenIssue] = [], size: ScreenSize, isOpening: Bool = false, language: Language = .english
    ) {
        context = ReaderContext(size: size, localeLanguage: language, stories: StoryList(issues), isOpening: isOpening)
        screens = [.contents(ContentsScreen())]
        _ = screens.top.settle(&context)
    }

    /// Creates a reader at the shelf of the library.
    public init(shelfOfSize size: ScreenSize, language: Language = .english) {
        context = ReaderContext(size: size, localeLanguage: language, library: LibraryState(shelf: Shelf()))
        screens = [.shelf(ShelfScreen())]
    }

    /// The effects to carry out before the first event.
    public func start() -> [Effect] {
        context.library.shelf == nil ? [] : [.library(.shelf)]
    }

    /// Whether there is nothing to read yet, but may be soon.
    public var isWaiting: Bool { context.isWaiting }

    /// Whether an open issue is in English, so that its words can be hyphenated.
    public var readsEnglish: Bool {
        context.stories.issues.contains { $0.issue.language?.hasPrefix("en") == true }
    }

    // MARK: - Events

    /// Handles an event; `moment` is evaluated when something is created that needs a time and an id.
    ///
    /// - Parameter moreFollows: Whether the next event has already arrived.
    /// - Returns: the effects to carry out, in order.
    public mutating func update(
        _ event: ReaderEvent, moreFollows: Bool = false, at moment: @autoclosure () -> Moment
    ) -> [Effect] {
        context.moreFollows = moreFollows
        let left = currentReading
        let chosen = context.preferences
        let stopping = stopMatching(at: event)
        let effects = take(event, at: moment)
        let requests = screens.top.settle(&context)
        if !stopping.isEmpty { tellShortfall() }
        let isQuitting = effects.contains(.quit)
        return stopping + remember(left, isQuitting: isQuitting) + memories(since: chosen, isQuitting: isQuitting)
            + effects + requests.map(Effect.library) + context.expressionEffects()
    }

    /// Cancels a slow regular expression at the next key.
    private mutating func stopMatching(at event: ReaderEvent) -> [Effect] {
        guard case .terminal(let typed) = event, typed.isTyped, context.expressions.isRunning else { return [] }
        context.expressions.stop()
        return [.stopMatching]
    }

    private mutating func tellShortfall() {
        guard case .search(let screen) = screens.last else { return }
        if let sentence = context.expressions.shortfall(of: screen.search.query) { context.message = .notice(sentence) }
    }

    private mutating func take(_ event: ReaderEvent, at moment: () -> Moment) -> [Effect] {
        switch event {
        case .terminal(let event):
            // Escape leaves an issue that never arrives, for example from a disk on an unreachable network.
            if isWaiting, event == .key(.escape) { return [.quit] }
            if isWaiting, event.canWait {
                typedEarly.append(event)
                return []
            }
            return take(event, at: moment)
        case .issues(let issues, let notices):
            context.take(issues)
            changeSearch { $0.countAgain(&$1) }
            tell(notices)
            defer { typedEarly = [] }
            return typedEarly.flatMap { take($0, at: moment) }
        case .issuesEnded(let notices, let failure):
            context.isOpening = false
            tell(notices)
            if let failure, context.stories.issues.isEmpty { return [.giveUp(failure)] }
            if let failure { context.message = .failure(failure) }
            return locateBookmarks()
        case .bookmarks(let kept, let notice):
            let effects = takeBookmarks(kept)
            if let notice { context.message = .failure(notice) }
            return effects
        case .bookmarksChanged(let kept):
            context.bookmarks.answerPending()
            return takeBookmarks(kept)
        case .bookmarksUnreadable(let sentence):
            context.bookmarks.problem = sentence
            context.message = .failure(sentence)
        case .bookmarksFailed(let sentence, let kept):
            context.giveUpPending(takesBack: kept == nil)
            let effects = kept.map { takeBookmarks($0) } ?? []
            context.message = .failure(sentence)
            return effects
        case .bookmarksCompared(let result): return take(result)
        case .located(let locations): return takeLocations(locations)
        case .noteEdited(let note, let bookmark): return takeNote(note, of: bookmark, at: moment)
        case .opened(let issues, let bookmark): return open(issues, at: bookmark)
        case .rebuilt(let issue): return take(rebuilt: issue)
        case .library(let reply): return take(reply)
        case .importing(let progress): context.library.importing = progress
        case .expressionMatched(let answer):
            guard context.expressions.take(answer), case .search = screens.last else { return [] }
            changeSearch { $0.searchAgain(&$1) }
            if answer.isLast { tellShortfall() }
        case .hyphenation(let hyphenation): context.setup.style.hyphenation = hyphenation
        case .paths(let paths, let typed):
            guard case .command(var command) = prompt else { return [] }
            command.take(paths, from: typed)
            prompt = command.prompt
        case .output(let title, let text):
            context.message = nil
            screens.append(.output(OutputScreen(title: title, text: text)))
        case .commandEnded: context.runningCommands = max(0, context.runningCommands - 1)
        case .spoken(let ticket): return takeSpoken(ticket)
        case .speechFailed(let sentence):
            _ = stopSpeech()
            context.message = .failure(sentence)
        case .notice(let sentence): context.message = .notice(sentence)
        case .failure(let sentence): context.message = .failure(sentence)
        }
        return []
    }

    /// Changes the current search, if one is shown.
    private mutating func changeSearch(_ change: (inout SearchScreen, inout ReaderContext) -> Void) {
        guard case .search(var screen) = screens.last else { return }
        change(&screen, &context)
        screens[screens.count - 1] = .search(screen)
    }

    /// Shows the notices of an import.
    private mutating func tell(_ sentences: [Phrase]) {
        guard !sentences.isEmpty else { return }
        notices += sentences
        context.message = notices.firstAndCount.map { .notice($0) }
    }

    // MARK: - Keys

    private mutating func take(_ event: TerminalEvent, at moment: () -> Moment) -> [Effect] {
        // Any key stops the voice and has no other effect, except that the program can be quit at once.
        if context.speech != nil, event.isTyped || event == .end {
            let silence = stopSpeech()
            context.message = nil
            return event == .end || quits(event) ? silence + [.quit] : silence
        }
        if event.isTyped { tellsOfPaste = false }
        switch event {
        case .key(let key): return press(key, at: moment)
        case .text(let text): return press(text, at: moment)
        case .paste(let text):
            if isTyping {
                type(text)
            } else {
                context.message = .notice("Press \(key: "/") first: pasted text goes into a search.")
            }
        case .cutPaste:
            tellsOfPaste = isTyping
            if isTyping { context.message = .notice("The paste is too long: its end is left out.") }
        case .unfinishedPaste:
            tellsOfPaste = isTyping
            return context.say("The paste has not ended yet; Ctrl-C ends it here.")
        case .mouse(.wheelDown, _): screens.top.move(by: 3, &context)
        case .mouse(.wheelUp, _): screens.top.move(by: -3, &context)
        case .mouse(.drag, let point):
            if prompt == nil { screens.top.drag(point, &context) }
        case .mouse(.release, _): break
        case .mouse(.press, let point):
            if let key = hintedKey(at: point) { return press(key, at: moment) }
            context.message = nil
            guard prompt == nil, (1...context.listRows).contains(point.row) else { return [] }
            return perform(screens.top.click(point, &context), at: moment)
        case .resize(let size): context.size = size
        case .ground: break
        case .ambiguousWidth(let width):
            context.setup.style.ambiguous = width
            return [.redraw]
        case .redraw: return [.redraw]
        case .end: return [.quit]
        }
        return []
    }

    /// Whether the event is a key that quits from any screen.
    private func quits(_ event: TerminalEvent) -> Bool {
        if case .key(let key) = event { context.keys.command(for: key) == .quit } else { false }
    }

    var isTyping: Bool { (prompt.map(\.state.line) ?? screens.top.line) != nil }

    private mutating func type(_ text: String) {
        if prompt == nil { screens.top.type(text, &context) } else { prompt?.state.line?.insert(text) }
    }

    /// Handles characters that arrived together: if a key opens a line, the line receives the rest at once.
    private mutating func press(_ text: String, at moment: () -> Moment) -> [Effect] {
        var effects: [Effect] = []
        for index in text.indices {
            if isTyping {
                context.message = nil
                type(String(text[index...]))
                break
            }
            effects += press(.character(text[index]), at: moment)
        }
        return effects
    }

    /// Handles a key: a prompt or the line being typed takes it first, then the top screen.
    private mutating func press(_ key: Key, at moment: () -> Moment) -> [Effect] {
        context.message = nil
        // Any key after `n` cancels the step to the next hit: it is meant for the current story.
        farther = nil
        // Prompts and lines have keys of their own, except for these two commands on whichever keys the user has put
        // them.
        let command = key.typesNothing ? context.keys.command(for: key) : nil
        if command == .suspend { return [.suspend] }
        let key = command == .interrupt && (prompt != nil || isTyping) ? .control("c") : key
        if context.runningCommands > 0, prompt == nil, !isTyping, key == .escape || key == .control("c") {
            return [.cancelCommand]
        }
        if let asked = prompt {
            prompt = nil
            return perform(asked.state.press(key, &context), at: moment)
        }
        if let actions = screens.top.press(key, &context) { return perform(actions, at: moment) }
        return run(key, at: moment)
    }
}
