/// The state of the reader that outlives a sitting, but for what is read of each issue.
public struct Memory: Equatable, Sendable {
    /// A choice that the user made by a key.
    public struct Choice: Equatable, Sendable {
        public let value: String
        /// The value that the settings had then: the choice holds as long as they are not changed.
        public let instead: String

        public init(_ value: String, instead: String) {
            self.value = value
            self.instead = instead
        }
    }

    /// The entry that was selected on the shelf.
    public struct ShelfPlace: Equatable, Sendable {
        public let issue: ContentID
        /// Its number on the shelf, from 0: a hint, as issues come and go.
        public let entry: Int

        public init(issue: ContentID, entry: Int) {
            self.issue = issue
            self.entry = entry
        }
    }

    /// By the name of the setting.
    public var choices: [String: Choice] = [:]
    public var shelf: ShelfPlace?
    /// The lines that were typed into each prompt, the latest first.
    public var typed: [PromptKind: [String]] = [:]
    /// What the library could not take: it is given it at the next start.
    public var owedReadings: [ReadingState] = []
    public var owedFinished: [ContentID: Bool] = [:]

    public init() {}

    /// A prompt with a history of its own.
    public enum PromptKind: String, CaseIterable, Sendable {
        case search, command, shell
    }
}

/// Something to be remembered.
public enum MemoryChange: Equatable, Sendable {
    /// What was read of a story, and where it was left.
    case reading(ReadingState)
    /// A choice by a key; `nil` for what the settings say.
    case choice(String, Memory.Choice?)
    case shelf(Memory.ShelfPlace)
    case typed(String, into: Memory.PromptKind)
    /// What the library could not take.
    case oweReading(ReadingState)
    case oweFinished(Bool, ContentID)
    /// The library has taken it after all.
    case paid(ContentID)
}
