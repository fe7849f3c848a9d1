import Files
import Wording

/// The reasons why a command that was given text failed.
public enum CommandFailure: Equatable, Sendable {
    /// It exited with a status other than 0; `saying` is the last line that it printed, if any.
    case status(Int32, saying: String = "")
    case tooLong, tooMuch, ended
}

/// The reasons why something outside the reader failed. The description is the sentence shown to the user.
public enum AppError: Error, Equatable, Phrased {
    /// Nothing could be opened; `reason` is a sentence.
    case nothingToRead(reason: Phrase)
    /// `reason` comes from the parser or the system, preceded by the line if known, without a full stop.
    case unreadableSettings(path: String, reason: Phrase)
    /// The file names a command, and may have been written by another user.
    case settingsOfOthers(path: String)
    /// `status` is the command's exit status; `nil` if it did not end in time or was ended by a signal.
    case copyCommand(String, status: Int32?)
    /// `status` as for `copyCommand`.
    case linkCommand(String, status: Int32?)
    /// A command that was given text failed.
    case command(String, CommandFailure)
    /// The settings define no command of this name.
    case noCommand(String)
    /// The source of the story is not a file of its own.
    case noSource(path: String)
    /// The source has no lines for an editor to show.
    case sourceIsNoText(path: String)
    /// `status` as for `copyCommand`.
    case sourceEditor(String, status: Int32?)
    case noteNotWritten(reason: Phrase)
    case editor(String)
    case noteLost
    /// The editor left only the beginning of the note, on a disk that has no room for more.
    case noteCutOff
    case noteUndecodable
    case noteTooLong
    /// The note was refused, for the reason in the sentence; what the user wrote is in the file at `path`.
    case noteSetAside(path: String, because: Phrase)
    /// Changes that could not be saved before the program ended, each as a sentence.
    case notKept(reasons: [Phrase])

    public var phrase: Phrase {
        switch self {
        case .nothingToRead(let reason): reason
        case .unreadableSettings(let path, let reason): "\(path) cannot be read: \(reason)."
        case .settingsOfOthers(let path):
            "\(path) names a command, but is not yours alone to write: it is not run."
        case .copyCommand(let command, let status):
            "The command for copies, \(command), \(Self.outcome(of: status))."
        case .linkCommand(let command, let status):
            "The command for links, \(command), \(Self.outcome(of: status))."
        case .command(let command, .status(let status, saying: "")):
            "The command \(command) \(Self.outcome(of: status))."
        case .command(let command, .status(let status, saying: let saying)):
            "The command \(command) \(Self.outcome(of: status)): \(saying)"
        case .command(let command, .tooLong): "The command \(command) did not end within 30 seconds and was ended."
        case .command(let command, .tooMuch): "The command \(command) printed more than 1 MB and was ended."
        case .command(let command, .ended): "The command \(command) was ended by a signal."
        case .noCommand(let name): "The settings have no command “\(name)” any more."
        case .noSource(let path): "\(path) is not a file by itself that an editor could open."
        case .sourceIsNoText(let path): "\(path) is no text that an editor could open."
        case .sourceEditor(let command, let status): "The editor \(command) \(Self.outcome(of: status))."
        case .noteNotWritten(let reason): "There is no place for the note's file: \(reason)."
        case .editor(let command): "The editor \(command) failed: the note is as it was."
        case .notKept(let reasons): "Not kept: \(reasons.joined(separator: " "))"
        case .noteLost: "The note cannot be read again: it is as it was."
        case .noteCutOff: "There was no room for what the editor wrote: the note is as it was."
        case .noteUndecodable: "The note is in no encoding that can be told: it is as it was."
        case .noteTooLong:
            "The note is longer than \(TemporaryNote.longest / 1_000_000) MB, too long for a bookmark: it is as it was."
        case .noteSetAside(let path, let reason): "\(reason) What you wrote is in \(path)."
        }
    }

    private static func outcome(of status: Int32?) -> Phrase {
        switch status {
        case nil: "did not end"
        case ChildProcess.commandNotFound?: "was not found"
        case let status?: "failed with \(status)"
        }
    }
}
