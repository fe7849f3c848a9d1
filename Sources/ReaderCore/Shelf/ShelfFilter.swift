import NewsModel
import TextSearch
import Wording

/// A filter of the shelf, typed by the user: issues whose paper, date, name or first headline contain the words.
struct ShelfFilter: Sendable {
    /// Whether all issues have been requested.
    var isAsked = false
    private(set) var query = TextQuery("")
    /// All issues; `nil` until the library has answered.
    private(set) var issues: [IssueSummary]?
    /// The texts of the issues, folded when they arrive.
    private var folded: [SearchableStory] = []

    mutating func take(_ issues: [IssueSummary]) {
        self.issues = issues
        folded = issues.map { issue in
            let day = issue.reference.date ?? ""
            let texts = [
                issue.publication ?? "", issue.name, issue.lead ?? "", day, Language.chinese.day(day),
                Language.english.day(day),
            ]
            return SearchableStory(
                passages: texts.enumerated().map { (Passage(rawValue: $0), $1) }, section: issue.publication)
        }
    }

    /// Changes the summary of an issue.
    mutating func change(_ id: ContentID, _ change: (inout IssueSummary) -> Void) {
        guard var changed = issues, let index = changed.firstIndex(where: { $0.reference.id == id }) else { return }
        change(&changed[index])
        issues = changed
    }

    /// The issues that contain the typed words.
    mutating func found(by typed: String) -> [IssueSummary] {
        query = TextQuery(typed)
        guard let issues else { return [] }
        guard !query.isEmpty, !query.isRegularExpression else { return issues }
        return zip(issues, folded).filter { issue, text in
            text.answers(query, facts: StoryFacts(day: issue.reference.date, isUnread: issue.isUnread))
        }.map(\.0)
    }
}

extension ShelfFilter: Equatable {
    /// Compares without `folded`, which follows from the issues.
    static func == (one: ShelfFilter, other: ShelfFilter) -> Bool {
        one.query == other.query && one.issues == other.issues
    }
}
