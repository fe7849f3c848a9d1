/// Recognises the head of an East Asian page, a line with the day and parts set apart by blanks, which name the paper, its
/// number and the page: `北江日報 民國35年5月15日`, `朝刊　社会面　2021年12月2日付　みなと新聞　31ページ`.
enum EastAsianHead {
    /// In characters: longer parts are a headline.
    private static let longestPart = 9
    /// In tokens: a day in two calendars with its weekday, the paper, its number, its price and its editors has fewer.
    private static let mostTokens = 60

    static func isHead(_ tokens: [DateToken]) -> Bool {
        guard tokens.count <= mostTokens, !tokens.contains(where: { $0.isOne(of: "。，；！？、,;!?") }),
            let day =
                (ChineseDates(tokens: tokens).expressions()
                + NumericDates(tokens: tokens, monthFirst: false).expressions()).first?.tokens
        else { return false }
        return parts(tokens[..<day.lowerBound]).allSatisfy { part in
            part.endIndex == day.lowerBound && tokens[day.lowerBound].gap == 0 ? isBeforeDay(part) : isShort(part)
        }
            && parts(tokens[day.upperBound...]).allSatisfy { part in
                // The event of a headline is directly beside its day: `2021年3月5日起地铁票价调整`.
                part.startIndex == day.upperBound && part.first?.gap == 0 ? isBehindDay(part) : isShort(part)
            }
    }

    private static func isShort(_ part: ArraySlice<DateToken>) -> Bool {
        part.count { $0.kind == .ideograph } <= longestPart
    }

    /// The tokens between blanks and marks of a folio.
    private static func parts(_ tokens: ArraySlice<DateToken>) -> [ArraySlice<DateToken>] {
        var parts: [ArraySlice<DateToken>] = []
        var start = tokens.startIndex
        for index in tokens.indices where index > start && (tokens[index].gap > 0 || tokens[index].isOne(of: "|｜／/·")) {
            parts.append(tokens[start..<index])
            start = index
        }
        if start < tokens.endIndex { parts.append(tokens[start...]) }
        return parts
    }

    /// Whether the part is the weekday, the number or a character such as `付` that directly follows a day.
    private static func isBehindDay(_ part: ArraySlice<DateToken>) -> Bool {
        let text = part.map(\.text).joined()
        return part.count <= 2 || part.first.map { $0.isOne(of: "(（[第") } ?? false
            || ["星期", "周", "礼拜", "曜"].contains(where: text.contains) && part.count <= longestPart
    }

    /// Whether the part is the paper's name or the words `发行日期：` directly before the day.
    private static func isBeforeDay(_ part: ArraySlice<DateToken>) -> Bool {
        let text = part.map(\.text).joined()
        if text.hasSuffix(":") || text.hasSuffix("：") { return text.contains("日期") || text.contains("发行") }
        return ["报", "报纸", "新闻", "时报", "公报", "周刊"].contains(where: text.hasSuffix) || part.count <= 2
    }
}
