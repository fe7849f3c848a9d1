extension PieceAnalysis {
    /// Marks Han, full-width marks, and the other marks that stand next to these: `“ ” … — ·` serve both kinds of text,
    /// and page dumps turn full-width marks into ASCII.
    func markHanText() {
        var isHanBefore = first > 0 && scalars[first - 1].isHanText
        var parentheses: [Bool] = []  // for each open one whether it is Han text
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

    /// Whether the cluster is one scalar: a mark with another upon it has no other form.
    private func isAlone(_ index: Int) -> Bool { index + 1 == scalars.count || scalars[index + 1].startsCluster }

    private func isHanAfterMarks(_ index: Int) -> Bool {
        for scalar in scalars[(index + 1)...].prefix(8) where scalar.startsCluster {
            if scalar.kind == .han || scalar.isFullWidthMark { return true }
            if !scalar.kind.isMark { return false }
        }
        return false
    }

    /// Gives the marks that are shown in full width their two cells.
    func widenMarks() {
        for index in first..<scalars.count where scalars[index].isHanText && scalars[index].hasFullWidthForm {
            scalars[index].cells = 2
        }
    }
}

extension AnalysedScalar {
    /// A mark that takes an em in every context; a full-width digit goes with Han too.
    var isFullWidthMark: Bool { value >= 0x3000 && (kind.isMark || kind == .digit) }

    /// Whether it is one of the ASCII marks that stand for full-width ones.
    var hasFullWidthForm: Bool { value < 0x80 && MarkForms.fullWidth(of: scalar) != nil }

    /// Whether it is an ASCII mark that is shown in full width.
    public var isRestored: Bool { cells == 2 && isHanText && hasFullWidthForm }
}
