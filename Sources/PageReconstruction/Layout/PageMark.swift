import UnicodeText

/// Recognises lines that mark the beginning of a page: `-- Page 1 ---`, `[PAGE TWO]`, `- Page 3 of 8 -`, `-- 第2页 --`.
enum PageMark {
    private static let numbers: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// Whether the line only marks the beginning of a page, as extractors write it: a word for page and a number,
    /// surrounded by dashes or brackets.
    static func isPageBreak(_ text: String) -> Bool {
        guard text.utf8.count <= 24, let first = text.unicodeScalars.first else { return false }
        if first == "第" { return text.hasSuffix("版()") && isPageOfArchive(text) }
        guard !first.isIdeographic, !first.isAlphabetic else { return false }
        if isChinesePageBreak(text) { return true }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard words.count == 2 || words.count == 4 && words[2] == "of", ["page", "seite", "p"].contains(words[0]) else {
            return false
        }
        return Int(words[1]) != nil || numbers.contains(String(words[1]))
    }

    /// Whether the line is a Chinese page number surrounded by dashes or square brackets: `-- 第2页 --`, `【第3版】`. In
    /// round brackets it may be the edition of a book.
    private static func isChinesePageBreak(_ text: String) -> Bool {
        let bare = text.unicodeScalars.split { "-—–=_*#[]【】〔〕· ".unicodeScalars.contains($0) }
        guard bare.count == 1, let last = bare[0].last, "页頁版".unicodeScalars.contains(last), bare[0].first == "第",
            let closing = text.unicodeScalars.last, closing != last
        else { return false }
        return ChineseNumber.value(String(String.UnicodeScalarView(bare[0].dropFirst().dropLast()))) != nil
    }

    /// Whether the line is a page's number followed by its name or an archive's brackets: `第3版()`, `第02版：要闻`,
    /// `第四版　本港新聞`.
    static func isPageOfArchive(_ text: String) -> Bool {
        let parts = text.dropFirst().split(separator: "版", maxSplits: 1, omittingEmptySubsequences: false)
        guard text.first == "第", parts.count == 2, let mark = parts[1].first else { return false }
        let name = parts[1].dropFirst().drop { $0 == " " || $0 == "\u{3000}" }
        return ChineseNumber.value(String(parts[0])) != nil && "(（：: \u{3000}".contains(mark) && name.count <= 8
    }
}
