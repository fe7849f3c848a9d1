import UnicodeText

/// Fills lines one after the other, each as full as the rules allow.
public enum LineFilling {
    /// The lines of `text` in a measure of `width` cells, the first with `indent` cells left free: ranges of scalars,
    /// each without the blanks at its end, in order.
    ///
    /// A word wider than the line breaks between clusters.
    public static func lines(of text: AnalysedText, width: Int, indent: Int = 0) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let room = max(2, width - (lines.isEmpty ? indent : 0))
            let end = lineEnd(of: text, from: start, room: room)
            lines.append(start..<trimmedEnd(of: text, from: start, to: end))
            start = end
        }
        return lines
    }

    private static func lineEnd(of text: AnalysedText, from start: Int, room: Int) -> Int {
        var used = 0
        var lastBreak: Int?
        var offset = start
        while offset < text.count {
            if offset > start {
                if text.mustBreak(before: offset) { return offset }
                if text.mayBreak(before: offset) { lastBreak = offset }
            }
            let cells = Int(text.cells[offset])
            if used + cells > room, !text.scalars[offset].properties.isWhitespace {
                if let lastBreak { return lastBreak }
                if offset > start { return offset }
            }
            used += cells
            offset += 1
            while !text.isClusterStart(offset) { offset += 1 }
        }
        return offset
    }

    private static func trimmedEnd(of text: AnalysedText, from start: Int, to end: Int) -> Int {
        var end = end
        while end > start, text.scalars[end - 1].properties.isWhitespace { end -= 1 }
        return end
    }
}
