/// Which of day and month stands first in dates such as `05/06/2024`.
enum DayOrder {
    /// Whether the day does: by those of `dates` that can be read in one way only, else by the language.
    ///
    /// - Parameter language: a code, `fr` or `en-GB`, asked for only where the dates do not tell; Americans write the month
    ///   first, and so do those who are not known.
    static func isDayFirst(in dates: some Sequence<String>, language: () -> String?) -> Bool {
        var isOpen = false
        for numbers in dates.lazy.compactMap(numbers) {
            if numbers.first > 12 { return true }
            if numbers.second > 12 { return false }
            isOpen = true
        }
        guard isOpen, let language = language()?.lowercased() else { return false }
        return language != "en" && language != "en-us"
    }

    /// The numbers before the year, where slashes stand between.
    private static func numbers(of date: String) -> (first: Int, second: Int)? {
        let parts = date.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].prefix(while: \.isNumber).count == 4, let second = Int(parts[1]),
            let first = Int(parts[0].split(whereSeparator: \.isWhitespace).last ?? "")
        else { return nil }
        return (first, second)
    }
}
