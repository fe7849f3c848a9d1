import NewsModel

extension OrderedPage {
    /// The confidence, 0 to 1, that a paragraph continues from one column in the next, or `nil` if it does not.
    func confidence(
        _ block: Block, set place: LinePlace, goesOnWith above: Block, set before: LinePlace
    ) -> Double? {
        // If paragraphs are indented, unindented text is a continuation; seven tenths of an em are more than an uneven
        // margin.
        if usesIndents {
            guard place.indent < 0.7 else { return nil }
            if above.isOpen || before.fill > 0.97 { return 0.98 }
            return before.fill > 0.85 && !above.isComplete ? 0.9 : nil
        }
        guard above.isOpen, before.fill > 0.7 else { return nil }
        return above.shape.end == .hyphen || block.shape.start == .lower ? 0.97 : 0.9
    }
}
