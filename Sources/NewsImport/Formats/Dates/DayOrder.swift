/// Decides whether day or month comes first in dates such as `05/06/2024`.
enum DayOrder {
    /// Whether the day comes first, as shown by those of `dates` that can be read in only one way, otherwise by the
    /// language.
    ///
    /// - Parameter language: returns a code, `fr` or `en-GB`; called only if the dates do not decide. The month comes
    ///   first in American English, in English of no given region, and if the language is unknown.
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

    /// The two numbers before the year, if the date is written with slashes.
    private static func numbers(of date: String) -> (first: Int, second: Int)? {
        let parts = date.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].prefix(while: \.isNumber).count == 4, let second = Int(parts[1]),
            let first = Int(parts[0].split(whereSeparator: \.isWhitespace).last ?? "")
        else { return nil }
        return (first, second)
    }
}
