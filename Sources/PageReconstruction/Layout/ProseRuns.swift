/// Finds Western prose among lines of other kinds: a few full lines, one of which continues the sentence of another.
/// Among results, programmes and notices such runs are too short to be recognised by their neighbourhood.
enum ProseRuns {
    /// In cells: narrower lines are cells of a table, wider ones are whole paragraphs.
    private static let measures = 24...170
    /// In words: a shorter line is a name or an entry.
    private static let leastWords = 5

    /// The runs of lines, with the width in cells of their widest line.
    static func runs(in lines: [TextLine]) -> [(run: Range<Int>, measure: Int)] {
        var runs: [(Range<Int>, Int)] = []
        guard lines.first?.place == nil else { return runs }
        var index = 0
        while index + 1 < lines.count {
            guard continues(index + 1, lines) else {
                index += 1
                continue
            }
            let measure = max(lines[index].shape.width, lines[index + 1].shape.width)
            var run = Run(lines: index..<(index + 2), measure: measure)
            guard run.isFilled(by: lines[index]) else {
                index += 1
                continue
            }
            while run.lines.lowerBound > 0, areAdjacent(run.lines.lowerBound, lines),
                run.extend(with: lines[run.lines.lowerBound - 1], isAbove: true)
            {}
            while run.lines.upperBound < lines.count, areAdjacent(run.lines.upperBound, lines),
                run.isFilled(by: lines[run.lines.upperBound - 1])
                    || lines[run.lines.upperBound - 1].shape.end == .stop
                        && run.isFilled(by: lines[run.lines.upperBound]),
                run.extend(with: lines[run.lines.upperBound], isAbove: false)
            {}
            runs.append((run.lines, run.measure))
            index = run.lines.upperBound
        }
        return runs
    }

    private struct Run {
        var lines: Range<Int>
        var measure: Int

        /// A ragged line exceeds the lines seen so far by at most a long word.
        func isFilled(by line: TextLine) -> Bool { line.shape.width * 20 >= measure * 17 }

        /// Adds a line of prose that has the run's measure; below full lines it may be shorter.
        mutating func extend(with line: TextLine, isAbove: Bool) -> Bool {
            guard ProseRuns.isProse(line), line.shape.width * 20 <= measure * 23, !isAbove || isFilled(by: line) else {
                return false
            }
            measure = max(measure, line.shape.width)
            lines = isAbove ? lines.lowerBound - 1..<lines.upperBound : lines.lowerBound..<lines.upperBound + 1
            return true
        }
    }

    /// Whether the line continues the sentence of the line above it in lower case.
    private static func continues(_ index: Int, _ lines: [TextLine]) -> Bool {
        let (above, shape) = (lines[index - 1].shape, lines[index].shape)
        guard areAdjacent(index, lines), isProse(lines[index - 1]), above.words >= leastWords,
            above.end != .stop, above.end != .colon, measures.contains(above.width), shape.start == .lower,
            isProse(lines[index]), !LineKind.isBulleted(lines[index].text)
        else { return false }
        return lines[index].text.unicodeScalars.first?.properties.isLowercase ?? false
    }

    private static func areAdjacent(_ index: Int, _ lines: [TextLine]) -> Bool {
        let (above, line) = (lines[index - 1], lines[index])
        return line.blanksBefore == 0 && line.column == above.column && line.page == above.page
    }

    private static let openingMarks = Set("“”\"'‘’«»„([—–-*¿¡".unicodeScalars)

    /// Whether the line may be prose: a comment such as `# How often` and a setting such as `datadir = /var/lib` are
    /// not.
    private static func isProse(_ line: TextLine) -> Bool {
        let shape = line.shape
        guard let first = line.text.unicodeScalars.first,
            first.isCasedLetter || first.isDigit || openingMarks.contains(first), shape.symbols * 8 <= shape.letters
        else { return false }
        return !shape.isEastAsian && !shape.isCapitals && shape.gaps == 0 && !shape.isRubbish
            && shape.digits * 3 < shape.letters
    }
}
