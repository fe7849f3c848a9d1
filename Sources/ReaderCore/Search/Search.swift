import NewsModel
import TextSearch

/// A search from its first key until its reader is back where it began.
struct Search: Sendable {
    /// Where it began.
    let origin: ReadingPlace
    /// How far it can look from there, from near to far.
    let scopes: [SearchScope]
    private(set) var scope: SearchScope
    private(set) var typed = ""
    private(set) var query = TextQuery("")
    var order = SearchOrder.newest
    /// `3/17`, of the story that it began in.
    var storyStatus = ""
    var issue = SearchAnswer()
    var library = SearchAnswer()
    var results = ResultsScreen()
    /// The newest question to the library, and what it asked.
    var asked: (ticket: Int, typed: String, order: SearchOrder)?
    var isAskingForMore = false
    /// How far back in the history it stands, and what was typed before.
    var historyPlace: Int?
    var draft = ""

    init(from origin: ReadingPlace, scopes: [SearchScope]) {
        self.origin = origin
        self.scopes = scopes
        scope = scopes[0]
    }

    /// Whether the stories found are listed on a screen of their own: a story marks its hits, and the contents are
    /// narrowed where they stand.
    var showsResults: Bool {
        switch scope {
        case .story: false
        case .issue: origin.screens.last == .article
        case .library: true
        }
    }

    /// What the scope's list shows.
    var answer: SearchAnswer { scope == .library ? library : issue }

    var selected: SearchHit? {
        answer.found.indices.contains(results.selection) ? answer.found[results.selection] : nil
    }

    /// What is wrong with the query where it looks.
    var problem: String? {
        if let problem = query.problem { return problem }
        guard scope == .library else { return nil }
        return query.isRegularExpression
            ? "A regular expression searches a story or an issue, not the library." : library.problem
    }

    mutating func type(_ text: String) {
        guard text != typed else { return }
        typed = text
        query = TextQuery(text)
        results = ResultsScreen()
    }

    /// Looks farther, or less far; behind the last scope comes the first.
    mutating func changeScope(by step: Int) {
        let place = (scopes.firstIndex(of: scope) ?? 0) + step + scopes.count
        scope = scopes[place % scopes.count]
        results = ResultsScreen()
    }

    /// What each scope counts, from near to far; an empty query counts nothing.
    var counts: [(scope: SearchScope, count: String)] {
        scopes.map { scope in
            if query.isEmpty { return (scope, "") }
            switch scope {
            case .story: return (scope, storyStatus)
            case .issue: return (scope, Counting.digits(issue.total ?? 0))
            case .library: return (scope, library.total.map(Counting.digits) ?? "…")
            }
        }
    }

    /// Whether the scope has found nothing.
    var isFruitless: Bool {
        switch scope {
        case .story: storyStatus.hasSuffix("/0")
        case .issue: issue.total == 0
        case .library: library.total == 0
        }
    }
}
