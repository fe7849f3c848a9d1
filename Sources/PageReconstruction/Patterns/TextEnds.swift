/// Decides whether a sentence, a quotation or a story ends with a chunk of text.
enum TextEnds {
    private static let closers = Array("”’\"')]」』》〉】".unicodeScalars)
    private static let stops = Array("。!?…".unicodeScalars)

    /// Whether the last sentence is complete, ignoring closing quotes and brackets.
    static func isComplete(_ text: FoldedScalars) -> Bool {
        guard let last = text.scalars.last(where: { !closers.contains($0) }) else { return false }
        if stops.contains(last) || last == "." { return true }
        return hasSignOff(text) || isBracketAlone(text) || endsInSubscription(text)
    }

    /// Whether a text ends though it has no full stop: with a remark in brackets, `(图1)` or `[14:05]`, with a web
    /// address or a telephone number, or with the words that close a notice.
    static func isWithoutStop(_ text: FoldedScalars) -> Bool {
        let end = text.scalars.suffix(longestRemark)
        if text.last == ")" { return end.contains("(") }
        if text.last == "]" { return end.contains("[") }
        if noticeEnds.suffix(of: text) != nil { return true }
        // The shortest telephone numbers with an area have seven digits; figures of that length have a unit behind them.
        let digits = end.reversed().prefix { ("0"..."9").contains($0) || $0 == "-" }
        if digits.count(where: { $0 != "-" }) >= 7 { return true }
        // Longer than a day such as `2024/05/06`.
        let word = end.reversed().prefix { $0.isASCII && $0 != " " }
        return word.count > 10 && (word.contains("/") || word.contains("@"))
    }

    /// In characters: an address in brackets; a longer remark may be a sentence that breaks off.
    private static let longestRemark = 40
    private static let noticeEnds: WordList = [
        "特此公告", "特此声明", "特此通告", "特此通知", "特此启事", "作废", "为准", "谨启", "謹啟", "謹啓", "敬启", "敬啟", "敬啓",
    ]

    /// Whether the text ends with the initials or the name of its writer: `。(政文)`.
    static func hasSignOff(_ text: FoldedScalars) -> Bool { signOff(text) != nil }

    private static let subscriptions: WordList = ["啟", "啓", "启", "谨启", "敬启", "謹啟", "敬啟"]

    /// Whether the text ends with the name of the person who gave a notice: `。 陳德昌啟`.
    private static func endsInSubscription(_ text: FoldedScalars) -> Bool {
        guard subscriptions.suffix(of: text) != nil, let stop = text.scalars.lastIndex(of: "。") else { return false }
        return text.count - stop <= 16
    }

    /// Whether the text is only a writer's name in brackets, `(政文)`, which a column end separated from its text.
    static func isBracketAlone(_ text: FoldedScalars) -> Bool {
        guard text.first == "(", text.last == ")", text.count >= 4, text.count <= 16 else { return false }
        return text.scalars.count { $0 == "(" } == 1
    }

    /// The text in brackets after the last full stop.
    static func signOff(_ text: FoldedScalars) -> FoldedScalars? {
        guard text.last == ")", let open = text.scalars.lastIndex(of: "("), text.count - open <= 30, open > 0 else {
            return nil
        }
        var before = open - 1
        while before > 0, text.scalars[before] == " " || closers.contains(text.scalars[before]) { before -= 1 }
        guard stops.contains(text.scalars[before]) || text.scalars[before] == "." else { return nil }
        return text[(open + 1)..<(text.count - 1)]
    }

    /// The number of quotes and brackets that are opened and not closed, and of those that are closed and not opened.
    static func openMarks(_ text: FoldedScalars) -> (opened: Int, closed: Int) {
        var opened = 0
        var closed = 0
        for scalar in text.scalars {
            switch scalar {
            case "“", "‘", "(", "《", "「", "『", "【", "[": opened += 1
            case "”", "」", "』", ")", "》", "】", "]": if opened > 0 { opened -= 1 } else { closed += 1 }
            // A single quote may also be an apostrophe, so it closes only what was opened.
            case "’": if opened > 0 { opened -= 1 }
            default: break
            }
        }
        return (opened, closed)
    }
}
