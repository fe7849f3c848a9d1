/// Reads text that is set in capitals throughout, as by teleprinters and in framed quotations: there capitals
/// distinguish no headings, so that the lines are judged as if they were in sentence case.
enum CapitalText {
    /// In letters and in lines: fewer may be the headings and advertisements of a page.
    private static let (leastLetters, leastLines) = (300, 8)
    /// In words: headings have shorter lines.
    private static let leastWords = 4

    /// The lines with the shapes of sentence case where all text is in capitals.
    static func lowered(_ lines: [TextLine]) -> [TextLine] {
        let ranges = isWhole(lines) ? [lines.indices] : runs(in: lines)
        guard !ranges.isEmpty else { return lines }
        var lowered = lines
        for range in ranges {
            let widest = lines[range].reduce(0) { max($0, $1.shape.width) }
            for index in range where lines[index].shape.isCapitals {
                let begins =
                    index == range.lowerBound || lines[index].blanksBefore > 0
                    || ends(lines[index - 1], before: lines[index], widest: widest)
                lowered[index].judge(as: LineShape(sentenceCase(lines[index].text, beginsSentence: begins)))
            }
        }
        return lowered
    }

    /// The text in lower case, with capitals at the beginnings of sentences.
    static func sentenceCase(_ text: String, beginsSentence: Bool = true) -> String {
        var isStart = beginsSentence
        return text.lowercased().reduce(into: "") { cased, character in
            cased += isStart && character.isLetter ? character.uppercased() : String(character)
            if ".!?".contains(character) { isStart = true } else if character.isLetter { isStart = false }
        }
    }

    /// Whether a line ends a sentence or leaves room for the next word, as the last line of a paragraph or a heading.
    private static func ends(_ line: TextLine, before next: TextLine, widest: Int) -> Bool {
        line.shape.end == .stop || line.shape.end == .colon
            || (line.shape.width + 1 + next.shape.firstWord) * 10 < widest * 8
    }

    private static func isWhole(_ lines: [TextLine]) -> Bool {
        let (letters, capitals) = lines.reduce(into: (0, 0)) { counts, line in
            guard !line.shape.isEastAsian, line.place == nil else { return }
            counts = (counts.0 + line.shape.letters, counts.1 + line.shape.capitals)
        }
        return letters >= leastLetters && capitals * 20 >= letters * 17
    }

    /// Runs of full lines in capitals, longer than any heading.
    private static func runs(in lines: [TextLine]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        while start < lines.count {
            let end =
                lines[start...].indices.first {
                    !lines[$0].shape.isCapitals || lines[$0].place != nil
                        || $0 > start && (lines[$0].blanksBefore > 0 || lines[$0].column != lines[start].column)
                } ?? lines.count
            let widest = lines[start..<end].reduce(0) { max($0, $1.shape.width) }
            let full = lines[start..<end].count { $0.shape.width * 5 >= widest * 4 && $0.shape.words >= leastWords }
            if end - start >= leastLines, full * 3 >= (end - start) * 2 { runs.append(start..<end) }
            start = max(end, start + 1)
        }
        return runs
    }
}
