import NewsModel

/// Splits plain text of mail into paragraphs: joins lines that were wrapped, and recognises quotations by their marks.
enum MailText {
    /// - Parameter isFlowed: whether a line that ends in a space goes on in the next (RFC 3676).
    static func paragraphs(_ text: String, isFlowed: Bool = false) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var open: (text: String, depth: Int, lastLine: Int, flows: Bool)?
        var isSignature = false
        func end() {
            guard let closed = open, let text = FeedText.plain(closed.text).line else {
                open = nil
                return
            }
            let kind: Paragraph.Kind = isSignature ? .note : closed.depth > 0 ? .quotation : .paragraph
            paragraphs.append(Paragraph(text, kind: kind))
            open = nil
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let (depth, rest) = quoted(line)
            if rest == "-- " || rest == "--" && depth == 0 {
                end()
                isSignature = true
                continue
            }
            guard let words = rest.trimmedToContent, !isRule(words) else {
                end()
                continue
            }
            let flows = isFlowed && rest.last == " "
            if let before = open, before.depth == depth, before.flows || goesOn(before.lastLine, rest) {
                open = (InlineText.joined(before.text, words), depth, width(rest), flows)
            } else {
                end()
                open = (words, depth, width(rest), flows)
            }
        }
        end()
        return paragraphs
    }

    /// Whether a line only separates texts: `* * *`, `-----`.
    private static func isRule(_ words: String) -> Bool {
        words.count >= 3 && words.allSatisfy { "*-=_~#· ".contains($0) }
    }

    /// Whether a line continues the line before, which is so if that is nearly full and this does not begin a list
    /// item.
    private static func goesOn(_ lastWidth: Int, _ line: Substring) -> Bool {
        guard lastWidth >= 50, let first = line.first else { return false }
        return !"*-•".contains(first)
    }

    private static func width(_ line: Substring) -> Int { line.unicodeScalars.reduce(0) { $0 + $1.roughWidth } }

    /// The quotation depth of a line, and the line without its quotation marks.
    private static func quoted(_ line: Substring) -> (depth: Int, rest: Substring) {
        var depth = 0
        var rest = line
        while rest.first == ">" {
            depth += 1
            rest = rest.dropFirst()
            if rest.first == " " { rest = rest.dropFirst() }
        }
        return (depth, rest)
    }
}
