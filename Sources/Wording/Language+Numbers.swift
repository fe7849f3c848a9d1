extension Language {
    /// A count with thousands separators: `3,992` in English; in Chinese from five digits on.
    public func digits(_ number: Int) -> String {
        guard number >= (self == .chinese ? 10_000 : 1000) else { return String(number) }
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }

    /// A date such as `2024-05-12` as in a newspaper's masthead, `Sunday, 12 May 2024` or `2024年5月12日 星期日`, and a month
    /// such as `2024-05` as `May 2024` or `2024年5月`. Any other text is returned unchanged.
    ///
    /// - Parameter isLong: whether the day of the week is named: otherwise `12 May 2024`, `2024年5月12日`.
    public func day(_ day: String, isLong: Bool = true) -> String {
        let parts = day.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(parts.count), let year = parts[0], let month = parts[1], (1...12).contains(month) else {
            return day
        }
        let number = parts.count == 3 ? parts[2] : nil
        guard parts.count == 2 || number.map((1...31).contains) == true else { return day }
        switch self {
        case .english:
            let name = "\(Self.months[month - 1]) \(year)"
            guard let number else { return name }
            let weekday = isLong ? Self.weekdays[Self.weekday(year, month, number)] + ", " : ""
            return "\(weekday)\(number) \(name)"
        case .chinese:
            let name = "\(year)年\(month)月"
            guard let number else { return name }
            let weekday = isLong ? " 星期" + Self.chineseWeekdays[Self.weekday(year, month, number)] : ""
            return "\(name)\(number)日\(weekday)"
        }
    }

    /// Whether an English word is the name of a month or weekday, or an abbreviation of one: `May`, `Sept`, `Sun`.
    public static func namesPartOfDay(_ word: some StringProtocol) -> Bool {
        word.count >= 3 && (months + weekdays).contains { $0.hasPrefix(word) }
    }

    /// The number of the month, from 1, that an English word names or abbreviates: `May`, `Sept`.
    public static func month(named word: some StringProtocol) -> Int? {
        word.count >= 3 ? months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 } : nil
    }

    /// A year in a heading: `2024`, `2024年`.
    public func year(_ year: String) -> String { self == .chinese ? year + "年" : year }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
    private static let chineseWeekdays = ["日", "一", "二", "三", "四", "五", "六"]

    /// The day of the week, 0 for Sunday, by Sakamoto's method for the Gregorian calendar.
    private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? year - 1 : year
        return ((year + year / 4 - year / 100 + year / 400 + offsets[month - 1] + day) % 7 + 7) % 7
    }
}
