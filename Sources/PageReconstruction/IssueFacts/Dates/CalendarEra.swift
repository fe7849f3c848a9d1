/// East Asian eras by which years are counted, in calendars whose months are Gregorian.
enum CalendarEra {
    /// The year before the first year of each era; longer names come first.
    private static let eras: [(name: String, before: Int)] = [
        ("民国", 1911), ("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018), ("康德", 1933),
        ("成纪", -660), ("檀纪", -2333), ("단기", -2333),
    ]

    /// The Gregorian year of year `number` in the era that ends `words` (folded), or `nil` if there is no such era or
    /// year.
    static func year(_ number: Int, behind words: String) -> (year: Int, eraLength: Int)? {
        for era in eras where words.hasSuffix(era.name) {
            let year = era.before + number
            // Until 1872 the months of Japan's calendar were lunar.
            guard number > 0, CalendarDay.years.contains(year), era.name != "明治" || year > 1872 else { return nil }
            return (year, era.name.count)
        }
        return nil
    }
}
