/// A mark in a text that links to its note: `opened<sup><a href="#n1">1</a></sup>`.
struct NoteMark {
    /// The mark as it is shown: `[1]`, `*`.
    let text: String
    /// The id of the note, in this text or another.
    let target: String

    /// - Parameters:
    ///   - node: an `a`, or a `sup` around or inside an `a`.
    ///   - isAttached: whether a word directly precedes the mark.
    init?(_ node: MarkupNode, isAttached: Bool) {
        guard let link = node.name == "a" ? node : node.first(named: "a"), let address = link["href"],
            let mark = address.lastIndex(of: "#"), address.index(after: mark) < address.endIndex,
            let words = node.textContent.trimmedToContent, words.count <= Self.longest,
            words == link.textContent.trimmedToContent
        else { return nil }
        let isRaised = node.name == "sup" || node.first(named: "sup") != nil
        guard isRaised || isAttached && Self.isCount(words) || MarkupElements.hasType(link, Self.types) else {
            return nil
        }
        text = Self.shown(words)
        target = String(address[address.index(after: mark)...])
    }

    /// The length of the longest mark, in characters: `[note 12]`.
    private static let longest = 10
    private static let types = ["noteref", "doc-noteref"]

    /// Whether the words are a number of up to three digits, bare or in brackets, or asterisks and daggers.
    private static func isCount(_ words: String) -> Bool {
        let bare = words.filter { !"[]()（）［］〔〕".contains($0) }
        return (1...3).contains(bare.count)
            && (bare.allSatisfy { $0.isDigit } || bare.allSatisfy { "*†‡§¶".contains($0) })
    }

    /// The mark as it is shown, in brackets that set it apart from the word before it.
    static func shown(_ words: String) -> String {
        words.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) } ? "[" + words + "]" : words
    }

    /// The text of a note after its mark, without repeating the mark's own figure; `nil` if nothing else is left.
    func note(_ text: String) -> String? {
        let figure = self.text.filter { $0 != "[" && $0 != "]" }
        var rest = Substring(text)
        for start in [self.text, figure] where rest.count == text.count && rest.hasPrefix(start) {
            let next = rest.dropFirst(start.count)
            if start != figure || next.first.map({ !$0.isNumber && !$0.isLetter }) ?? true { rest = next }
        }
        return rest.drop { $0.isWhitespace || ".:)、．：".contains($0) }.trimmedToContent.map { self.text + " " + $0 }
    }

    /// Whether a node is only a link from a note back to its mark: `↩`.
    static func leadsBack(_ node: MarkupNode) -> Bool {
        if node["role"] == "doc-backlink" || node["class"] == "mw-cite-backlink" { return true }
        guard node.name == "a", node["href"]?.contains("#") ?? false, let words = node.textContent.trimmedToContent
        else {
            return false
        }
        return words.unicodeScalars.allSatisfy { "↩↑^⤴⏎↵⇑⬆\u{FE0E}\u{FE0F}".unicodeScalars.contains($0) }
    }
}

/// Superscripts that are figures: a power, or a note mark without a link.
enum Superscript {
    /// Shows `2` as `²`; text that is not a number stays, such as the `st` of `1st`.
    static func shown(_ text: String) -> String {
        let raised = text.compactMap { figures[$0] }
        return raised.count == text.count && text.contains(where: \.isNumber) ? String(raised) : text
    }

    private static let figures: [Character: Character] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
        "-": "⁻", "−": "⁻",
    ]
}
