/// The number and name of a page as printed: `第01版：要闻`, `A01： 头版`, `第1版　要闻`.
struct EPaperPageLabel: Equatable {
    /// `01`, `A01`.
    var number: String
    var name: String?

    init?(_ text: String) {
        var rest = Substring(text.trimmedToContent ?? "")
        let isOrdinal = rest.first == "第"
        if isOrdinal { rest = rest.dropFirst() }
        rest = rest.drop(while: \.isWhitespace)
        let letters = rest.prefix { $0.isASCII && $0.isLetter }
        let digits = rest.dropFirst(letters.count).prefix { $0.isDigit }
        guard letters.count <= 2, (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(letters.count + digits.count).drop(while: \.isWhitespace)
        let isNamedPage = rest.first == "版"
        if isNamedPage { rest = rest.dropFirst() }
        var title = String(rest.drop { $0.isWhitespace || "：:·-—".contains($0) })
        // The day and links to other pages may stand in the same line.
        let steps = ["上一版", "下一版", "上一篇", "下一篇"].compactMap { title.firstRange(of: $0)?.lowerBound }
        let day = DayInText.first(in: title)?.range.lowerBound
        if let end = (steps + [day].compactMap(\.self)).min() { title = String(title[..<end]) }
        guard isNamedPage || rest.first == "：" || rest.first == ":", title.count <= Self.longestName else { return nil }
        number = letters.uppercased() + digits
        name = title.trimmedToContent
    }

    init(number: String, name: String?) {
        self.number = number
        self.name = name
    }

    /// The length of the longest name, in characters; a longer text is a sentence.
    private static let longestName = 20

    /// The number as an integer, or `nil` if it has a letter.
    var page: Int? { Int(number) }

    /// The number without leading zeros, for comparing labels.
    var key: String {
        let letters = number.prefix { $0.isLetter }
        return letters.uppercased() + String(Int(number.dropFirst(letters.count)) ?? 0)
    }

    /// The name of the section, with the number if that has a letter: `A01 头版`.
    var sectionName: String? {
        page == nil ? [number, name].compactMap(\.self).joined(separator: " ") : name
    }
}
