import Wording

/// A mistake in the settings file; everything else in the file holds.
public struct SettingsProblem: Equatable, Sendable {
    /// From 1; `nil` if the whole file is meant, or the entry's line is not found.
    public let line: Int?
    /// The reason, without the line, and without the path unless the whole file is meant.
    public let reason: Phrase
    /// Whether the whole file is meant.
    var isOfFile = false

    /// The sentence `config.toml line 3: columns must be …`; `file` is the file's name or path.
    public func sentence(in file: String) -> Phrase {
        if isOfFile { return reason }
        return line.map { "\(file) line \($0): \(reason)" } ?? "\(file): \(reason)"
    }
}
