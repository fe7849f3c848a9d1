import NewsModel
import ScreenModel
import Wording

/// The state that the screens share.
struct ReaderContext: Equatable, Sendable {
    var size: ScreenSize
    /// The language that the locale asks for.
    var localeLanguage = Language.english
    var preferences = Preferences() {
        didSet {
            if preferences.bookmarkOrder != oldValue.bookmarkOrder { bookmarks.order(by: preferences.bookmarkOrder) }
        }
    }
    /// The values of the preferences by the settings, before any key changed them.
    var configured = PreferenceTable.values(of: Preferences())
    var stories = StoryList()
    var readings = ReadingLog()
    var bookmarks = OpenBookmarks()
    var library = LibraryState()
    /// The changes made, step by step.
    var history: [UndoStep] = []
    var corrected: CorrectedSubject?
    var expressions = ExpressionSearch()
    /// The sentence on the last row, until the next key.
    var message: Message?
    /// Whether issues are still on their way.
    var isOpening = false

    /// The language that the screens speak.
    var language: Language { preferences.language ?? localeLanguage }

    /// A phrase as the screens show it.
    func text(_ phrase: Phrase) -> String { phrase.text(in: language, keys: keys.name) }

    /// Whether there is nothing yet to read, and may be soon.
    var isWaiting: Bool { isOpening && stories.issues.isEmpty }

    var keys = KeyMap()
    /// The number that is being typed before a command.
    var count = CommandCount()
    /// The names of the themes, and of the commands of the settings.
    var themes = ThemeName.builtIn
    var commands: [String] = []
    /// The lines that were typed behind `:`, the latest first.
    var typed: [Memory.PromptKind: [String]] = [:]

    /// Commands that text was given to and that have not ended.
    var runningCommands = 0

    /// What is being read aloud.
    var speech: Speech?
    /// Sentences that were read aloud so far.
    var speechCount = 0

    /// How stories are set.
    var setup: PageSetup {
        get { preferences.setup }
        set { preferences.setup = newValue }
    }

    /// Whether contents are a front page: a narrow screen has room for a list only, and a filter finds stories for one.
    var showsFrontPage: Bool {
        preferences.showsFrontPage && size.columns >= FrontGrid.leastWidth && stories.filter.typed.isEmpty
            && stories.isSelectionVisible
    }

    /// Rows between the first and the last.
    var listRows: Int { max(1, size.rows - 2) }

    func progress(of story: Int) -> Progress { readings.progress(of: stories[story].article.id) }

    /// The bookmarks of a story, by where their text stands.
    func bookmarks(of story: Int) -> [Bookmark] {
        bookmarks.kept.inArticle(stories[story].article.id)
    }

    /// Says a sentence where nothing else is to be done.
    mutating func say<Answer>(_ sentence: Phrase) -> [Answer] {
        message = .notice(sentence)
        return []
    }

    /// Notes where the user stands in a story.
    mutating func note(_ article: ArticleScreen) {
        guard readings.note(article) else { return }
        library.change(stories.issue(of: article.story).issue.id) { $0.storiesRead += 1 }
    }

    /// Adds issues that were opened as files, with what is remembered of them: the first comes at the story that was left.
    mutating func take(_ issues: [OpenIssue]) {
        let isFirst = stories.issues.isEmpty
        for issue in issues { readings.adopt(issue.remembered) }
        stories.add(issues)
        narrowAgain()
        guard isFirst, let left = issues.first?.remembered.last,
            let story = stories.visible.first(where: { stories[$0].article.id == left.article })
        else { return }
        let next = stories.visible.first { $0 > story && progress(of: $0) != .read }
        stories.select(left.isRead ? next ?? story : story)
    }

    /// Opens the issue of the library that has come in the place of those that are open.
    mutating func replaceIssues(with issue: OpenIssue) {
        readings.adopt(issue.readings ?? [])
        stories = StoryList([issue])
        expressions.forget()
        stories.select(stories.visible.first { progress(of: $0) != .read } ?? 0)
    }

    /// Puts an issue that was built anew in the place of the open one, with all that is known of its stories.
    ///
    /// - Returns: where its stories have gone; `nil` if it is not open.
    mutating func replace(_ issue: OpenIssue) -> RebuiltIssue? {
        guard let rebuilt = stories.replace(issue) else { return nil }
        readings.follow(rebuilt)
        expressions.forget()
        let selection = rebuilt.story(nowOf: stories.selection) ?? rebuilt.own.first ?? 0
        narrow(to: stories.filter, selection: selection)
        return rebuilt
    }
}
