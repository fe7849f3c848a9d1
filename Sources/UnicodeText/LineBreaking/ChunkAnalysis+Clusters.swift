extension ChunkAnalysis {
    /// Marks where grapheme clusters begin and sets their cells (Unicode Standard Annex #29, as implemented by Swift's
    /// `Character`). Scalars for which `standsAlone` is true have been marked already.
    func markClusters() {
        var index = first
        while index < scalars.count {
            if scalars[index].startsCluster {
                index += 1
            } else {
                let start = max(first, index - 1)
                let end = endOfComposedText(from: index)
                markComposed(start..<end)
                index = end
            }
        }
    }

    /// The end of the text around scalar `index` that needs the full rules: a cluster begins there.
    private func endOfComposedText(from index: Int) -> Int {
        var end = index + 1
        var alone = false
        while end < scalars.count {
            let nextAlone = scalars[end].startsCluster
            if alone, nextAlone { break }
            alone = nextAlone
            end += 1
        }
        return end
    }

    private func markComposed(_ range: Range<Int>) {
        var view = String.UnicodeScalarView()
        for scalar in scalars[range] { view.append(scalar.scalar) }
        var index = range.lowerBound
        for cluster in String(view) {
            let length = cluster.unicodeScalars.count
            let isSingle = length == 1
            // Measured as displayed: hidden tags in a cluster are shown as a sign.
            let shown = TerminalText.safe(String(cluster))
            let width = isSingle ? nil : DisplayWidth.cells(of: shown, ambiguous: rules.ambiguous)
            scalars[index].traits.insert(.startsCluster)
            if let width {
                scalars[index].cells = UInt8(min(width, 255))
                if scalars[index].kind == .space { scalars[index].kind = .other }  // a space that carries a mark
            }
            for part in index + 1..<index + length {
                scalars[part].cells = 0
                scalars[part].traits.remove(.startsCluster)
            }
            index += length
        }
    }

    /// Whether a scalar is a cluster of its own as long as its neighbours are such scalars too.
    static func standsAlone(_ value: UInt32) -> Bool {
        switch value {
        case 0x4E00...0x9FFF, 0..<0x0D, 0x0E..<0x300: true
        case 0x370...0x482, 0x48A...0x588, 0x5D0...0x5EA, 0x620...0x64A, 0x66E...0x6D3: true
        case 0xE01...0xE30, 0xE40...0xE45, 0x10A0...0x10FF, 0x1E00...0x1FFF: true
        case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF, 0x2100...0x2CEE, 0x2E00...0x3029: true
        case 0x3030...0x3098, 0x309B...0x4DFF, 0xA000...0xA48C, 0xAC00...0xD7A3, 0xF900...0xFB06: true
        case 0xFE30...0xFE6F, 0xFF01...0xFF9D, 0xFFE0...0xFFE6: true
        case 0x1F000...0x1F1E5, 0x1F200...0x1F3FA, 0x1F400...0x1FAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
