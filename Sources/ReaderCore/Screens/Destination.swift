import NewsModel
import ScreenModel

/// A destination on a screen, given by a number or a day.
enum Destination: Equatable, Sendable {
    /// An entry of a list, or a line of a story, from 1.
    case number(Int)
    /// A share of the whole, 0 to 100.
    case share(Int)
    /// The beginning of a period: `2024-05-12`, `2024-05` or `2024`.
    case day(String)

    /// Parses `12`, `50%`, `2024-05-12` or `20240512`; a year alone counts as a number.
    init?(_ written: String) {
        if written.last == "%", let share = Int(written.dropLast()), (0...100).contains(share) {
            self = .share(share)
        } else if let day = Self.dayInDigits(written) {
            self = .day(day)
        } else if let number = Int(written), number > 0 {
            self = .number(number)
        } else {
            return nil
        }
    }

    /// A day or a month in digits: `2024-05-12`, `2024/5`, `20240512`.
    private static func dayInDigits(_ written: String) -> String? {
        guard
            let match = written.wholeMatch(
                of: /(\d{4})[-\/.]?(\d{2})[-\/.]?(\d{2})|(\d{4})[-\/.](\d{1,2})(?:[-\/.](\d{1,2}))?/)
        else { return nil }
        let parts = [match.1 ?? match.4, match.2 ?? match.5, match.3 ?? match.6].compactMap(\.self)
        let day = parts.map { $0.count < 2 ? "0\($0)" : String($0) }.joined(separator: "-")
        return DayPrefix.isOne(day) ? day : nil
    }

    /// The entry in a list of `count` entries, from 0.
    func entry(of count: Int) -> Int? {
        switch self {
        case .number(let number): max(0, min(number, count) - 1)
        case .share(let share): max(0, (count - 1) * share / 100)
        case .day: nil
        }
    }
}

extension ScreenState {
    /// Moves the selection within a list of `count` entries.
    mutating func goToEntry(_ destination: Destination, of count: Int, _ context: inout ReaderContext) -> Bool {
        guard let entry = destination.entry(of: count) else { return false }
        move(by: -.max, &context)
        move(by: entry, &context)
        return true
    }
}
