/// What the words of a single line say of the part that it plays, for those who see it on its page.
package struct LineReading: Equatable, Sendable {
    /// A line that leads from one page to another.
    package enum Jump: Equatable, Sendable {
        /// `Continued on Page 2`, `下转第2版`, and the number of that page.
        case on(page: Int?)
        /// `Continued from Page 1`, `上接第1版`.
        case from(page: Int?)
    }

    /// Names the writers and nothing else.
    package let isByline: Bool
    /// States the day, the page, the number or the editors of the paper.
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
