import NewsModel
import UnicodeText

/// One passage being broken into lines; only as much of its text is analysed as the next line needs.
struct PassageSetting: Sendable {
    let passage: Passage
    let kind: SetLine.Kind
    let isWestern: Bool
    private let shape: PassageShape
    private let room: Int
    private let text: String
    private var filling: LineFilling
    private let hyphenation: Hyphenation?
    private let stretches: Bool
    private var window: AnalysedText
    private var bytesRead = 0
    /// The number of scalars of the passage before the window.
    private var windowStart = 0
    private var lineStart = 0  // index in the window
    private var lineStartByte = 0
    private var isFirstLine = true
    /// The next lines, if several were found together.
    private var planned: ArraySlice<LineFilling.Line> = []

    init(
        _ passage: Passage, kind: SetLine.Kind, text: String, rules: TextRules, shape: PassageShape,
        isWestern: Bool = false, isEven: Bool = false, stretches: Bool = false,
        hyphenation: Hyphenation? = nil
    ) {
        self.passage = passage
        self.kind = kind
        self.text = text
        self.shape = shape
        room = isEven ? shape.room & ~1 : shape.room
        self.isWestern = isWestern
        self.stretches = stretches
        filling = LineFilling(isEven: isEven, ignoresMarks: rules.grade == .unrestricted, hyphenation: hyphenation)
        self.hyphenation = hyphenation
        window = AnalysedText(rules: rules)
    }

    /// The number of scalars of the passage before the next line.
    var offset: Int { windowStart + lineStart }

    /// The next line, and the differences of its glyphs from the text; `nil` at the passage's end.
    mutating func nextLine() -> (line: SetLine, changes: [GlyphChange])? {
        if isFirstLine, kind != .verse { skipBlanks() }
        let indent = isFirstLine ? shape.indent : shape.turnover
        while true {
            if lineStart >= window.count {
                guard extend() else { return nil }
            }
            guard let line = foundLine(indent: indent) else { continue }
            let changes = LineSpacing.changes(
                to: line, in: window, room: room - indent - (line.endsInHyphen ? 1 : 0), isEven: filling.isEven,
                stretches: stretches)
            let set = SetLine(
                kind: kind, passage: passage, range: shifted(line.range), indent: shape.margin + indent,
                byteOffset: lineStartByte, frame: isFirstLine ? shape.firstFrame : shape.frame,
                endsInHyphen: line.endsInHyphen)
            advance(to: line.next)
            isFirstLine = false
            // Avoid hyphens on two lines in a row, which are worse than a short line.
            filling.hyphenation = line.endsInHyphen ? nil : hyphenation
            return (set, changes)
        }
    }

    /// The next line in the window; `nil` if the window had to be extended for it.
    private mutating func foundLine(indent: Int) -> LineFilling.Line? {
        if !filling.isEven {
            let line = filling.line(in: window, from: lineStart, room: max(2, room - indent))
            return line.next + LineFilling.lookahead > window.count && extend() ? nil : line
        }
        if planned.isEmpty {
            planned =
                TotalFit.lines(
                    of: window, from: lineStart, firstRoom: max(2, room - indent), room: max(2, room - shape.turnover),
                    isWhole: bytesRead == text.utf8.count, filling: filling)[...]
            if planned.isEmpty { _ = extend() }
        }
        return planned.popFirst()
    }

    /// All lines of a heading, of about equal length.
    mutating func balancedLines() -> [(line: SetLine, changes: [GlyphChange])] {
        skipBlanks()
        while extend() {}
        forgetWhatIsSet()
        return BalancedLines.lines(of: window, width: room).map { line in
            advance(to: line.range.lowerBound)
            let changes = LineSpacing.changes(to: line, in: window, room: room, isEven: false, stretches: false)
            let set = SetLine(
                kind: kind, passage: passage, range: shifted(line.range), indent: shape.margin,
                byteOffset: lineStartByte)
            return (set, changes)
        }
    }

    /// Skips spaces before a text: they are the source's indent, which the layout replaces.
    private mutating func skipBlanks() {
        while true {
            if lineStart >= window.count, !extend() { return }
            guard window.scalars[lineStart].kind == .space else { return }
            advance(to: lineStart + 1)
        }
    }

    private mutating func advance(to end: Int) {
        for scalar in window.scalars[lineStart..<end] { lineStartByte += scalar.byteCount }
        lineStart = end
    }

    private func shifted(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound + windowStart..<range.upperBound + windowStart
    }

    /// Analyses the next chunk of the text; `false` at its end.
    private mutating func extend() -> Bool {
        guard let bytes = window.append(text, fromByte: bytesRead) else { return false }
        bytesRead += bytes
        forgetWhatIsSet()
        window.keepNamesTogether(from: lineStart, isWestern: isWestern)
        return true
    }

    private mutating func forgetWhatIsSet() {
        window.removeFirst(lineStart)
        windowStart += lineStart
        lineStart = 0
    }
}
