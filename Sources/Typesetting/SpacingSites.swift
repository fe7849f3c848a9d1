/// The glyphs of a line before which a cell of white can be inserted.
struct SpacingSites {
    /// After a closing mark, or before an opening one.
    var marks: [Int] = []
    /// On both sides of a number or a Latin word, which get equal white.
    var words: [[Int]] = []
    /// After spaces, but not those within a name, between Latin words or in a list of Han.
    var blanks: [Int] = []

    /// The glyphs that get a cell each to fill a line that lacks `lack` cells: as many, or one fewer, because nobody
    /// notices half an em at the edge; none if there are not enough, because a line that stays short anyway is better
    /// without holes.
    func glyphs(for lack: Int) -> [Int] {
        glyphs(count: lack) ?? glyphs(count: lack - 1) ?? []
    }

    /// The number of cells that a line ending before `end` can take.
    func cells(before end: Int) -> Int {
        marks.count { $0 < end } + blanks.count { $0 < end } + 2 * words.count { $0[1] < end }
    }

    /// `count` glyphs: first beside marks, then beside numbers and words, then at spaces.
    private func glyphs(count: Int) -> [Int]? {
        var pairs = min(max(0, count - marks.count) / 2, words.count)
        var singles = count - 2 * pairs
        if singles > marks.count + blanks.count, pairs < words.count {
            pairs += 1
            singles -= 2
        }
        guard singles >= 0, singles <= marks.count + blanks.count else { return nil }
        let beside = min(singles, marks.count)
        return spread(beside, among: marks) + words.prefix(pairs).joined() + spread(singles - beside, among: blanks)
    }

    /// Selects `count` of the glyphs, at about equal distances.
    private func spread(_ count: Int, among glyphs: [Int]) -> [Int] {
        zip(glyphs, Shares.even(count, among: glyphs.count)).filter { $0.1 > 0 }.map(\.0)
    }
}

/// Distribution of cells.
enum Shares {
    /// Divides `cells` into `count` shares that differ by at most one.
    static func even(_ cells: Int, among count: Int) -> [Int] {
        (0..<count).map { ($0 + 1) * cells / count - $0 * cells / count }
    }
}
