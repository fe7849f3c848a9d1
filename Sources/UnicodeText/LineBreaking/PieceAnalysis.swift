/// The analysis of the last piece of a text, in place: what marks clusters and breaks.
struct PieceAnalysis {
    /// The whole text so far.
    let scalars: UnsafeMutableBufferPointer<AnalysedScalar>
    /// Where the piece begins.
    let first: Int
    let rules: TextRules

    /// Fills in all that decoding left open.
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
