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
        let digits = rest.dropFirst(letters.count).prefix { $0.isASCII && $0.isNumber }
        guard letters.count <= 2, (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(letters.count + digits.count).drop(while: \.isWhitespace)
        let isNamedPage = rest.first == "版"
        if isNamedPage { rest = rest.dropFirst() }
        let name = rest.drop { $0.isWhitespace || "：:·-—".contains($0) }
        guard isNamedPage || rest.first == "：" || rest.first == ":", name.count <= Self.longestName else { return nil }
        number = letters.uppercased() + digits
        self.name = name.trimmedToContent
    }

    init(number: String, name: String?) {
        self.number = number
        self.name = name
    }

    /// In characters: longer text is a sentence, not a label.
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
