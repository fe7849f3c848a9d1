/// The state that outlives a session, except what has been read of each issue.
public struct Memory: Equatable, Sendable {
    /// A preference that the user set by a key.
    public struct Choice: Equatable, Sendable {
        public let value: String
        /// The value in the settings at that time. The choice holds until the settings change.
        public let instead: String

        public init(_ value: String, instead: String) {
            self.value = value
            self.instead = instead
        }
    }

    /// The selected entry of the shelf.
    public struct ShelfSelection: Equatable, Sendable {
        public let issue: ContentID
        /// Its index on the shelf, from 0; only a hint, because issues are added and removed.
        public let entry: Int

        public init(issue: ContentID, entry: Int) {
            self.issue = issue
            self.entry = entry
        }
    }

    /// Choices by the name of the setting.
    public var choices: [String: Choice] = [:]
    public var shelf: ShelfSelection?
    /// The lines typed into each prompt, latest first.
    public var typed: [PromptKind: [String]] = [:]
    /// Reading states that the library could not store; they are passed to it again at the next start.
    public var pendingReadings: [ReadingState] = []
    public var pendingFinished: [ContentID: Bool] = [:]

    public init() {}

    /// A prompt with its own history.
    public enum PromptKind: String, CaseIterable, Sendable {
        case search, command, shell
    }
}

/// A change to the program's memory.
public enum MemoryChange: Equatable, Sendable {
    /// A story's reading state: whether it is read, and the user's position in it.
    case reading(ReadingState)
    /// A choice made by a key; `nil` to return to the settings.
    case choice(String, Memory.Choice?)
    case shelf(Memory.ShelfSelection)
    case typed(String, into: Memory.PromptKind)
    /// A reading state that the library could not store.
    case pendingReading(ReadingState)
    case pendingFinished(Bool, ContentID)
    /// The library has stored the issue's states after all.
    case written(ContentID)
}
