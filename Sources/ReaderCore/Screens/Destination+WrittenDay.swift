import NewsModel
import Wording

extension Destination {
    /// Parses a day or month as it is written in a newspaper: `12 May 2024`, `May 2024`, `2024年5月12日`, `5月12日`.
    ///
    /// - Parameter newest: the date of the newest issue: a day without a year is the last such day up to that.
    init?(written: String, newest: String) {
        let parts: (year: Int?, month: Int?, day: Int?)
        if let match = written.wholeMatch(of: /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号](?: ?星期.)?)?/) {
            parts = (match.1.flatMap { Int($0) }, Int(match.2), match.3.flatMap { Int($0) })
        } else {
            let words = written.split { !$0.isLetter && !$0.isNumber }
            let numbers = words.compactMap { Int($0) }
            let names = words.filter { Int($0) == nil }.map(\.capitalized)
            let months = names.compactMap { Language.month(named: $0) }
            guard names.allSatisfy(Language.namesPartOfDay), months.count == 1, numbers.count < 3 else { return nil }
            parts = (numbers.first { $0 > 31 }, months[0], numbers.first { $0 <= 31 })
        }
        guard let month = parts.month else { return nil }
        let rest = [month, parts.day].compactMap(\.self).map { "-" + $0.padded(2) }.joined()
        let newestYear = Int(newest.prefix(4)) ?? 0
        let year = parts.year ?? ("\(newestYear)\(rest)" > newest ? newestYear - 1 : newestYear)
        self.init("\(year)\(rest)")
    }
}

extension Substring {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
