extension ChunkAnalysis {
    /// Overrides the breaks of UAX #14 where Han text has its own rules.
    ///
    /// Source: W3C, *Requirements for Chinese Text Layout*, “Prohibition Rules for Line Start and Line End” and
    /// “Prohibition Rules for Unbreakable Marks”.
    func apply(_ grade: BreakGrade) {
        var previous = first  // the previous cluster
        var runStart = first  // the start of the run of equal marks that the previous cluster belongs to
        for index in first..<scalars.count where scalars[index].startsCluster {
            let before = scalars[previous]
            let after = scalars[index]
            previous = index
            if after.value != before.value { runStart = index }
            if before.kind == .han, after.kind == .han { continue }
            guard index > first, before.isHanText || after.isHanText, before.kind != .space, after.kind != .space,
                !after.mustBreakBefore
            else { continue }
            let isPair = after.value == before.value && (index - runStart) % 2 == 1
            let opensPair = index + 1 < scalars.count && scalars[index + 1].value == after.value
            if let may = grade.mayBreak(between: before, and: after, isPair: isPair, opensPair: opensPair) {
                if may {
                    scalars[index].traits.insert(.mayBreakBefore)
                } else {
                    scalars[index].traits.remove(.mayBreakBefore)
                }
            }
        }
    }
}

extension BreakGrade {
    /// Whether a line may break between two characters of Han text; `nil` leaves the decision to UAX #14.
    ///
    /// `isPair` if the two are halves of one dash or ellipsis; `opensPair` if `after` is the first half of such a pair.
    fileprivate func mayBreak(
        between before: AnalysedScalar, and after: AnalysedScalar, isPair: Bool, opensPair: Bool
    ) -> Bool? {
        if isPair, after.kind == .dash || after.kind == .ellipsis { return false }
        if before.kind == .digit, after.kind == .digit || after.isUnit { return false }
        if self == .unrestricted { return true }
        if before.kind == .opening { return false }
        switch after.kind {
        case .stop, .closing, .ellipsis, .connector, .interpunct, .solidus: return false
        case .dash: return self != .strict && opensPair && before.kind != .dash ? nil : before.kind == .dash
        case .quote: return nil
        case .opening: return before.kind == .quote ? nil : true
        default: break
        }
        switch before.kind {
        case .solidus where self != .basic: return false
        case .stop, .closing, .ellipsis: return true
        default: return nil
        }
    }
}

extension AnalysedScalar {
    /// A Han character that belongs to the number before it: a multiplier, or a unit of date, time, money or measure.
    fileprivate var isUnit: Bool {
        switch Unicode.Scalar(value) {
        case "百", "千", "万", "亿", "兆", "年", "月", "日", "号", "时", "点", "分", "秒": true
        case "元", "角", "米", "克", "吨", "升", "度", "岁", "倍": true
        default: false
        }
    }
}
