/// Cuts numbered lines into blocks.
///
/// A line is a block, except on a page that was wrapped to a measure (mail, Project Gutenberg, `pdftotext`): there
/// the lines of a paragraph are one block. A line was wrapped by its maker if the first word of the next line would not
/// have fitted on it; in a poem or a table it would have.
struct PageBlocks {
    private(set) var blocks: [Block] = []
    private let forcedEnds: Set<Int>

    private struct Line {
        let number: Int
        let text: String
        /// Cells, roughly: a full-width character is two.
        let width: Int
        let firstWord: Int
        let indented: Bool
    }

    init(_ lines: [SourceLine], corrections: [JoinCorrection]) {
        forcedEnds = Set(
            corrections.flatMap { correction in
                switch correction {
                case .split(let after): [after]
                case .join(let after, let with): [after, with - 1]
                }
            })
        var group: [Line] = []
        var groups: [(blanks: Int, lines: [Line])] = []
        var blanks = 0
        var blanksBeforeGroup = 0
        for source in lines {
            let text = Self.trimmed(source.text)
            guard !text.isEmpty else {
                if !group.isEmpty {
                    groups.append((blanksBeforeGroup, group))
                    group = []
                }
                blanks += 1
                continue
            }
            if group.isEmpty { blanksBeforeGroup = blanks }
            blanks = 0
            group.append(Self.measured(number: source.number, text: text, raw: source.text))
        }
        if !group.isEmpty { groups.append((blanksBeforeGroup, group)) }

        let wrapped = Self.isWrapped(groups.map(\.lines))
        for group in groups { append(group.lines, blanksBefore: group.blanks, wrapped: wrapped) }
    }

    private mutating func append(_ lines: [Line], blanksBefore: Int, wrapped: Bool) {
        let measure = lines.map(\.width).max() ?? 0
        var pending: [Line] = []
        var blanks = blanksBefore
        for (index, line) in lines.enumerated() {
            pending.append(line)
            let goesOn =
                wrapped && index + 1 < lines.count && !forcedEnds.contains(line.number)
                && !lines[index + 1].indented && Self.isFull(line, before: lines[index + 1], measure: measure)
            if goesOn { continue }
            blocks.append(
                Block(
                    index: blocks.count, lines: pending.map(\.number),
                    text: JoinedText.joined(pending.map(\.text)), blanksBefore: blanks,
                    isIndented: pending[0].indented))
            pending = []
            blanks = 0
        }
    }

    private static func measured(number: Int, text: String, raw: String) -> Line {
        var width = 0
        var firstWord: Int?
        for scalar in text.unicodeScalars {
            if scalar == " ", firstWord == nil { firstWord = width }
            width += scalar.value >= 0x2E80 ? 2 : 1
        }
        let spaces = raw.unicodeScalars.prefix { $0.isBlank }
        let indent = spaces.reduce(0) { $0 + ($1.value == 0x3000 ? 2 : 1) }
        let startsWide = (text.unicodeScalars.first?.value ?? 0) >= 0x2E80
        return Line(
            number: number, text: text, width: width, firstWord: startsWide ? 2 : (firstWord ?? width),
            indented: indent >= 2)
    }

    /// Most breaks inside groups are full lines, there are enough of them to tell, and little of the text is in lines
    /// that are wider: a page whose headings alone are set line by line was not wrapped.
    private static func isWrapped(_ groups: [[Line]]) -> Bool {
        let widest = groups.filter { $0.count > 1 }.flatMap { $0.map(\.width) }.max() ?? 0
        let widths = groups.flatMap { $0.map(\.width) }
        let beyond = widths.filter { $0 > widest + 8 }.reduce(0, +)
        guard beyond * 4 < widths.reduce(0, +) else { return false }
        var full = 0
        var breaks = 0
        for lines in groups where lines.count > 1 {
            // A group of two is as wide as its wider line: only the page can tell whether that was the measure.
            let measure = lines.count > 2 ? lines.map(\.width).max() ?? 0 : widest
            guard measure >= 24, measure <= 160 else { continue }
            for index in 0..<(lines.count - 1) {
                breaks += 1
                if isFull(lines[index], before: lines[index + 1], measure: measure) { full += 1 }
            }
        }
        return breaks >= 2 && full * 4 >= breaks * 3
    }

    private static func isFull(_ line: Line, before next: Line, measure: Int) -> Bool {
        if line.text.hasSuffix("-") { return true }
        return line.width + 1 + next.firstWord > measure
    }

    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        if let first = scalars.first, let last = scalars.last, !first.isBlank, !last.isBlank { return text }
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(scalars[first...last])
    }
}
