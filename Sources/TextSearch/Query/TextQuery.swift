import UnicodeText
import Wording

/// A query, parsed from the line that the user typed.
///
/// Several words must all match, `"…"` is a phrase, and `-word` excludes a word. `headline:`, `byline:`, `section:` and
/// `tag:` search one field, `from:` and `to:` take a date, and `is:` takes `unread` or `bookmarked`. `~` begins a
/// regular expression. A word of Latin letters is also read as pinyin, as syllables or initials. Everything else is
/// plain text.
public struct TextQuery: Equatable, Sendable {
    /// The query as the user typed it.
    public let typed: String
    /// The words to search for in texts.
    private(set) var words: [QueryWord]
    /// The conditions on a story's facts.
    let conditions: [QueryCondition]
    let expression: RegularExpression?
    /// A sentence that says what is wrong with the query; `nil` if nothing is. The valid part of the query is searched
    /// nevertheless.
    public let problem: Phrase?

    /// Parses any text. A query with nothing to search for is empty and matches nothing.
    public init(_ typed: String) {
        self.typed = typed
        let reading = QueryParser(typed)
        words = reading.words
        conditions = reading.conditions
        expression = reading.expression
        problem = reading.problem?.phrase
    }

    /// A query for stories whose headlines contain `headline`, regardless of its quotation marks.
    public init(headline: String) {
        self.init("headline:\"\(headline.filter { $0 != "\"" })\"")
    }

    /// Whether there is nothing to search for.
    public var isEmpty: Bool { words.isEmpty && conditions.isEmpty && expression == nil }

    /// Whether any word is also read as pinyin, which the prompt indicates by a sign.
    public var readsPinyin: Bool { words.contains { $0.pinyin != nil } }

    /// The query with pinyin read as complete syllables only. Its matches rank above matches of an unfinished last
    /// syllable or of initials. `nil` if no word has both kinds of reading.
    public var wholeReadings: TextQuery? {
        var query = self
        query.words = words.map { word in
            QueryWord(
                units: word.units, pinyin: word.pinyin?.whole ?? word.pinyin, scope: word.scope,
                isExcluded: word.isExcluded)
        }
        return query == self ? nil : query
    }

    /// Whether the query is a regular expression, which can search an article or an issue, but not the library.
    public var isRegularExpression: Bool { expression != nil }

    /// The dates that `from:` and `to:` allow, as `YYYY-MM-DD`, which sorts as text; `nil` where a side is open.
    public var days: (from: String?, to: String?) {
        var days: (from: String?, to: String?) = (nil, nil)
        for condition in conditions {
            switch condition {
            case .from(let day): days.from = max(days.from ?? day, day)
            case .to(let day): days.to = min(days.to ?? day, day)
            default: break
            }
        }
        return days
    }

    /// Whether only bookmarked stories, possibly with a certain tag, can answer.
    public var asksForBookmarks: Bool {
        conditions.contains {
            switch $0 {
            case .isBookmarked, .tag: true
            default: false
            }
        }
    }
}

/// A word of a query.
struct QueryWord: Equatable, Sendable {
    /// The folded word; never empty, no blank at either end.
    let units: [UInt32]
    let pinyin: PinyinPattern?
    let scope: Scope
    let isExcluded: Bool

    /// The texts that a word is searched for in.
    enum Scope: Equatable, Sendable {
        case anywhere
        /// The headline, and the kicker and deck above and below it.
        case headline
        case byline
        /// The name of the section.
        case section
    }
}

/// A condition on a story's facts.
enum QueryCondition: Equatable, Sendable {
    /// The first or last day, inclusive, as `YYYY-MM-DD`.
    case from(String)
    case to(String)
    /// A tag of one of the story's bookmarks, folded.
    case tag([UInt32])
    case isUnread
    case isBookmarked
}
