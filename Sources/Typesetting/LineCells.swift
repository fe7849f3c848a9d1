import UnicodeText

/// The cells of a line, counted cluster by cluster.
struct LineCells {
    let isEven: Bool
    private(set) var used = 0
    /// Cells that the marks so far could give up.
    private(set) var elastic = 0

    init(isEven: Bool) {
        self.isEven = isEven
    }

    init(_ scalars: ArraySlice<AnalysedScalar>, isEven: Bool) {
        self.isEven = isEven
        for scalar in scalars where scalar.startsCluster { add(scalar) }
    }

    /// Adds the cluster that begins with `scalar`.
    mutating func add(_ scalar: AnalysedScalar) {
        if isEven, scalar.canNarrow { elastic += 1 }
        used += Int(scalar.cells)
    }
}
