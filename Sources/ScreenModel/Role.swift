/// The role of a piece of the screen; the theme decides how it looks.
public enum Role: UInt8, CaseIterable, Sendable {
    case text
    /// Lengths, counts and the like, which may be passed over.
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
    /// A hit of the search, and the one that the user stands at.
    case match
    case currentMatch
    /// Text that a bookmark quotes.
    case highlight
    /// The sign of a bookmark.
    case mark
    /// The sign of a join that is in doubt.
    case doubt
    case prompt
    /// A sentence for the user, and one that reports a failure.
    case notice
    case failure
    /// The name of a key in the help.
    case key
}
