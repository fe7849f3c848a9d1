import Wording

/// Something in the settings' file that cannot be so; everything else in it holds.
public struct SettingsProblem: Equatable, Sendable {
    /// From 1; `nil` where the whole file is meant, or the entry's line is not found.
    public let line: Int?
    /// Without the line, and without the path unless the whole file is meant.
    public let reason: Phrase
    /// Whether the whole file is meant.
    var isOfFile = false

    /// `config.toml line 3: columns must be …`, with the file by its name or its path.
    public func sentence(in file: String) -> Phrase {
        if isOfFile { return reason }
        return line.map { "\(file) line \($0): \(reason)" } ?? "\(file): \(reason)"
    }
}
