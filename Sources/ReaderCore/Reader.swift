import NewsModel
import ScreenModel
import Wording

/// The whole reader as a value: events go in by `update`, which says what is to be done outside; `view` is the screen.
///
/// The screens form a stack, of which the last is shown. Each answers keys by itself with what all of them share, the
/// context; what concerns other screens it hands back as actions, which the reader carries out.
public struct Reader: Equatable, Sendable {
    var context: ReaderContext
    /// The screens on the way to the one that is shown, which is the last.
    var screens: [Screen]
    /// The question on the last row, which takes the keys.
    var prompt: Prompt?
    /// The sentences that came with the issues.
    private var notices: [Phrase] = []
    /// Whether a paste into a line has been told not to end, so that keys seem to do nothing.
    private var hasOpenPaste = false
    /// Keys that were pressed before there was anything to read.
    private var typedEarly: [TerminalEvent] = []
    /// The step to a hit that the library has been asked for.
    var farther: FartherStep?

    /// The smallest screen that anything is shown on.
    static let smallest = ScreenSize(columns: 40, rows: 10)

    /// A reader with issues open at their contents, which waits for more if it `isOpening`.
    public init(
        issues: [OpenIssue] = [], size: ScreenSize, isOpening: Bool = false, language: Language = .english
    ) {
        context = ReaderContext(size: size, localeLanguage: language, stories: StoryList(issues), isOpening: isOpening)
        screens = [.contents(ContentsScreen())]
        _ = screens.top.settle(&context)
    }

    /// A reader at the shelf of the library.
    public init(shelfOfSize size: ScreenSize, language: Language = .english) {
        context = ReaderContext(size: size, localeLanguage: language, library: LibraryState(shelf: Shelf()))
        screens = [.shelf(ShelfScreen())]
    }

    /// The effects that are due before the first event.
    public func start() -> [Effect] {
        context.library.shelf == nil ? [] : [.library(.shelf)]
    }

    /// Whether there is nothing yet to read, and may be soon.
    public var isWaiting: Bool { context.isWaiting }

    /// Whether an issue is open whose words can be divided by a dictionary of English.
    public var readsEnglish: Bool {
        context.stories.issues.contains { $0.issue.language?.hasPrefix("en") == true }
    }

    /// The screen as it stands.
    public func view() -> Frame {
        var frame = Frame(size: context.size)
        guard frame.size.columns >= Self.smallest.columns, frame.size.rows >= Self.smallest.rows else {
            drawTooSmall(in: &frame)
            return frame
        }
        screens.top.draw(in: &frame, context)
        if let prompt {
            prompt.state.draw(in: &frame, context)
        } else if let line = screens.top.line {
            screens.top.drawLine(line, in: &frame, context)
        } else {
            let (keys, right) = hints
            frame.putStatus(context.message, keys: keys, right: right, context)
        }
        if hasOpenPaste {
            context.message?.draw(in: &frame, aboveLine: true, right: frame.size.columns, context)
        }
        if frame.cursor == nil { frame.focus = focus(in: frame) }
        if frame.cursor == nil, context.preferences.showsCursor { frame.cursor = frame.focus }
        return frame
    }

    /// The cell of the selected row, or of the line that is read.
    private func focus(in frame: Frame) -> ScreenPoint? {
        if let article = screens.top.openArticle {
            return article.point(of: article.spoken?.anchor ?? article.position)
        }
        return frame.firstCell(of: .selection)
    }

    private func drawTooSmall(in frame: inout Frame) {
        let size = frame.size
        let needed = "\(Self.smallest.columns)×\(Self.smallest.rows)"
        let sentence = context.text("\(size.columns)×\(size.rows) is too small: \(needed) at least.")
        for (row, start) in stride(from: 0, to: sentence.count, by: max(1, size.columns)).enumerated() {
            frame.put(String(sentence.dropFirst(start).prefix(size.columns)), row: row, column: 0, role: .notice)
        }
    }

    // MARK: - Events

    /// Takes an event in; `moment` is asked for when something is made that needs a time and a name.
    ///
    /// - Returns: what is to be done outside, in order.
    public mutating func update(_ event: ReaderEvent, at moment: @autoclosure () -> Moment) -> [Effect] {
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

    /// Leaves a regular expression that takes long at the next key.
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
            // An issue that never comes, as of a disk on a network that is gone, is left.
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
        case .bookmarksFailed(let sentence, let kept):
            context.giveUpPending()
            let effects = takeBookmarks(kept)
            context.message = .failure(sentence)
            return effects
        case .bookmarksCompared(let result): return take(result)
        case .located(let locations): return takeLocations(locations)
        case .noteEdited(let note, let bookmark): return takeNote(note, of: bookmark, at: moment)
        case .opened(let issues, let bookmark): return open(issues, at: bookmark)
        case .rebuilt(let issue): return take(rebuilt: issue)
        case .library(let reply): return take(reply)
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

    /// Changes the search that is shown, if one is.
    private mutating func changeSearch(_ change: (inout SearchScreen, inout ReaderContext) -> Void) {
        guard case .search(var screen) = screens.last else { return }
        change(&screen, &context)
        screens[screens.count - 1] = .search(screen)
    }

    /// Tells of an import: the first sentence, and how many more there are.
    private mutating func tell(_ sentences: [Phrase]) {
        guard !sentences.isEmpty else { return }
        notices += sentences
        let first = notices[0]
        context.message = .notice(
            notices.count > 1 ? "\(first) (and \(counted: notices.count - 1, "more notice"))" : first)
    }

    // MARK: - Keys

    private mutating func take(_ event: TerminalEvent, at moment: () -> Moment) -> [Effect] {
        // Any key stops the voice, and does nothing else then; but the program is left at once.
        if context.speech != nil, event.isTyped || event == .end {
            let silence = stopSpeech()
            context.message = nil
            return event == .end || event == .key("Q") ? silence + [.quit] : silence
        }
        if event.isTyped { hasOpenPaste = false }
        switch event {
        case .key(let key): return press(key, at: moment)
        case .text(let text): return press(text, at: moment)
        case .paste(let text):
            if isTyping {
                type(text)
            } else {
                context.message = .notice("Press \(key: "/") first: pasted text goes into a search.")
            }
        case .unfinishedPaste:
            hasOpenPaste = isTyping
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

    var isTyping: Bool { (prompt.map(\.state.line) ?? screens.top.line) != nil }

    private mutating func type(_ text: String) {
        if prompt == nil { screens.top.type(text, &context) } else { prompt?.state.line?.insert(text) }
    }

    /// Takes characters that came together: a key that opens a line hands the rest to it as one.
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

    /// Presses a key: a prompt or a line that is typed takes it first, then the screen on top.
    private mutating func press(_ key: Key, at moment: () -> Moment) -> [Effect] {
        context.message = nil
        // What is pressed after `n` is meant for the story where it is pressed.
        farther = nil
        // What is typed has keys of its own, but for these two, wherever the user has put them.
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
        return obey(key, at: moment)
    }
}
