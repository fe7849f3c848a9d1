import Wording

/// The errors in a query.
enum QueryProblem: Phrased, Equatable, Sendable {
    case fieldWithoutValue(String)
    case notADate(field: String, value: String)
    case unknownState(String)
    case emptyExpression
    case badExpression(reason: Phrase, character: Int)
    case expressionTooLong(most: Int)

    /// The message shown while the user types.
    var phrase: Phrase {
        switch self {
        case .fieldWithoutValue(let field): "\(field): needs a word right behind it."
        case .notADate(let field, let value): "\(field): needs a date such as 2024-05-03 or 2024-05, not “\(value)”."
        case .unknownState(let value): "is: knows unread and bookmarked, not “\(value)”."
        case .emptyExpression: "A regular expression is to follow the ~."
        case .expressionTooLong(let most): "The regular expression has more than \(count: most) characters."
        case .badExpression(let reason, let character):
            "The regular expression is wrong at character \(character): \(reason)."
        }
    }
}
