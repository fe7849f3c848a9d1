import ScreenModel

/// The number typed before a command, as in `5j` and `50%`.
struct CommandCount: Equatable, Sendable {
    private var number: Int?

    /// The largest number; larger ones are reduced to it.
    private static let limit = 999_999

    /// The digits typed so far.
    var written: String { number.map(String.init) ?? "" }

    /// Takes a digit.
    ///
    /// - Returns: `false` for any other key, and for a leading zero.
    mutating func take(_ key: Key) -> Bool {
        guard case .character(let character) = key, character.isASCII, let digit = character.wholeNumberValue,
            digit > 0 || number != nil
        else { return false }
        number = min(Self.limit, (number ?? 0) * 10 + digit)
        return true
    }

    /// Returns the number and clears it.
    mutating func take() -> Int? {
        defer { number = nil }
        return number
    }
}
