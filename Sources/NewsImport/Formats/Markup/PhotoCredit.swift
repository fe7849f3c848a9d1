import NewsModel

/// Separates credits from picture captions.
enum PhotoCredit {
    /// A picture whose caption may end with a credit: `张浩摄`, `（新华社记者 张浩 摄）`.
    static func photo(_ caption: String, credit: String? = nil) -> Photo {
        if let credit = credit?.trimmedToContent { return Photo(caption: caption, credit: credit) }
        guard let split = split(caption) else { return Photo(caption: caption) }
        return Photo(caption: split.caption, credit: split.credit)
    }

    private static func split(_ caption: String) -> (caption: String, credit: String)? {
        var text = Substring(caption)
        let bracket: Character? = text.last.flatMap { ["）": "（", ")": "("][$0] }
        if bracket != nil { text = text.dropLast() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        guard text.hasSuffix("摄") || text.hasSuffix("攝") || text.hasSuffix("/图") else { return nil }
        let start: Substring.Index
        if let bracket {
            guard let open = text.lastIndex(of: bracket) else { return nil }
            start = text.index(after: open)
        } else {
            guard let end = text.lastIndex(where: { "。！？；.!?".contains($0) || $0 == "\u{3000}" }) else { return nil }
            start = text.index(after: end)
        }
        let credit = text[start...]
        guard credit.count <= longestCredit, let credit = credit.trimmedToContent else { return nil }
        let rest = bracket == nil ? text[..<start] : text[..<text.index(before: start)]
        guard let caption = rest.trimmedToContent else { return nil }
        return (caption, credit)
    }

    /// The length of the longest credit, in characters: an agency, a role and two names.
    private static let longestCredit = 24
}
