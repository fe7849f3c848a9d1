import NewsModel
import ScreenModel
import Wording

/// The state shared by the screens.
struct ReaderContext: Equatable, Sendable {
    var size: ScreenSize
    /// The language of the locale.
    var localeLanguage = Language.english
    var preferences = Preferences() {
        didSet {
            if preferences.bookmarkOrder != oldValue.bookmarkOrder { bookmarks.order(by: preferences.bookmarkOrder) }
        }
    }
    /// The values of the preferences according to the settings file, before any key changed them.
    var configured = PreferenceTable.values(of: Preferences())
    var stories = StoryList()
    var readings = ReadingLog()
    var bookmarks = OpenBookmarks()
    var library = LibraryState()
    /// The changes made so far, for undo.
    var history: [UndoStep] = []
    var corrected: CorrectedSubject?
    var expressions = ExpressionSearch()
    /// The sentence on the last row, shown until the next key.
    var message: Message?
    /// Whether more issues are being opened.
    var isOpening = false

    /// The language of the screens.
    var language: Language { preferences.language ?? localeLanguage }

    /// The text of a phrase, in the language of the screens.
    func text(_ phrase: Phrase) -> String { phrase.text(in: language, keys: keys.name) }

    /// Whether there is nothing to read yet, but may be soon.
    var isWaiting: Bool { isOpening && stories.issues.isEmpty }

    var keys = KeyMap()

    /// The name of the key that a command has, or the command as it is typed after `:`.
    func label(of command: Command) -> String { keys.keys(of: command).first?.label ?? ":\(command.name)" }
    /// The number typed before a command.
    var count = CommandCount()
    /// The names of the themes, and of the commands in the settings.
    var themes = ThemeName.builtIn
    var commands: [String] = []
    /// The lines typed after `:`, the latest first.
    var typed: [Memory.PromptKind: [String]] = [:]

    /// Whether more events have arrived, so that a search for what has been typed so far would be for nothing.
    var moreFollows = false

    /// The number of commands that were given text and are still running.
    var runningCommands = 0

    /// The sentence being read aloud.
    var speech: Speech?
    /// The number of sentences read aloud so far.
    var speechCount = 0

    /// The typesetting choices.
    var setup: PageSetup {
        get { preferences.setup }
        set { preferences.setup = newValue }
    }

    /// Whether the contents are shown as a front page. A narrow screen has room for a list only, and a filter needs
    /// one.
    var showsFrontPage: Bool {
        preferences.showsFrontPage && size.columns >= FrontGrid.leastWidth && stories.filter.typed.isEmpty
            && stories.isSelectionVisible
    }

    /// The number of rows between the first and the last.
    var listRows: Int { max(1, size.rows - 2) }

    func progress(of story: Int) -> Progress { readings.progress(of: stories[story].article.id) }

    /// The bookmarks whose text is in a story.
    func bookmarks(of story: Int) -> [Bookmark] {
        bookmarks.kept.inArticle(stories[story].article.id)
    }

    /// Shows a sentence, when there is nothing else to do.
    mutating func say<Answer>(_ sentence: Phrase) -> [Answer] {
        message = .notice(sentence)
        return []
    }

    /// Records the user's position in a story.
    mutating func note(_ article: ArticleScreen) {
        guard readings.note(article) else { return }
        library.change(stories.issue(of: article.story).issue.id) { $0.storiesRead += 1 }
    }

    /// Adds issues opened as files, with their remembered reading states; the first one opens at the story that was
    /// read last.
    mutating func take(_ issues: [OpenIssue]) {
        let isFirst = stories.issues.isEmpty
        for issue in issues { readings.adopt(issue.remembered, of: issue.issue) }
        stories.add(issues)
        narrowAgain()
        guard isFirst, let left = issues.first?.remembered.last,
            let story = stories.visible.first(where: { stories[$0].article.id == left.article })
        else { return }
        let next = stories.visible.first { $0 > story && progress(of: $0) != .read }
        stories.select(left.isRead ? next ?? story : story)
    }

    /// Replaces the open issues by one from the library.
    mutating func replaceIssues(with issue: OpenIssue) {
        readings.adopt(issue.readings ?? [], of: issue.issue)
        stories = StoryList([issue])
        expressions.forget()
        stories.select(stories.visible.first { progress(of: $0) != .read } ?? 0)
    }

    /// Replaces an open issue by a rebuilt one, keeping what is known about its stories.
    ///
    /// - Returns: where its stories have gone; `nil` if the issue is not open.
    mutating func replace(_ issue: OpenIssue) -> RebuiltIssue? {
        guard let rebuilt = stories.replace(issue) else { return nil }
        readings.follow(rebuilt)
        expressions.forget()
        let selection = rebuilt.story(nowOf: stories.selection) ?? rebuilt.own.first ?? 0
        narrow(to: stories.filter, selection: selection)
        return rebuilt
    }
}
