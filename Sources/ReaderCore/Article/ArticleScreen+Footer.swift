extension ArticleScreen {
    /// The rows of the story's source, which stands below its end.
    var sourceRows: [String] { article.sourceRows(width: geometry.width) }

    /// The rows below the last line: a blank line, the source if it has rows of its own, a rule, and the next story's
    /// name.
    var footerLines: Int { Self.shortFooter + (hasSourceRows ? sourceRows.count : 0) }

    /// The rows of a footer without the source.
    static let shortFooter = 3

    /// Whether the source stands on rows of its own in the footer: not above other stories, because it is shown there
    /// already, nor on a page that has no more room.
    var hasSourceRows: Bool {
        following.isEmpty && (!turnsPages || lastRow + 1 + Self.shortFooter + sourceRows.count <= textRows)
    }

    /// The first row of the footer, and the cells available to it. A page keeps its last row free for the footer's last
    /// line, if there is no more room.
    var footer: (row: Int, columns: Range<Int>) {
        let columns = geometry.left..<geometry.left + geometry.width
        if let last = following.last { return (last.endRow, columns) }
        return (turnsPages ? min(lastRow + 1, textRows - footerLines) : layout.lines.count - top, columns)
    }
}
