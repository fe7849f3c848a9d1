/// Names of writers among wrapped lines.
extension LineBreaks {
    /// Whether two or three capitalised words between the end of a sentence and a blank line are the name of the text's
    /// writer.
    static func isNameAlone(_ lines: [TextLine], at index: Int) -> Bool {
        let shape = lines[index].shape
        guard (2...3).contains(shape.words), shape.end == .open, !shape.isEastAsian, shape.digits == 0,
            lines[index - 1].shape.end == .stop, index + 1 == lines.count || lines[index + 1].blanksBefore > 0
        else { return false }
        return lines[index].text.split(separator: " ").allSatisfy { $0.first?.isUppercase ?? false }
    }

    /// The maximum number of lines in a title.
    private static let mostTitleLines = 3

    /// Whether a name is below a title that a blank line separates from the text above, and is itself followed by a
    /// blank line or an indent, although its first word would have fitted on the title's line.
    static func isBelowTitle(_ lines: [TextLine], _ neighbourhood: LineNeighbourhood, at index: Int) -> Bool {
        let shape = lines[index].shape
        guard (2...6).contains(shape.words), shape.end == .open, shape.start == .upper, !shape.isEastAsian,
            shape.digits == 0, lines[index].place == nil, lines[index - 1].shape.end == .open,
            index + 1 < lines.count,
            lines[index - 1].shape.width + 1 + shape.firstWord <= neighbourhood.measure(at: index - 1),
            lines[index + 1].blanksBefore > 0 || lines[index + 1].indent > lines[index].indent
        else { return false }
        let above = lines[..<index].suffix(mostTitleLines)
        guard let first = above.last(where: { $0.blanksBefore > 0 }) ?? (index <= mostTitleLines ? above.first : nil),
            first.shape.start != .lower, !first.shape.isCapitals,
            lines[..<index].drop(while: { $0.number < first.number }).allSatisfy({ $0.shape.end != .stop })
        else { return false }
        return WesternByline.nameAlone(FoldedScalars(lines[index].text)) != nil
    }
}
