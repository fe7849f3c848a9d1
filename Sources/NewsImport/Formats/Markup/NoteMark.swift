/// A mark in a text that leads to its note, `opened<sup><a href="#n1">1</a></sup>`.
struct NoteMark {
    /// As it is shown: `[1]`, `*`.
    let text: String
    /// The id of the note, in this text or another.
    let target: String

    /// - Parameters:
    ///   - node: an `a`, or a `sup` around or inside of one.
    ///   - isAttached: whether a word stands right before it.
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

    /// Characters: `[note 12]`.
    private static let longest = 10
    private static let types = ["noteref", "doc-noteref"]

    /// A mark of up to three digits, bare or in brackets, or of asterisks and daggers.
    private static func isCount(_ words: String) -> Bool {
        let bare = words.filter { !"[]()（）［］〔〕".contains($0) }
        return (1...3).contains(bare.count)
            && (bare.allSatisfy { $0.isASCII && $0.isNumber } || bare.allSatisfy { "*†‡§¶".contains($0) })
    }

    /// The mark set apart from the word before it.
    static func shown(_ words: String) -> String {
        words.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) } ? "[" + words + "]" : words
    }

    /// The text of a note behind its mark, in which the mark's own figure does not stand again; `nil` where nothing
    /// follows that.
    func note(_ text: String) -> String? {
        let figure = self.text.filter { $0 != "[" && $0 != "]" }
        var rest = Substring(text)
        for start in [self.text, figure] where rest.count == text.count && rest.hasPrefix(start) {
            let next = rest.dropFirst(start.count)
            if start != figure || next.first.map({ !$0.isNumber && !$0.isLetter }) ?? true { rest = next }
        }
        return rest.drop { $0.isWhitespace || ".:)、．：".contains($0) }.trimmedToContent.map { self.text + " " + $0 }
    }

    /// Whether a link leads from a note back to its mark, and says nothing: `↩`.
    static func leadsBack(_ node: MarkupNode) -> Bool {
        if node["role"] == "doc-backlink" || node["class"] == "mw-cite-backlink" { return true }
        guard node.name == "a", node["href"]?.contains("#") ?? false, let words = node.textContent.trimmedToContent
        else {
            return false
        }
        return words.unicodeScalars.allSatisfy { "↩↑^⤴⏎↵⇑⬆\u{FE0E}\u{FE0F}".unicodeScalars.contains($0) }
    }
}

/// Raised letters, where they are figures: a power, or the mark of a note that no link leads to.
enum Superscript {
    /// `2` as `²`; what is no figure, as `st` of `1st`, stays.
    static func shown(_ text: String) -> String {
        let raised = text.compactMap { figures[$0] }
        return raised.count == text.count && text.contains(where: \.isNumber) ? String(raised) : text
    }

    private static let figures: [Character: Character] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
        "-": "⁻", "−": "⁻",
    ]
}
