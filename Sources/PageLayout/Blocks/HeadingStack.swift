import NewsModel

/// The lines of one heading, from top to bottom: kicker, headline, deck and byline.
struct HeadingStack {
    private(set) var lines: [LayoutLine]

    init(_ line: LayoutLine) { lines = [line] }

    /// - Parameter lines: at least one.
    init(lines: [LayoutLine]) { self.lines = lines }

    var box: PageBox { lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) } }

    /// The vertical headline, if there is one.
    var vertical: LayoutLine? { lines.first(where: \.isVertical) }

    /// The lowest edge of the lines; a vertical headline stands beside its text, so only its first character counts.
    var bottom: Double {
        lines.reduce(0) { max($0, $1.isVertical ? $1.box.top + $1.size : $1.box.bottom) }
    }

    var top: Double { lines.reduce(Double.infinity) { min($0, $1.box.top) } }

    /// Whether the heading belongs to the rest of a story from another page.
    var continuesFrom: Bool { lines.contains { $0.kind == .continuesFrom } }

    private var largest: Double { lines.reduce(0) { $1.kind == .byline ? $0 : max($0, $1.size) } }

    /// The least size of a line of the headline, as a share of the largest line.
    private static let headlineShare = 0.93
    /// The factor by which type counts as larger than that of another line.
    private static let larger = 1.12

    /// The role of each line, judged by its type.
    var parts: [LinePlace.Part] {
        let largest = largest
        let first = lines.firstIndex { $0.kind != .byline && $0.size > Self.headlineShare * largest } ?? 0
        return lines.enumerated().map { index, line in
            if line.kind == .continuesFrom { return .around }
            if line.kind != .byline, line.size > Self.headlineShare * largest { return .headline }
            return index < first ? .kicker : .deck
        }
    }

    /// Groups the heading lines of a page into stacks.
    static func stacks(of lines: [LayoutLine], upright: [LayoutLine], blocks: [TextBlock], em: Double) -> [HeadingStack]
    {
        var stacks = upright.map(HeadingStack.init)
        for line in lines.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
            var best: (width: Double, stack: Int)?
            for (index, stack) in stacks.enumerated() {
                guard let width = stack.sharedWidth(with: line, em: em), width > best?.width ?? 0 else { continue }
                if stack.isParted(from: line, by: blocks) { continue }
                best = (width, index)
            }
            if let best { stacks[best.stack].lines.append(line) } else { stacks.append(HeadingStack(line)) }
        }
        joinKickers(in: &stacks, em: em)
        return stacks
    }

    /// The width that a line shares with the heading; `nil` if it is not a further line of the heading.
    private func sharedWidth(with line: LayoutLine, em: Double) -> Double? {
        let last = lines[lines.count - 1]
        if last.isVertical {
            // The byline of a vertical headline stands at its top, beside it.
            let (right, down) = (line.box.left - last.box.right, line.box.top - last.box.top)
            let isBeside = right >= 0 && right < 2 * last.size && down >= -em && down < 2 * last.size
            return line.kind == .byline && isBeside ? .infinity : nil
        }
        let larger = max(line.size, last.size)
        let gap = line.box.top - last.box.bottom
        guard line.kind != .continuesFrom, gap >= -0.6 * larger, gap <= max(0.55 * larger, 0.9 * em) else { return nil }
        let box = box
        let shared = box.sharedWidth(line.box)
        let isAligned =
            abs(line.box.left - box.left) < em / 2 || abs(line.box.center - box.center) < em
        guard isAligned, shared > 0 else { return nil }
        if line.kind == .heading {
            // A byline ends a heading; so does larger type, once the type has become smaller.
            if last.kind == .byline { return nil }
            if line.size > Self.larger * last.size, lines.contains(where: { $0.size > Self.larger * last.size }) {
                return nil
            }
        }
        return shared
    }

    private func isParted(from line: LayoutLine, by blocks: [TextBlock]) -> Bool {
        let last = lines[lines.count - 1].box
        return blocks.contains {
            $0.box.top >= last.bottom - 2 && $0.box.bottom <= line.box.top + 2 && $0.box.sharedWidth(line.box) > 0
        }
    }

    /// Adds the single line right above a vertical headline to it, as its kicker.
    private static func joinKickers(in stacks: inout [HeadingStack], em: Double) {
        for index in stacks.indices {
            guard let upright = stacks[index].vertical else { continue }
            let kicker = stacks.indices.first { other in
                guard other != index, stacks[other].lines.count == 1, stacks[other].vertical == nil else {
                    return false
                }
                let gap = upright.box.top - stacks[other].box.bottom
                return abs(stacks[other].box.left - upright.box.left) < 0.8 * em && gap > -0.3 * upright.size
                    && gap < 0.5 * upright.size
            }
            guard let kicker else { continue }
            stacks[index].lines.insert(stacks[kicker].lines[0], at: 0)
            stacks[kicker].lines = []
        }
        stacks.removeAll { $0.lines.isEmpty }
    }
}
