import NewsModel

/// A strip of white between two columns of text.
struct WhiteGutter {
    let left: Double
    let right: Double
    /// The middles of the first and the last row beside it.
    let top: Double
    let bottom: Double

    var width: Double { right - left }

    /// The least width of a gutter, in ems; narrower strips are blanks between words.
    static let least = 0.55

    /// The gutters of a page: blanks above one another, followed by text that begins at the same position.
    static func gutters(of rows: [WordRow], em: Double) -> [WhiteGutter] {
        let text = rows.filter { $0.isText(em) }
        var found: [WhiteGutter] = []
        for (index, row) in text.enumerated() {
            for (word, next) in zip(row.words, row.words.dropFirst())
            where next.box.left - word.box.right >= least * em {
                let blank = word.box.right...next.box.left
                let isKnown = found.contains {
                    $0.left >= blank.lowerBound - 1 && $0.right <= blank.upperBound + 1 && $0.top <= row.middle
                        && $0.bottom >= row.middle
                }
                if isKnown { continue }
                let isWide = word.endsWide || next.beginsWide
                if let gutter = strip(blank, at: index, of: text, em: em, isWide: isWide) { found.append(gutter) }
            }
        }
        return found
    }

    /// The strip that a blank of a row belongs to; `nil` if it is only a blank between words.
    private static func strip(
        _ blank: ClosedRange<Double>, at index: Int, of rows: [WordRow], em: Double, isWide: Bool
    ) -> WhiteGutter? {
        var white = blank
        var edges = (top: rows[index].middle, bottom: rows[index].middle)
        var (lefts, starts) = (1, [blank.upperBound])
        // The number of lines that begin where one of the few lines before them did.
        var following = 0
        var closed = 0
        for step in [1, -1] {
            var last = rows[index].middle
            var row = index + step
            var lately = [blank.upperBound]
            // The lines of a column are at most two lines apart.
            while rows.indices.contains(row), abs(rows[row].middle - last) <= 2.6 * em {
                guard let rest = rows[row].white(within: white), rest.upperBound - rest.lowerBound >= least * em else {
                    closed += 1
                    break
                }
                white = rest
                let sides = rows[row].words(beside: white, within: 3 * em)
                if sides.hasLeft || sides.right != nil {
                    last = rows[row].middle
                    lefts += sides.hasLeft ? 1 : 0
                    if let right = sides.right {
                        starts.append(right)
                        if abs(right - (lately.min() ?? right)) < 0.3 * em { following += 1 }
                        lately = lately.suffix(3) + [right]
                    }
                    if step > 0 { edges.bottom = last } else { edges.top = last }
                }
                row += step
            }
        }
        let count = min(lefts, starts.count)
        let width = white.upperBound - white.lowerBound
        // Blanks of justified lines can form rivers of three lines; Chinese has no such blanks.
        guard count >= 4 && edges.bottom - edges.top >= 4 * em || isWide && count >= 2 && width >= 0.75 * em else {
            return nil
        }
        // The edge of a long column leans if the scan is not straight.
        let aligned = max(starts.count { abs($0 - white.upperBound) < 0.3 * em }, count >= 12 ? following : 0)
        // A river begins and ends within the text; a gutter does so at a heading or at the end of its columns.
        guard aligned * 2 >= starts.count, closed < 2 || count >= 12 else { return nil }
        return WhiteGutter(left: white.lowerBound, right: white.upperBound, top: edges.top, bottom: edges.bottom)
    }
}

extension WordRow {
    /// The widest part of `range` that no word of the row covers.
    func white(within range: ClosedRange<Double>) -> ClosedRange<Double>? {
        Self.white(within: range, outside: words.lazy.map(\.box))
    }

    static func white(within range: ClosedRange<Double>, outside boxes: some Sequence<PageBox>) -> ClosedRange<Double>?
    {
        var parts = [range]
        for box in boxes where box.right > range.lowerBound && box.left < range.upperBound {
            parts = parts.flatMap { part -> [ClosedRange<Double>] in
                if box.right <= part.lowerBound || box.left >= part.upperBound { return [part] }
                var rest: [ClosedRange<Double>] = []
                if box.left > part.lowerBound { rest.append(part.lowerBound...box.left) }
                if box.right < part.upperBound { rest.append(box.right...part.upperBound) }
                return rest
            }
        }
        return parts.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
    }

    /// Whether a word ends before a strip, and where the first word after it begins, if each is less than `distance`
    /// away.
    func words(beside strip: ClosedRange<Double>, within distance: Double) -> (hasLeft: Bool, right: Double?) {
        var hasLeft = false
        for word in words {
            if word.box.right <= strip.lowerBound + 0.1 {
                if strip.lowerBound - word.box.right < distance { hasLeft = true }
            } else if word.box.left >= strip.upperBound - 0.1 {
                return (hasLeft, word.box.left - strip.upperBound < distance ? word.box.left : nil)
            }
        }
        return (hasLeft, nil)
    }
}
