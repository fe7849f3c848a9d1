import NewsModel

/// Lines of text, or of small type, right below one another in one column.
struct TextBlock {
    private(set) var lines: [LayoutLine]
    private(set) var box: PageBox
    let kind: LayoutLine.Kind

    init(_ line: LayoutLine) {
        lines = [line]
        box = line.box
        kind = line.kind == .small ? .small : .text
    }

    /// - Parameter lines: at least one.
    init(_ lines: [LayoutLine]) {
        self.init(lines[0])
        for line in lines.dropFirst() { append(line) }
    }

    mutating func append(_ line: LayoutLine) {
        lines.append(line)
        box = box.union(line.box)
    }

    /// Groups the lines of a page into blocks.
    ///
    /// - Parameter headings: lines that separate blocks.
    static func blocks(of lines: [LayoutLine], between headings: [LayoutLine], em: Double) -> [TextBlock] {
        let sorted = lines.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        var blocks: [TextBlock] = []
        for line in sorted {
            var best: (width: Double, block: Int)?
            for (index, block) in blocks.enumerated() {
                guard let width = block.sharedWidth(with: line, em: em), width > best?.width ?? 0 else { continue }
                let last = block.lines[block.lines.count - 1]
                if headings.contains(where: { $0.isBetween(last.box, line.box, em: em) }) { continue }
                best = (width, index)
            }
            if let best { blocks[best.block].append(line) } else { blocks.append(TextBlock(line)) }
        }
        return blocks
    }

    /// The width that a line shares with the block; `nil` if it does not continue the block: it is of another kind, or
    /// more than an em below.
    private func sharedWidth(with line: LayoutLine, em: Double) -> Double? {
        guard (line.kind == .small) == (kind == .small) else { return nil }
        let gap = line.box.top - lines[lines.count - 1].box.bottom
        guard gap <= em, gap >= -0.5 * em else { return nil }
        let shared = box.sharedWidth(line.box)
        return shared >= 0.5 * min(box.width, line.box.width) ? shared : nil
    }
}

extension LayoutLine {
    /// Whether the line lies between two boxes, one above the other.
    fileprivate func isBetween(_ above: PageBox, _ below: PageBox, em: Double) -> Bool {
        guard box.top >= above.bottom - 0.5 * em, box.bottom <= below.top + 0.5 * em else { return false }
        return min(box.right, above.right, below.right) - max(box.left, above.left, below.left) > 0.3 * em
    }
}
