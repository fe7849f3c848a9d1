/// The analysis of a text's last piece, in place: marks clusters and breaks.
struct PieceAnalysis {
    /// The scalars of the whole text so far.
    let scalars: UnsafeMutableBufferPointer<AnalysedScalar>
    /// The index of the piece's first scalar.
    let first: Int
    let rules: TextRules

    /// Fills in everything that decoding left open.
    func analyse() {
        markClusters()
        markBreaks()
        if rules.grade != nil || rules.restoresFullWidthMarks {
            markHanText()
            if rules.restoresFullWidthMarks { widenMarks() }
        }
        if let grade = rules.grade { apply(grade) }
    }
}
