import Wording

/// Something in the settings' file that cannot be so; everything else in it holds.
public struct SettingsProblem: Equatable, Sendable {
    /// From 1; `nil` where the whole file is meant.
    public let line: Int?
    /// Without the path and the line.
    public let reason: Phrase

    /// `config.toml line 3: columns must be …`, with the file by its name or its path.
    public func sentence(in file: String) -> Phrase {
        line.map { "\(file) line \($0): \(reason)" } ?? reason
    }
}
