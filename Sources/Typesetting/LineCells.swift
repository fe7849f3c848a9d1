import UnicodeText

extension ArraySlice<AnalysedScalar> {
    /// The cells that the clusters of a line take.
    var cells: Int { reduce(0) { $0 + Int($1.cells) } }
}
