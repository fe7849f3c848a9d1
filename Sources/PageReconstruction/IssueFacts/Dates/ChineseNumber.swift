/// Whole numbers in Chinese or Western figures: `二〇二〇`, `三十五`, `廿一`, `一千八百七十二`, `12`, `元`.
enum ChineseNumber {
    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "○": 0, "◯": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "两": 2,
    ]
    private static let units: [Character: Int] = ["十": 10, "拾": 10, "百": 100, "千": 1000]
    private static let tens: [Character: Int] = ["廿": 20, "卅": 30]

    static func isFigure(_ text: String) -> Bool {
        guard let figure = text.first else { return false }
        return digits[figure] != nil || units[figure] != nil || tens[figure] != nil || figure == "元"
    }

    /// The value of adjacent figures, or `nil` if they are not a number.
    static func value(_ text: String) -> Int? {
        if text == "元" { return 1 }
        if let number = Int(text), text.utf8.count <= 4 { return number }
        return text.contains { units[$0] != nil || tens[$0] != nil } ? counted(text) : spelled(text)
    }

    /// A number written digit by digit: `一九四六`.
    private static func spelled(_ text: String) -> Int? {
        guard !text.isEmpty, text.count <= 4 else { return nil }
        var value = 0
        for figure in text {
            guard let digit = digits[figure] ?? figure.wholeNumberValue else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// A number written with tens, hundreds and thousands.
    private static func counted(_ text: String) -> Int? {
        var value = 0
        var pending: Int?
        for figure in text {
            if let unit = units[figure] {
                value += (pending ?? 1) * unit
                pending = nil
            } else if let ten = tens[figure] {
                value += ten
            } else if let digit = digits[figure] ?? figure.wholeNumberValue {
                guard pending == nil || pending == 0 else { return nil }
                pending = digit
            } else {
                return nil
            }
        }
        return value + (pending ?? 0)
    }
}
