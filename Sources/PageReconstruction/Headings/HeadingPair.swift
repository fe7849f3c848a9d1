/// Two lines of heading below each other, of one heading or of two.
struct HeadingPair {
    static let count = 20

    let first: Int
    let second: Int
    /// Lines of the heading that the first is the last of, so far.
    let linesAbove: Int
    /// Lines of heading that stand together with no text between.
    let lineCount: Int
    /// That of `JoinChoice`.
    let disorder: Double

    func features(_ blocks: [Block], _ signs: PageSigns) -> [Double] {
        var out: [Double] = [1]
        out.reserveCapacity(Self.count)
        func add(_ condition: Bool) { out.append(condition ? 1 : 0) }
        func add(_ number: Double) { out.append(max(-3, min(3, number))) }
        let above = blocks[first].folded
        let below = blocks[second].folded
        add(blocks[second].blanksBefore == 0)
        add(blocks[second].blanksBefore > 1)
        add(blocks[second].blanksBefore > blocks[first].blanksBefore)
        add(blocks[second].blanksBefore < blocks[first].blanksBefore)
        add(below.hasPrefix("——"))
        add(above.hasPrefix("——"))
        add(above.last == ":" || signs[first].marks.opened > 0)
        add(CharacterModel.shared.continuation(signs[first].end, signs[second].start).sum / 3)
        add(signs[second].start.heading / 4)
        add(signs[first].end.heading / 3)
        add(above.count <= 9)
        add(below.count <= 9)
        add(Double(below.count - above.count) / 10)
        add(signs.words.shared(first, second) * 3)
        add(linesAbove > 1)
        add(linesAbove > 2)
        add(lineCount > 4)
        add(disorder)
        add(lineCount > 4 ? disorder : 0)
        return out
    }
}
