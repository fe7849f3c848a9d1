extension ChunkAnalysis {
    /// Marks Han characters, full-width marks, and other marks next to these: `“ ” … — ·` serve both scripts, and text
    /// dumps turn full-width marks into ASCII.
    func markHanText() {
        var isHanBefore = first > 0 && scalars[first - 1].isHanText
        var parentheses: [Bool] = []  // for each open parenthesis, whether it is Han text
        for index in first..<scalars.count where scalars[index].startsCluster {
            let scalar = scalars[index]
            if scalar.kind == .han || scalar.isFullWidthMark {
                isHanBefore = true
            } else if scalar.kind.isMark {
                isHanBefore = isHanBefore || isHanAfterMarks(index)
                if scalar.value == UInt32(UInt8(ascii: "(")) { parentheses.append(isHanBefore) }
                if scalar.value == UInt32(UInt8(ascii: ")")), let pair = parentheses.popLast() { isHanBefore = pair }
            } else {
                isHanBefore = false
            }
            if isHanBefore, !scalar.kind.isMark || isAlone(index) { scalars[index].traits.insert(.isHanText) }
        }
    }

    /// Whether the cluster is a single scalar; a mark that carries another has no full-width form.
    private func isAlone(_ index: Int) -> Bool { index + 1 == scalars.count || scalars[index + 1].startsCluster }

    /// Whether only marks separate the mark at `index` from Han text within the next eight scalars.
    private func isHanAfterMarks(_ index: Int) -> Bool {
        for scalar in scalars[(index + 1)...].prefix(8) where scalar.startsCluster {
            if scalar.kind == .han || scalar.isFullWidthMark { return true }
            if !scalar.kind.isMark { return false }
        }
        return false
    }

    /// Gives marks that are shown in full width two cells.
    func widenMarks() {
        for index in first..<scalars.count where scalars[index].isHanText && scalars[index].hasFullWidthForm {
            scalars[index].cells = 2
        }
    }
}

extension AnalysedScalar {
    /// Whether the scalar is a mark that is full-width in every context, or a full-width digit.
    var isFullWidthMark: Bool { value >= 0x3000 && (kind.isMark || kind == .digit) }

    /// Whether the scalar is an ASCII mark with a full-width form.
    var hasFullWidthForm: Bool { value < 0x80 && MarkForms.fullWidth(of: scalar) != nil }

    /// Whether the scalar is an ASCII mark that is shown in full width.
    public var isRestored: Bool { cells == 2 && isHanText && hasFullWidthForm }
}
