import UnicodeText

extension ArraySlice<AnalysedScalar> {
    /// The width of the clusters of a line, in cells.
    var cells: Int { reduce(0) { $0 + Int($1.cells) } }
}
