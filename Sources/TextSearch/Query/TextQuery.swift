import UnicodeText
import Wording

/// A query, parsed from the line that a user typed.
///
/// Several words mean all of them, `"…"` a phrase, `-word` without the word; `headline: byline: section: tag:` look in
/// one place, `from: to:` take a date, `is:` takes `unread` or `bookmarked`; `~` and what follows is a regular expression.
/// A word of Latin letters is also read as pinyin, whole or initials. Everything else is plain text.
public struct TextQuery: Equatable, Sendable {
    /// The query as it was typed.
    public let typed: String
    /// The words that are looked for in texts.
    private(set) var words: [QueryWord]
    /// The conditions on a story beside its texts.
    let conditions: [QueryCondition]
    let expression: RegularExpression?
    /// A sentence that says what is wrong with the query; `nil` if nothing is. The part that was understood is
    /// searched all the same.
    public let problem: Phrase?

    /// Understands any text; one with nothing to look for is empty and matches nothing.
    public init(_ typed: String) {
        self.typed = typed
        let reading = QueryReading(typed)
        words = reading.words
        conditions = reading.conditions
        expression = reading.expression
        problem = reading.problem?.phrase
    }

    /// Whether there is nothing to look for.
    public var isEmpty: Bool { words.isEmpty && conditions.isEmpty && expression == nil }

    /// Whether some word is also looked for as pinyin: what the prompt shows by a sign.
    public var readsPinyin: Bool { words.contains { $0.pinyin != nil } }

    /// The query with pinyin that is whole syllables only: what it finds stands before what has begun like the last syllable,
    /// or has the letters as initials. `nil` where no word can be read in both ways.
    public var wholeReadings: TextQuery? {
        var query = self
        query.words = words.map { word in
            QueryWord(
                units: word.units, pinyin: word.pinyin?.whole ?? word.pinyin, scope: word.scope,
                isExcluded: word.isExcluded)
        }
        return query == self ? nil : query
    }

    /// Whether the query is a regular expression, which searches an article or an issue, not the library.
    public var isRegularExpression: Bool { expression != nil }

    /// The days that `from:` and `to:` leave, as `YYYY-MM-DD`, which sort as text; `nil` where a side is open.
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

    /// Whether only bookmarked stories, or only stories with a tag, are asked for.
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
    /// Folded, never empty, no blank at either end.
    let units: [UInt32]
    let pinyin: PinyinPattern?
    let scope: Scope
    let isExcluded: Bool

    /// The texts in which a word is looked for.
    enum Scope: Equatable, Sendable {
        case anywhere
        /// The headline with what stands above and below it.
        case headline
        case byline
        /// The name of the section.
        case section
    }
}

/// A condition on a story beside its texts.
enum QueryCondition: Equatable, Sendable {
    /// Days as `YYYY-MM-DD`, both included.
    case from(String)
    case to(String)
    /// A tag of one of its bookmarks, folded.
    case tag([UInt32])
    case isUnread
    case isBookmarked
}
