/// The number and the name of a page as they are printed: `第01版：要闻`, `A01： 头版`, `第1版　要闻`.
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

    /// Characters: a label is no sentence.
    private static let longestName = 20

    /// The number, where it is one without a letter.
    var page: Int? { Int(number) }

    /// The number without zeros before it, by which labels are compared.
    var key: String {
        let letters = number.prefix { $0.isLetter }
        return letters.uppercased() + String(Int(number.dropFirst(letters.count)) ?? 0)
    }

    /// The name of the section: with the number where that is more than a count, `A01 头版`.
    var sectionName: String? {
        page == nil ? [number, name].compactMap(\.self).joined(separator: " ") : name
    }
}
