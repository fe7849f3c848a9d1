import NewsModel

extension OrderedPage {
    /// How sure it is, 0 to 1, that a paragraph goes on where one column ends and another begins; `nil` where it does not.
    func confidence(
        _ block: Block, set place: LinePlace, goesOnWith above: Block, set before: LinePlace
    ) -> Double? {
        // Where paragraphs are indented, text that is not goes on; seven tenths of an em are no unevenness.
        if usesIndents {
            guard place.indent < 0.7 else { return nil }
            if above.isOpen || before.fill > 0.97 { return 0.98 }
            return before.fill > 0.85 && !above.isComplete ? 0.9 : nil
        }
        guard above.isOpen, before.fill > 0.7 else { return nil }
        return above.shape.end == .hyphen || block.shape.start == .lower ? 0.97 : 0.9
    }
}
