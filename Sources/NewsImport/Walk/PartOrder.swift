/// Decides which files belong to one issue, and their order within it.
enum PartOrder {
    /// The key shared by the files of one paper and one day, or `nil` if the path does not tell the day.
    static func key(_ facts: PathFacts) -> String? {
        facts.day.map { "\(facts.root) \($0)" }
    }

    /// Orders files by paper and day, then by page (letter before number), then by story, then by name.
    static func isBefore(_ one: (PathFacts, String), _ other: (PathFacts, String)) -> Bool {
        let days = (key(one.0) ?? one.1, key(other.0) ?? other.1)
        if days.0 != days.1 { return NaturalOrder.isBefore(days.0, days.1) }
        let first = one.0.page
        let second = other.0.page
        if let first, let second, first != second {
            let letters = (letter(first), letter(second))
            if letters.0 != letters.1 { return letters.0 < letters.1 }
            if first.number != second.number { return (first.number ?? 0) < (second.number ?? 0) }
        }
        if let first = one.0.story, let second = other.0.story, first != second { return first < second }
        return NaturalOrder.isBefore(one.1, other.1)
    }

    private static func letter(_ page: PageName) -> String {
        String(page.name.prefix { $0.isASCII && $0.isLetter }.uppercased())
    }
}
