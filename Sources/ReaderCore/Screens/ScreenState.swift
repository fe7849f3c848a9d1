import ScreenModel
import Wording

/// The state of a screen, its answers to keys, and its drawing.
///
/// The screens share a context, which is passed in. What concerns other screens or the outside is handed back as actions.
protocol ScreenState: Equatable, Sendable {
    /// The state as a screen of the stack.
    var screen: Screen { get }

    /// The story that is read on the screen, if one is.
    var openArticle: ArticleScreen? { get }

    /// The line that is being typed on the screen; while there is one, keys edit it.
    var line: LineEditor? { get }

    /// The keys that are worth telling, and what stands at the right of them.
    func hints(_ context: ReaderContext) -> (keys: [Phrase], right: Phrase)

    /// Answers a command.
    ///
    /// - Returns: what else is to be done, or `nil` if the command means nothing special here.
    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]?

    /// Answers a key that is not a command here, because a line is typed or text is selected; `nil` for all other keys.
    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]?

    /// Takes characters into the line, all at once.
    mutating func type(_ text: String, _ context: inout ReaderContext)

    /// Moves by rows or entries, whatever the screen has; `Int.max` is the end and `-Int.max` the beginning.
    mutating func move(by rows: Int, _ context: inout ReaderContext)

    /// Goes to a place that is named by a number.
    ///
    /// - Returns: `false` where the screen has no such places.
    mutating func go(to place: Place, _ context: inout ReaderContext) -> Bool

    /// Answers a press of the mouse between the first row and the last.
    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action]

    /// Answers a move of the mouse with its button held.
    mutating func drag(_ point: ScreenPoint, _ context: inout ReaderContext)

    /// Fits the screen to its size and to what it shows, once after every event that it is on top for.
    ///
    /// - Returns: what the screen lacks.
    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest]

    /// Takes an answer of the library that may be for this screen.
    mutating func take(_ reply: LibraryReply)

    /// Follows an issue that has been built anew.
    ///
    /// - Returns: `false` if nothing is left of what the screen shows.
    mutating func follow(_ rebuilt: RebuiltIssue, _ context: inout ReaderContext) -> Bool

    /// Draws all rows but the last.
    func draw(in frame: inout Frame, _ context: ReaderContext)

    /// Draws the line that is being typed on the last row.
    func drawLine(_ line: LineEditor, in frame: inout Frame, _ context: ReaderContext)
}

extension ScreenState {
    var openArticle: ArticleScreen? { nil }
    var line: LineEditor? { nil }
    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? { nil }
    mutating func type(_ text: String, _ context: inout ReaderContext) {}
    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] { [] }
    mutating func go(to place: Place, _ context: inout ReaderContext) -> Bool { false }
    mutating func drag(_ point: ScreenPoint, _ context: inout ReaderContext) {}
    mutating func take(_ reply: LibraryReply) {}
    mutating func follow(_ rebuilt: RebuiltIssue, _ context: inout ReaderContext) -> Bool { true }
    func drawLine(_ line: LineEditor, in frame: inout Frame, _ context: ReaderContext) {}
}
