/// The role of a cell; the theme decides how it looks.
public enum Role: UInt8, CaseIterable, Sendable {
    case text
    /// Secondary information, such as lengths and counts.
    case dim
    case masthead
    case section
    case kicker
    case headline
    case deck
    case byline
    case dateline
    case crosshead
    case caption
    case rule
    /// The row that the keys act on.
    case selection
    /// A match of the search, and the match at the user's position.
    case match
    case currentMatch
    /// Text quoted by a bookmark.
    case highlight
    /// The sign of a bookmark.
    case mark
    /// The sign of a doubtful join.
    case doubt
    case prompt
    /// A message for the user, and a message that reports a failure.
    case notice
    case failure
    /// The name of a key in the help.
    case key
}
