import ScreenModel

/// A question on the last row that can be asked over any screen.
enum Prompt: Equatable, Sendable {
    case mark(MarkPrompt)
    case link(LinkPrompt)
    case tags(TagPrompt)
    case searchName(SearchNamePrompt)
    case mend(MendPrompt)
    case command(CommandPrompt)
    case pipe(PipePrompt)
    case commandChoice(CommandChoicePrompt)
    case read(ReadPrompt)
    case remove(RemovePrompt)
    case issueName(IssueNamePrompt)

    /// The state of whichever prompt it is: the only place that names them all.
    var state: any PromptState {
        get {
            switch self {
            case .mark(let state): state
            case .link(let state): state
            case .tags(let state): state
            case .searchName(let state): state
            case .mend(let state): state
            case .command(let state): state
            case .pipe(let state): state
            case .commandChoice(let state): state
            case .read(let state): state
            case .remove(let state): state
            case .issueName(let state): state
            }
        }
        set { self = newValue.prompt }
    }
}

/// The state of a prompt, its answers to keys, and its drawing.
protocol PromptState: Equatable, Sendable {
    /// The state as a prompt.
    var prompt: Prompt { get }

    /// The line that is typed; `nil` where one key is the answer.
    var line: LineEditor? { get set }

    /// Answers a key. The prompt is gone then, unless it asks again.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action]

    /// Draws the last row.
    func draw(in frame: inout Frame, _ context: ReaderContext)
}

/// A prompt that waits for one key, with a message that says for which.
protocol KeyPromptState: PromptState {}

extension KeyPromptState {
    var line: LineEditor? {
        get { nil }
        set {}
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        frame.putStatus(context.message, keys: [], right: "", context)
    }
}
