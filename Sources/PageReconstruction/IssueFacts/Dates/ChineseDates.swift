/// Finds dates in Chinese, Japanese and Korean: `2020年12月2日 星期三`, `民國三十五年五月十五日`, `令和2年6月1日(月)`.
struct ChineseDates {
    let tokens: [DateToken]

    func expressions() -> [DateExpression] {
        var found: [DateExpression] = []
        for index in tokens.indices where tokens[index].isOne(of: "年년") {
            guard let year = year(before: index), !isLunar(before: year.start) else { continue }
            guard let month = number(behind: endOfYear(index), marks: ["月", "월"]), (1...12).contains(month.value) else {
                continue
            }
            guard let day = number(behind: month.end - 1, marks: ["日", "号", "일"]) else {
                if CalendarDay.years.contains(year.value), !isCounted(behind: month.end) {
                    found.append(DateExpression(year: year.value, part: month.value, tokens: year.start..<month.end))
                }
                continue
            }
            guard let date = CalendarDay(year: year.value, month: month.value, day: day.value) else { continue }
            found.append(
                DateExpression(
                    day: date, tokens: year.start..<day.end,
                    weekday: weekday(behind: day.end) ?? weekday(before: year.start)))
        }
        return found
    }

    /// The index of a year's last token. The year of an era may follow in brackets: `2024年（令和6年）5月`.
    private func endOfYear(_ index: Int) -> Int {
        guard index + 1 < tokens.count, tokens[index + 1].text == "(",
            let close = tokens[index...].prefix(8).firstIndex(where: { $0.text == ")" }), tokens[close - 1].text == "年"
        else { return index }
        return close
    }

    /// Whether a figure follows, as in `2011年3月15`, which is then not a month.
    private func isCounted(behind index: Int) -> Bool { index < tokens.count && isFigure(tokens[index]) }

    private func isFigure(_ token: DateToken) -> Bool {
        token.isNumber || token.kind == .ideograph && ChineseNumber.isFigure(token.text) || token.text == "○"
    }

    private func year(before index: Int) -> (value: Int, start: Int)? {
        var start = index
        while start > 0, isFigure(tokens[start - 1]), index - start < 8 { start -= 1 }
        guard start < index, let number = ChineseNumber.value(text(start..<index)) else { return nil }
        let words = text(max(0, start - 3)..<start)
        if let era = CalendarEra.year(number, behind: words) { return (era.year, start - era.eraLength) }
        return CalendarDay.years.contains(number) ? (number, start) : nil
    }

    private func number(behind index: Int, marks: [String]) -> (value: Int, end: Int)? {
        var end = index + 1
        while end < tokens.count, isFigure(tokens[end]), end - index <= 5 { end += 1 }
        guard end > index + 1, end < tokens.count, marks.contains(tokens[end].text) else { return nil }
        return ChineseNumber.value(text((index + 1)..<end)).map { ($0, end + 1) }
    }

    /// Whether the date is in the lunar calendar, which is often given beside the other: `农历庚子年十月十八`.
    private func isLunar(before index: Int) -> Bool {
        let before = tokens[max(0, index - 3)..<index]
        return zip(before, before.dropFirst()).contains { $0.isOne(of: "农夏阴旧") && $1.text == "历" }
    }

    private func text(_ range: Range<Int>) -> String { tokens[range].map(\.text).joined() }

    private static let weekdays = ["日", "一", "二", "三", "四", "五", "六"]
    private static let weekdaysOfJapan = ["日", "月", "火", "水", "木", "金", "土"]
    private static let weekdaysOfKorea = ["일", "월", "화", "수", "목", "금", "토"]

    /// The weekday within twelve tokens, `星期三`, `礼拜三`, `周三`, `(水)`, `水曜日`, `수요일`; a lunar date may come in between.
    private func weekday(behind index: Int) -> Int? {
        for start in index..<max(index, min(tokens.count, index + 12)) {
            if let day = weekday(at: start, isNext: start == index) { return day }
        }
        return nil
    }

    private func weekday(before index: Int) -> Int? {
        for start in max(0, index - 6)..<max(index, 0) {
            if let day = weekday(at: start, isNext: false) { return day }
        }
        return nil
    }

    private func weekday(at start: Int, isNext: Bool) -> Int? {
        let text = text(start..<min(tokens.count, start + 3))
        for opening in ["星期", "礼拜", "周"] where text.begins(with: opening) {
            let day = text.dropFirst(opening.count).prefix(1)
            return Self.weekdays.firstIndex(of: String(day)) ?? (day == "天" ? 0 : nil)
        }
        if text.count >= 2, text.dropFirst().hasPrefix("曜") {
            return Self.weekdaysOfJapan.firstIndex(of: String(text.prefix(1)))
        }
        if text.ends(with: "요일") { return Self.weekdaysOfKorea.firstIndex(of: String(text.prefix(1))) }
        if isNext, text.begins(with: "("), text.ends(with: ")") {
            let day = String(text.dropFirst().prefix(1))
            return Self.weekdaysOfJapan.firstIndex(of: day) ?? Self.weekdaysOfKorea.firstIndex(of: day)
        }
        return nil
    }
}
