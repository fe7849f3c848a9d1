import NewsModel
import UnicodeText

/// A large first letter beside the lines that it opens.
enum DropCap {
    /// Joins each such letter to the topmost line beside it. All lines beside it are moved to its left edge, so that
    /// they do not count as indented.
    static func join(in lines: inout [LayoutLine], em: Double) {
        var taken = Set<Int>()
        for index in lines.indices where isLetter(lines[index], em: em) {
            let cap = lines[index].box
            let beside = lines.indices.filter { other in
                let box = lines[other].box
                return other != index && lines[other].size < 0.7 * lines[index].size && box.left >= cap.right - 0.2 * em
                    && box.left - cap.right < 1.2 * em && box.middle > cap.top && box.middle < cap.bottom
            }
            guard beside.count >= 2, let first = beside.min(by: { lines[$0].box.top < lines[$1].box.top }) else {
                continue
            }
            for line in beside { lines[line].box.left = cap.left }
            lines[first].text = lines[index].text + lines[first].text
            taken.insert(index)
        }
        lines = lines.indices.filter { !taken.contains($0) }.map { lines[$0] }
    }

    private static func isLetter(_ line: LayoutLine, em: Double) -> Bool {
        let scalars = line.text.unicodeScalars
        guard scalars.count <= 2, line.size > 1.8 * em, let first = scalars.first else { return false }
        return first.isAlphabetic || "“\"«„".unicodeScalars.contains(first)
    }
}
