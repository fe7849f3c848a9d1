import NewsModel

/// Large characters below one another: a vertical Chinese heading.
enum VerticalRun {
    /// Separates the vertical runs from the remaining words.
    static func parted(_ words: [PageWord], em: Double) -> (runs: [LayoutLine], rest: [PageWord]) {
        let large = words.indices.filter { index in
            words[index].size > 1.4 * em && words[index].beginsWide && words[index].text.unicodeScalars.count == 1
        }.sorted { words[$0].box.top < words[$1].box.top }
        var used = Set<Int>()
        var runs: [LayoutLine] = []
        for index in large where !used.contains(index) {
            var run = [index]
            while let next = next(of: words[run[run.count - 1]], in: words, among: large, without: used) {
                run.append(next)
            }
            let beside = run.count { index in words.contains { isBeside($0, words[index]) } }
            guard run.count >= 3, beside * 3 < run.count else { continue }
            used.formUnion(run)
            runs.append(LayoutLine(run.map { words[$0] }, isVertical: true))
        }
        return (runs, words.indices.filter { !used.contains($0) }.map { words[$0] })
    }

    private static func next(of word: PageWord, in words: [PageWord], among large: [Int], without used: Set<Int>)
        -> Int?
    {
        large.first { index in
            let other = words[index]
            let step = other.box.top - word.box.top
            return !used.contains(index) && abs(other.box.left - word.box.left) < 0.15 * word.size
                && abs(other.size - word.size) < 0.1 * word.size && step > 0.8 * word.size && step < 1.6 * word.size
        }
    }

    /// Whether two characters of one size are side by side, as in an ordinary line.
    private static func isBeside(_ word: PageWord, _ other: PageWord) -> Bool {
        let gap = max(word.box.left - other.box.right, other.box.left - word.box.right)
        return word.box != other.box && abs(word.box.middle - other.box.middle) < 0.3 * other.size
            && abs(word.size - other.size) < 0.1 * other.size && gap > -0.2 * other.size && gap < 0.5 * other.size
    }
}
