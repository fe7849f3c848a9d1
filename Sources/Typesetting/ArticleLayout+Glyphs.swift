import NewsModel
import UnicodeText

extension ArticleLayout {
    /// The glyphs of a line, left to right: its text and the cells of a rule or box, whose ranges are empty.
    public func glyphs(ofLine index: Int) -> [Glyph] {
        let line = lines[index]
        switch line.frame {
        case .none: return textGlyphs(ofLine: index)
        case .rule: return drawn(boxes.rule(width: headingMeasure), of: line)
        case .top: return drawn(boxes.top(width: measure), of: line)
        case .bottom: return drawn(boxes.bottom(width: measure), of: line)
        case .bullet: return drawn(boxes.bullet, of: line) + textGlyphs(ofLine: index)
        case .number(let number): return drawn(boxes.number(number), of: line) + textGlyphs(ofLine: index)
        case .bar: return drawn(boxes.sides(width: measure).prefix(1), of: line) + textGlyphs(ofLine: index)
        case .sides:
            let sides = boxes.sides(width: measure)
            return drawn(sides.prefix(1), of: line) + textGlyphs(ofLine: index) + drawn(sides.suffix(1), of: line)
        }
    }

    private var boxes: BoxDrawing { BoxDrawing(ambiguous: style.ambiguous) }

    private func drawn(_ cells: some Sequence<BoxDrawing.Cell>, of line: SetLine) -> [Glyph] {
        let range = line.range.upperBound..<line.range.upperBound
        return cells.map { Glyph(range: range, text: $0.text, column: $0.column, width: 1) }
    }

    private func textGlyphs(ofLine index: Int) -> [Glyph] {
        let line = lines[index]
        guard !line.range.isEmpty, let text = article.text(of: line.passage) else { return [] }
        let end = index + 1 < firstChange.count ? firstChange[index + 1] : changes.count
        var changes = changes[firstChange[index]..<end]
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(line.range.count)
        var column = line.indent
        var offset = line.range.lowerBound
        func append(_ first: Unicode.Scalar, scalars: Int, shown: String, width: Int) {
            let range = offset..<offset + scalars
            offset = range.upperBound
            var (shown, width) = (shown, width)
            if let change = changes.first, line.range.lowerBound + change.offset == range.lowerBound {
                changes.removeFirst()
                if change.isFullWidth, let form = MarkForms.fullWidth(of: first) {
                    shown = String(form)
                    width = DisplayWidth.cells(ofScalar: form.value, ambiguous: style.ambiguous)
                }
                glyphs.widenLast(by: change.gap)
                column += change.gap
            }
            if shown.isEmpty { return }
            glyphs.append(Glyph(range: range, text: shown, column: column, width: width))
            column += width
        }
        let part = text.part(fromByte: line.byteOffset, count: line.range.count)
        if TerminalText.isPlain(part) {
            for scalar in part.unicodeScalars {
                let width = DisplayWidth.cells(ofScalar: scalar.value, ambiguous: style.ambiguous)
                append(scalar, scalars: 1, shown: String(scalar), width: width)
            }
        } else {
            for cluster in part {
                let (scalars, shown) = (cluster.unicodeScalars, TerminalText.safe(String(cluster)))
                let width = DisplayWidth.cells(of: shown, ambiguous: style.ambiguous)
                append(scalars[scalars.startIndex], scalars: scalars.count, shown: shown, width: width)
            }
        }
        if line.endsInHyphen { glyphs.hyphenateLast() }
        return glyphs
    }
}

extension [Glyph] {
    /// Adds a gap to the glyph before it, as spaces, so that a highlight covers the gap.
    fileprivate mutating func widenLast(by cells: Int) {
        guard cells > 0, let last = popLast() else { return }
        let text = last.text + String(repeating: " ", count: cells)
        append(Glyph(range: last.range, text: text, column: last.column, width: last.width + cells))
    }

    /// Adds a hyphen to the last glyph; the hyphen is not part of the text either.
    fileprivate mutating func hyphenateLast() {
        guard let last = popLast() else { return }
        append(Glyph(range: last.range, text: last.text + "-", column: last.column, width: last.width + 1))
    }
}

extension String {
    /// The `count` scalars that start at byte `start`.
    fileprivate func part(fromByte start: Int, count: Int) -> Substring {
        let first = utf8.index(startIndex, offsetBy: start)
        let end = unicodeScalars.index(first, offsetBy: count)
        return self[first..<end]
    }
}
