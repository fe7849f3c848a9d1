/// The glyphs of a line before which a cell of white can be put in.
struct SpacingSites {
    /// Behind a mark, or before an opening one.
    var marks: [Int] = []
    /// At both sides of a number or a Latin word, which keep the same white.
    var words: [[Int]] = []
    /// Behind blanks.
    var blanks: [Int] = []

    /// The glyphs that take a cell each where a line lacks `lack`: as many, or one fewer, as nobody sees half an em at the
    /// edge; `nil` if there are not as many.
    func glyphs(for lack: Int) -> [Int]? {
        glyphs(count: lack) ?? glyphs(count: lack - 1)
    }

    /// The cells that a line which ends before `end` may lack, if `glyphs(for:)` shall find places for them.
    func mostCells(before end: Int) -> Int {
        let singles = marks.count { $0 < end } + blanks.count { $0 < end }
        return singles + 2 * words.count { $0[1] < end } + 1
    }

    /// `count` glyphs: first beside marks, then beside numbers and words, then at blanks.
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

    /// `count` of the glyphs, at about equal distances.
    private func spread(_ count: Int, among glyphs: [Int]) -> [Int] {
        zip(glyphs, Shares.even(count, among: glyphs.count)).filter { $0.1 > 0 }.map(\.0)
    }
}

/// Cells shared out.
enum Shares {
    /// `cells` in `count` shares that differ by one at most.
    static func even(_ cells: Int, among count: Int) -> [Int] {
        (0..<count).map { ($0 + 1) * cells / count - $0 * cells / count }
    }
}
