/// Evidence of the ends of a chunk of text: whether a sentence, a quotation, a story ends there.
enum TextEnds {
    private static let closers = Array("”’\"')]」』》〉】".unicodeScalars)
    private static let stops = Array("。!?…".unicodeScalars)

    /// Whether the last sentence is finished, closing quotes and brackets looked through.
    static func isComplete(_ text: FoldedScalars) -> Bool {
        guard let last = text.scalars.last(where: { !closers.contains($0) }) else { return false }
        if stops.contains(last) || last == "." { return true }
        return hasSignOff(text) || isBracketAlone(text) || endsInSubscription(text)
    }

    /// `。(政文)`: the initials or the name of the writer behind the last full stop.
    static func hasSignOff(_ text: FoldedScalars) -> Bool { signOff(text) != nil }

    private static let subscriptions: WordList = ["啟", "啓", "启", "谨启", "敬启", "謹啟", "敬啟"]

    /// `。 陳德昌啟`: who has a notice printed, behind its last full stop.
    private static func endsInSubscription(_ text: FoldedScalars) -> Bool {
        guard subscriptions.suffix(of: text) != nil, let stop = text.scalars.lastIndex(of: "。") else { return false }
        return text.count - stop <= 16
    }

    /// `(政文)`, with nothing before it: a column ended between the last sentence and its writer.
    static func isBracketAlone(_ text: FoldedScalars) -> Bool {
        guard text.first == "(", text.last == ")", text.count >= 4, text.count <= 16 else { return false }
        return text.scalars.count { $0 == "(" } == 1
    }

    /// The text in the bracket behind the last full stop.
    static func signOff(_ text: FoldedScalars) -> FoldedScalars? {
        guard text.last == ")", let open = text.scalars.lastIndex(of: "("), text.count - open <= 30, open > 0 else {
            return nil
        }
        var before = open - 1
        while before > 0, text.scalars[before] == " " || closers.contains(text.scalars[before]) { before -= 1 }
        guard stops.contains(text.scalars[before]) || text.scalars[before] == "." else { return nil }
        return text[(open + 1)..<(text.count - 1)]
    }

    /// Quotes and brackets opened and not closed (positive), or closed and not opened (negative), by scalars.
    static func openMarks(_ text: FoldedScalars) -> (opened: Int, closed: Int) {
        var opened = 0
        var closed = 0
        for scalar in text.scalars {
            switch scalar {
            case "“", "‘", "(", "《", "「", "『", "【", "[": opened += 1
            case "”", "」", "』", ")", "》", "】", "]": if opened > 0 { opened -= 1 } else { closed += 1 }
            // A single quote is also an apostrophe: it closes only what was opened.
            case "’": if opened > 0 { opened -= 1 }
            default: break
            }
        }
        return (opened, closed)
    }
}
