/// The analysis of a text's last chunk, which it writes into the text: marks clusters and breaks.
struct ChunkAnalysis {
    /// The scalars of the whole text so far.
    let scalars: UnsafeMutableBufferPointer<AnalysedScalar>
    /// The index of the chunk's first scalar.
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
