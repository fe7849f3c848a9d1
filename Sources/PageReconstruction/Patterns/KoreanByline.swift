import NewsModel

/// Reads Korean lines that name writers: `김하늘 기자 sky@naru.kr`, `나루=김하늘·이바다 기자`, `김하늘 도쿄 특파원`.
enum KoreanByline {
    private static let roles: Set<String> = [
        "기자", "선임기자", "인턴기자", "전문기자", "객원기자", "수습기자", "특파원", "논설위원", "통신원", "편집위원",
    ]
    private static let surnames = Set(
        "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국".unicodeScalars)
    /// In scalars: the place, three names, the role and an address.
    private static let longest = 60

    /// The writers that the whole line names, or `nil` if it says anything else.
    static func line(_ text: FoldedScalars) -> [Byline]? {
        guard text.count <= longest, text.first?.isHangul ?? false || text.first == "[" || text.first == "(" else {
            return nil
        }
        var words = text.scalars.split { " /,|:;()[]·".unicodeScalars.contains($0) }.map { FoldedScalars(scalars: $0) }
        // The place that the news is from precedes the writer: `나루=김하늘 기자`.
        if let first = words.first, let equals = first.offset(of: "=") { words[0] = first[(equals + 1)..<first.count] }
        if let last = words.last, words.count > 2, last.contains("@") { words.removeLast() }
        guard var role = words.popLast()?.string, roles.contains(role) else { return nil }
        // The paper may precede the names: `[나루일보 김하늘 기자]`.
        if let first = words.first, papers.suffix(of: first) != nil { words.removeFirst() }
        if role == "특파원", words.count == 2, !text.contains("·"), let post = words.popLast() {
            role = post.string + " " + role
        }
        return words.isEmpty || !words.allSatisfy(isName) ? nil : words.map { Byline(role: role, name: $0.string) }
    }

    private static let papers: WordList = ["일보", "신문", "뉴스", "통신", "방송"]

    /// Reads the name and home of a reader below a letter: `김하늘(나루 강변구)`.
    static func reader(_ text: FoldedScalars) -> [Byline]? {
        guard text.last == ")", text.count <= 24, let bracket = text.offset(of: "("), isName(text[0..<bracket]),
            text[(bracket + 1)..<(text.count - 1)].scalars.allSatisfy({ $0.isHangul || $0 == " " })
        else { return nil }
        return [Byline(name: text[0..<bracket].string)]
    }

    /// Whether the text is shaped as a name: a surname and one or two syllables.
    private static func isName(_ text: FoldedScalars) -> Bool {
        (2...4).contains(text.count) && text.scalars.allSatisfy(\.isHangul)
            && text.first.map(surnames.contains) ?? false
    }
}
