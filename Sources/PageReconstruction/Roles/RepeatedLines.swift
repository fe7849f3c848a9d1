/// Running heads: short lines that stand on several pages and differ in figures at most.
struct RepeatedLines {
    private let repeated: Set<Int>

    /// Lines apart that two of the same must stand, so that the lines of a refrain or a table are none.
    private static let leastDistance = 6

    init(_ blocks: [Block]) {
        var indices: [String: [Int]] = [:]
        for block in blocks where block.lines.count == 1 && block.shape.count <= 80 {
            let key = Self.key(block.text)
            if key.utf8.count >= 5 { indices[key, default: []].append(block.index) }
        }
        var repeated = Set<Int>()
        for group in indices.values where group.count > 1 {
            let isApart = zip(group, group.dropFirst()).allSatisfy { $1 - $0 >= Self.leastDistance }
            let pages = Set(group.map { blocks[$0].page }).count
            if group.count >= 3 && isApart || pages >= 2 && pages == group.count { repeated.formUnion(group) }
        }
        self.repeated = repeated
    }

    func contains(_ block: Int) -> Bool { repeated.contains(block) }

    /// Letters alone, the words for a page and its number left out.
    private static func key(_ text: String) -> String {
        // A pattern knows the folios of Chinese papers; letters are their own words there.
        if text.unicodeScalars.first?.isIdeographic ?? true {
            return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.isIdeographic }))
        }
        let words = text.lowercased().split { !$0.isLetter }.filter {
            !["page", "one", "two", "three", "four", "five", "six", "seven", "eight", "seite"].contains($0)
        }
        return words.joined(separator: " ")
    }
}
