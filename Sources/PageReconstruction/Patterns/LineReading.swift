/// The role of a single line as suggested by its words, for callers that see it on its page.
package struct LineReading: Equatable, Sendable {
    /// A reference from one page to another.
    package enum Jump: Equatable, Sendable {
        /// The continuation is on another page, whose number may be known: `Continued on Page 2`, `下转第2版`.
        case on(page: Int?)
        /// The text is continued from another page: `Continued from Page 1`, `上接第1版`.
        case from(page: Int?)
    }

    /// Whether the line only names writers.
    package let isByline: Bool
    /// Whether the line states the day, the page, the number or the editors of the paper.
    package let isAround: Bool
    package let isPaperName: Bool
    package let jump: Jump?

    package init(_ text: String) {
        let folded = FoldedScalars(text)
        jump = JumpPattern.jump(folded)
        isByline = folded.count <= 80 && (BylinePattern.line(folded) != nil || WesternByline.line(folded) != nil)
        isPaperName = LinePatterns.isPaperName(folded)
        isAround =
            jump == nil
            && (FurniturePattern.isFurniture(folded) || LinePatterns.isFolio(text, LineShape(text), lines: 1))
    }
}
