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

    /// Adds the cluster that begins with `scalar`. In an even line Han stand on a grid of ems: narrow text before one
    /// is filled up with a cell, as in print a narrow mark fills an em.
    mutating func add(_ scalar: AnalysedScalar) {
        if isEven {
            if scalar.kind == .han, used & 1 == 1 {
                used += 1
                elastic += 1
            }
            if scalar.canNarrow { elastic += 1 }
        }
        used += Int(scalar.cells)
    }
}
