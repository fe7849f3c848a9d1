import Wording

extension Phrase {
    /// `a, b or c`; empty if there are no alternatives.
    public static func choice(of phrases: [Phrase]) -> Phrase {
        guard let last = phrases.last else { return "" }
        guard var before = phrases.first, phrases.count > 1 else { return last }
        for phrase in phrases.dropFirst().dropLast() { before = "\(before), \(phrase)" }
        return "\(before) or \(last)"
    }

    public static func choice(of words: [String]) -> Phrase { choice(of: words.map { Phrase(text: $0) }) }
}
