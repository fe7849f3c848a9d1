import ScreenModel
import Wording

/// The state of a screen, its answers to keys, and its drawing.
///
/// The screens share a context, which is passed in. What concerns other screens or the outside is returned as actions.
protocol ScreenState: Equatable, Sendable {
    /// The state wrapped as a screen of the stack.
    var screen: Screen { get }

    /// The kind of the screen in the key table and the help.
    var keyScreen: KeyScreens { get }

    /// The story being read on the screen, if any.
    var openArticle: ArticleScreen? { get }

    /// Whether a move by a line turns a page, so that a count is not a number of lines.
    var turnsPages: Bool { get }

    /// The line being typed on the screen; keys edit it while there is one.
    var line: LineEditor? { get }

    /// The key hints for the last row, and the text at its right end.
    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase)

    /// Answers a command.
    ///
    /// - Returns: the actions to carry out, or `nil` if the screen does not handle the command.
    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]?

    /// Answers a key that is not a command here, because a line is being typed or text is selected; returns `nil` for
    /// all other keys.
    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]?

    /// Inserts characters into the line, all at once.
    mutating func type(_ text: String, _ context: inout ReaderContext)

    /// Moves by rows or entries; `Int.max` is the end and `-Int.max` the beginning.
    mutating func move(by rows: Int, _ context: inout ReaderContext)

    /// Goes to a place given by a number.
    ///
    /// - Returns: `false` if the screen has no such places.
    mutating func go(to destination: Destination, _ context: inout ReaderContext) -> Bool

    /// Answers a mouse press between the first row and the last.
    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action]

    /// Answers a mouse move with the button held.
    mutating func drag(_ point: ScreenPoint, _ context: inout ReaderContext)

    /// Adapts the screen to its size and contents, after every event that it receives as the top screen.
    ///
    /// - Returns: requests for missing data.
    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest]

    /// Handles an answer of the library that may be for this screen.
    mutating func take(_ reply: LibraryReply)

    /// Adapts to an issue that has been rebuilt.
    ///
    /// - Returns: `false` if nothing is left of what the screen shows.
    mutating func follow(_ rebuilt: RebuiltIssue, _ context: inout ReaderContext) -> Bool

    /// Draws all rows but the last.
    func draw(in frame: inout Frame, _ context: ReaderContext)

    /// Draws the line being typed on the last row.
    func drawLine(_ line: LineEditor, in frame: inout Frame, _ context: ReaderContext)
}

extension ScreenState {
    var keyScreen: KeyScreens { .help }
    var openArticle: ArticleScreen? { nil }
    var turnsPages: Bool { false }
    var line: LineEditor? { nil }
    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? { nil }
    mutating func type(_ text: String, _ context: inout ReaderContext) {}
    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] { [] }
    mutating func go(to destination: Destination, _ context: inout ReaderContext) -> Bool { false }
    mutating func drag(_ point: ScreenPoint, _ context: inout ReaderContext) {}
    mutating func take(_ reply: LibraryReply) {}
    mutating func follow(_ rebuilt: RebuiltIssue, _ context: inout ReaderContext) -> Bool { true }
    func drawLine(_ line: LineEditor, in frame: inout Frame, _ context: ReaderContext) {}
}
