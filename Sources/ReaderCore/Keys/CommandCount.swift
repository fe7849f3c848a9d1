import ScreenModel

/// The number that is typed before a command, as in `5j` and `50%`.
struct CommandCount: Equatable, Sendable {
    private var number: Int?

    /// The largest number; longer ones stay at it.
    private static let limit = 999_999

    /// `5` as far as it has been typed.
    var written: String { number.map(String.init) ?? "" }

    /// Takes a digit.
    ///
    /// - Returns: `false` for all other keys, and for a zero that nothing stands before.
    mutating func take(_ key: Key) -> Bool {
        guard case .character(let character) = key, character.isASCII, let digit = character.wholeNumberValue,
            digit > 0 || number != nil
        else { return false }
        number = min(Self.limit, (number ?? 0) * 10 + digit)
        return true
    }

    /// The number, which is gone then.
    mutating func take() -> Int? {
        defer { number = nil }
        return number
    }
}
