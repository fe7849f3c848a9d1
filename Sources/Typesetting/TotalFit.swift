import UnicodeText

/// Breaks a paragraph of even lines as a whole: finds the breaks with the fewest demerits by dynamic programming from
/// the start (Knuth and Plass, “Breaking Paragraphs into Lines”, 1981); among equals, those with the fullest first
/// lines.
///
/// A line ends where it is full, or up to a sixth earlier if this improves the lines after it. Most paragraphs are
/// already good when each line is simply filled.
struct TotalFit {
    private let text: AnalysedText
    private let filling: LineFilling
    /// Whether the passage ends with `text`.
    private let isWhole: Bool
    private let start: Int
    /// The best way to each scalar from `start` on; `nil` if no line begins there.
    private var ways: [Way?] = []
    /// The width in cells of the text from `start` to each scalar.
    private var cellsBefore = [0]
    /// The best way to the end.
    private var best: Way?

    /// Lines from the start of the paragraph to some scalar: the last line, and where it begins.
    private struct Way {
        var demerits: Int
        /// `nil` for the way without lines.
        var last: LineFilling.Line?
        var lastStart: Int
    }

    /// The lines of `text` from scalar `start` to the end of the paragraph, the first in `firstRoom` cells and the
    /// others in `room`; without the last lines if they depend on text not yet analysed.
    static func lines(
        of text: AnalysedText, from start: Int, firstRoom: Int, room: Int, isWhole: Bool, filling: LineFilling
    ) -> [LineFilling.Line] {
        var fit = TotalFit(text, from: start, isWhole: isWhole, filling: filling)
        if let lines = fit.fullLines(firstRoom: firstRoom, room: room) { return lines }
        fit.measure()
        for index in start..<text.count {
            if let way = fit.ways[index - start] {
                fit.goOn(way, from: index, room: index == start ? firstRoom : room)
            }
        }
        return fit.bestLines()
    }

    private init(_ text: AnalysedText, from start: Int, isWhole: Bool, filling: LineFilling) {
        self.text = text
        self.start = start
        self.isWhole = isWhole
        self.filling = filling
    }

    /// The lines filled one by one; `nil` if one lacks more cells than it has sites for, or the last has too few
    /// characters.
    private func fullLines(firstRoom: Int, room: Int) -> [LineFilling.Line]? {
        var lines: [LineFilling.Line] = []
        var index = start
        while index < text.count {
            let room = index == start ? firstRoom : room
            let line = filling.line(in: text, from: index, room: room)
            if !isWhole, line.next + LineFilling.lookahead > text.count { break }
            lines.append(line)
            if line.isLast { return demerits(ofLast: line, room: room) == 0 ? lines : nil }
            let lack = room - text.scalars[line.range].cells
            guard lack <= 1 || LineSpacing.sites(in: text.scalars[line.range]).cells(before: line.next) + 1 >= lack
            else { return nil }
            index = line.next
        }
        return lines
    }

    /// Sums up the cells, so that the width of any line is known at once.
    private mutating func measure() {
        ways = Array(repeating: nil, count: text.count - start)
        ways[0] = Way(demerits: 0, last: nil, lastStart: start)
        cellsBefore.reserveCapacity(text.count - start + 1)
        for scalar in text.scalars[start...] { cellsBefore.append((cellsBefore.last ?? 0) + Int(scalar.cells)) }
    }

    /// The number of cells of `room` that a line leaves unused.
    private func lack(of line: LineFilling.Line, in room: Int) -> Int {
        room - (cellsBefore[line.range.upperBound - start] - cellsBefore[line.range.lowerBound - start])
    }

    /// Extends `way` by every line that may follow it.
    private mutating func goOn(_ way: Way, from index: Int, room: Int) {
        let full = filling.line(in: text, from: index, room: room)
        if !isWhole, full.next + LineFilling.lookahead > text.count {
            if way.demerits <= best?.demerits ?? .max { best = way }
        } else if full.isLast {
            let demerits = way.demerits + demerits(ofLast: full, room: room)
            if demerits <= best?.demerits ?? .max { best = Way(demerits: demerits, last: full, lastStart: index) }
        } else {
            let sites = LineSpacing.sites(in: text.scalars[full.range])
            add(full, to: way, from: index, lack: lack(of: full, in: room), sites)
            var next = full.next - 1
            while next > index {
                let line = filling.line(text.scalars, index..<next)
                let lack = lack(of: line, in: room)
                if lack * LineSpacing.largestPart > room { break }
                if text.scalars[next].mayBreakBefore { add(line, to: way, from: index, lack: lack, sites) }
                next -= 1
            }
        }
    }

    private mutating func add(
        _ line: LineFilling.Line, to way: Way, from index: Int, lack: Int, _ sites: SpacingSites
    ) {
        // Nobody notices half an em at the edge; a line with too few sites is not stretched at all.
        let isShort = lack - sites.cells(before: line.range.upperBound) > 1
        let demerits = way.demerits + (isShort ? Self.shortness * lack * lack : Self.white * lack)
        if demerits <= ways[line.next - start]?.demerits ?? .max {
            ways[line.next - start] = Way(demerits: demerits, last: line, lastStart: index)
        }
    }

    /// The demerits of one inserted cell. Only their number counts, because no site takes two.
    private static let white = 3
    /// The demerits of a cell that a line lacks at its edge, multiplied by the square of their number: two at the edge
    /// are worse than a dozen inserted.
    private static let shortness = 10

    /// The demerits of the paragraph's last line. A last line of two characters is as bad as a line that lacks two ems,
    /// or three ems in lines of more than two dozen; one of a single character is as bad as a line that lacks one em
    /// more.
    private func demerits(ofLast line: LineFilling.Line, room: Int) -> Int {
        let characters = text.scalars[line.range].count { $0.startsCluster && !$0.kind.isMark && $0.kind != .space }
        let missing = LineFilling.wantedAtEnd - characters
        if missing <= 0 { return 0 }
        let lack = (room > 48 ? 4 : 2) + 2 * missing
        return Self.shortness * lack * lack
    }

    private func bestLines() -> [LineFilling.Line] {
        var lines: [LineFilling.Line] = []
        var way = best
        while let known = way, let line = known.last {
            lines.append(line)
            way = ways[known.lastStart - start]
        }
        return lines.reversed()
    }
}
