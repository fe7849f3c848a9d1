extension ChunkAnalysis {
    /// Marks where lines may and must begin by Unicode Standard Annex #14, as ICU implements it for the language.
    func markBreaks() {
        if first > 0 { markStartOfChunk() }
        let (units, indices) = shortened()
        units.withUnsafeBufferPointer { units in
            BreakIterators.forEachBreak(in: units, locale: rules.locale) { unit in
                guard unit < indices.count else { return }
                let index = Int(indices[unit])
                guard scalars[index].startsCluster else { return }
                scalars[index].traits.insert(.mayBreakBefore)
                if index > 0, scalars[index - 1].endsLine { scalars[index].traits.insert(.mustBreakBefore) }
            }
        }
    }

    /// The chunk in UTF-16, and the scalar index of each unit, without the inner ideographs of a run. Lines may break
    /// between any two ideographs, whatever surrounds them, and ICU would spend most of its time on them.
    private func shortened() -> (units: [UInt16], indices: [Int32]) {
        var units: [UInt16] = []
        var indices: [Int32] = []
        units.reserveCapacity(scalars.count - first)
        indices.reserveCapacity(scalars.count - first)
        for index in first..<scalars.count {
            let value = scalars[index].value
            if Self.isIdeograph(value), index > first, index + 1 < scalars.count,
                Self.isIdeograph(scalars[index - 1].value), Self.isIdeograph(scalars[index + 1].value)
            {
                scalars[index].traits.insert(.mayBreakBefore)
                continue
            }
            indices.append(Int32(index))
            if value < 0x10000 {
                units.append(UInt16(truncatingIfNeeded: value))
            } else {
                indices.append(Int32(index))
                units.append(UInt16(truncatingIfNeeded: 0xD800 + (value - 0x10000) >> 10))
                units.append(UInt16(truncatingIfNeeded: 0xDC00 + value & 0x3FF))
            }
        }
        return (units, indices)
    }

    private static func isIdeograph(_ value: UInt32) -> Bool {
        (0x4E00..<0xA000).contains(value)
    }

    /// Chunks are cut where a line may begin, or after `chunkLength` scalars without such a position.
    private func markStartOfChunk() {
        let before = scalars[first - 1]
        let after = scalars[first]
        scalars[first].traits.insert(.startsCluster)
        if before.endsLine { scalars[first].traits.formUnion([.mayBreakBefore, .mustBreakBefore]) }
        if before.kind == .han && after.kind == .han || before.value == 0x20 {
            scalars[first].traits.insert(.mayBreakBefore)
        }
    }
}
