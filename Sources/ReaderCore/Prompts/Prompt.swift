import ScreenModel

/// A question on the last row, which can be asked over any screen.
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

    /// The state of the prompt; the only place that names all prompts.
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
    /// The state wrapped as a prompt.
    var prompt: Prompt { get }

    /// The line being typed; `nil` if the answer is a single key.
    var line: LineEditor? { get set }

    /// Answers a key, which closes the prompt unless the answer asks again.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action]

    /// Draws the last row.
    func draw(in frame: inout Frame, _ context: ReaderContext)
}

/// A prompt that waits for one key, with a message that names the possible keys.
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
