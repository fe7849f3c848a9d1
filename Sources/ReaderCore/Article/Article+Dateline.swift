import NewsModel

extension Article {
    /// The dateline at the start of the text, including names in brackets after it, in scalars; empty if there is none.
    var datelineRange: Range<Int> {
        guard let dateline, let opening = body.first?.text.unicodeScalars, opening.starts(with: dateline.unicodeScalars)
        else { return 0..<0 }
        let end = dateline.unicodeScalars.count
        let rest = opening.dropFirst(end)
        if let bracket = rest.first, "(（".unicodeScalars.contains(bracket),
            let close = rest.prefix(120).firstIndex(where: { ")）".unicodeScalars.contains($0) })
        {
            return 0..<end + rest.distance(from: rest.startIndex, to: close) + 1
        }
        return 0..<end
    }
}
