extension AnalysedText {
    /// Marks where lines may and must begin by Unicode Standard Annex #14, as ICU has it for the language.
    mutating func markBreaks(from first: Int) {
        if first > 0 { markStartOfPiece(first) }
        var units: [UInt16] = []
        units.reserveCapacity((scalars.count - first) * 2)
        for scalar in scalars[first...] {
            if scalar.value < 0x10000 {
                units.append(UInt16(truncatingIfNeeded: scalar.value))
            } else {
                let offset = scalar.value - 0x10000
                units.append(UInt16(truncatingIfNeeded: 0xD800 + offset >> 10))
                units.append(UInt16(truncatingIfNeeded: 0xDC00 + offset & 0x3FF))
            }
        }
        var index = first
        var unit = 0
        units.withUnsafeBufferPointer { units in
            BreakIterators.forEachBreak(in: units, locale: rules.locale) { offset, isHard in
                while unit < offset {
                    unit += scalars[index].value < 0x10000 ? 1 : 2
                    index += 1
                }
                guard index < scalars.count, scalars[index].startsCluster else { return }
                update(index) { $0.traits.formUnion(isHard ? [.mayBreakBefore, .mustBreakBefore] : .mayBreakBefore) }
            }
        }
    }

    /// Pieces are cut where a line may begin, and after at most `pieceLength` scalars without such a place.
    private mutating func markStartOfPiece(_ first: Int) {
        let before = scalars[first - 1]
        update(first) {
            $0.traits.insert(.startsCluster)
            if before.endsLine { $0.traits.formUnion([.mayBreakBefore, .mustBreakBefore]) }
            if before.kind == .han && $0.kind == .han || before.value == 0x20 { $0.traits.insert(.mayBreakBefore) }
        }
    }
}
