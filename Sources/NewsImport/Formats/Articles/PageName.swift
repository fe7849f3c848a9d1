/// The number and name of a page as written in sources: `第01版：要闻`, `01版要闻`, `第2版()`, `A03`, `Page 4`, `p4`, `3`.
struct PageName: Equatable {
    let number: Int?
    /// The name as it is shown.
    let name: String

    /// Fails if the text does not name a page.
    init?(_ text: String) {
        let text = MarkdownInline.trimmed(text)
        let folded = text.lowercased()
        let numbered = folded.hasPrefix("第") ? folded.dropFirst() : folded[...]
        if let end = numbered.firstIndex(of: "版"),
            let number = Self.number(MarkdownInline.trimmed(String(numbered[..<end])))
        {
            self.number = number
            let rest = text[text.index(after: text.firstIndex(of: "版") ?? text.startIndex)...]
            let title = rest.drop { $0.isWhitespace || "：:()（）".contains($0) }
            let isBare = title.isEmpty
            name = isBare ? String(text[..<rest.startIndex]) : text
            return
        }
        if folded.hasPrefix("第") { return nil }
        let bare = folded.hasPrefix("page ") ? String(folded.dropFirst(5)) : folded
        guard let number = Self.number(bare) else { return nil }
        self.number = number
        // A small `p` is short for page, a capital names a part of the paper.
        name = text.hasPrefix("p") && bare == folded ? String(text.dropFirst()) : text
    }

    /// The number written as `3`, `03`, `A03`, `三` or `十二`.
    private static func number(_ text: String) -> Int? {
        let digits = text.first.map { $0.isASCII && $0.isLetter } == true ? text.dropFirst() : text[...]
        if digits.count <= 3, let number = Int(digits), number > 0 { return number }
        let numerals = Array("〇一二三四五六七八九")
        var number = 0
        guard !text.isEmpty, text.count <= 3 else { return nil }
        for (index, character) in text.enumerated() {
            if character == "十" {
                number = max(1, number) * 10
            } else if let value = numerals.firstIndex(of: character) {
                number = index > 0 && number % 10 == 0 ? number + value : number * 10 + value
            } else {
                return nil
            }
        }
        return number > 0 ? number : nil
    }
}
