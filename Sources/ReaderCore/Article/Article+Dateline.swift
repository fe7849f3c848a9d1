import NewsModel

extension Article {
    /// The dateline as it opens the text, with the names in brackets behind it, in scalars; empty where there is none.
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
