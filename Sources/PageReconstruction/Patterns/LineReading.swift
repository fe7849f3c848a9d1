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
        jump = Self.jump(folded)
        isByline = folded.count <= 80 && (BylinePattern.line(folded) != nil || WesternByline.line(folded) != nil)
        isPaperName = LinePatterns.isPaperName(folded)
        isAround =
            jump == nil
            && (FurniturePattern.isFurniture(folded) || LinePatterns.isFolio(text, LineShape(text), lines: 1))
    }

    private static let from = ["continued from", "from page", "fortsetzung von", "suite de la page", "上接", "接第"]
    private static let on = [
        "continued on", "turn to page", "see page", "continues on", "fortsetzung auf", "fortsetzung seite",
        "suite page", "suite en page",
        "下转", "转第",
    ]

    private static func jump(_ text: FoldedScalars) -> Jump? {
        guard text.count <= 48 else { return nil }
        let words = text.string.lowercased()
        let digits = words.split { !$0.isNumber }.last.flatMap { Int($0) }
        let page = digits ?? numeral(before: "版", in: words)
        guard page != nil || words.contains("page") || words.contains("seite") || words.contains("版") else {
            return nil
        }
        if from.contains(where: words.contains) { return .from(page: page) }
        return on.contains(where: words.contains) ? .on(page: page) : nil
    }

    /// The Chinese number that stands before a character: `下转第三版`.
    private static func numeral(before end: Character, in text: String) -> Int? {
        guard let place = text.lastIndex(of: end) else { return nil }
        let figures = text[..<place].reversed().prefix { ChineseNumber.isFigure(String($0)) }
        return ChineseNumber.value(String(figures.reversed()))
    }
}
