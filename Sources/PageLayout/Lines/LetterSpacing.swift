import UnicodeText

/// Letters that are letterspaced and drawn one by one: `T H E`.
enum LetterSpacing {
    /// The end of the run of equally spaced letters that begins at `start`: one word.
    static func end(of words: [PageWord], from start: Int) -> Int {
        guard let space = space(behind: start, in: words) else { return start + 1 }
        // A space between letterspaced words is twice as wide as the space between letters.
        var end = start + 1
        while end < words.count, isLetter(words[end]), gap(behind: end - 1, in: words) <= 1.7 * space { end += 1 }
        return end
    }

    /// The usual space between the single letters from `start` on; `nil` if they are not letterspaced.
    static func space(behind start: Int, in words: [PageWord]) -> Double? {
        let count = words[start...].prefix(most).prefix(while: isLetter).count
        let isWide = words[start].beginsWide
        // Fewer letters may be one-letter words, or initials.
        guard count >= (isWide ? 3 : 4) else { return nil }
        let gaps = (start..<start + count - 1).map { gap(behind: $0, in: words) }.sorted()
        let space = gaps[gaps.count / 2]
        // Ideographs drawn one by one have no space between them unless they are letterspaced.
        return isWide && space < 0.2 * words[start].size ? nil : space
    }

    /// The most letters measured.
    private static let most = 40

    private static func gap(behind index: Int, in words: [PageWord]) -> Double {
        words[index + 1].box.left - words[index].box.right
    }

    private static func isLetter(_ word: PageWord) -> Bool {
        let scalars = word.text.unicodeScalars
        return scalars.count == 1 && (scalars.first?.isAlphabetic ?? false)
    }
}
