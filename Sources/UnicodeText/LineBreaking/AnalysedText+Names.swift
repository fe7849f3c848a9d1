extension AnalysedText {
    /// Prevents line breaks within names, and between a name and a photo credit's sign, from scalar `start` on.
    public mutating func keepNamesTogether(from start: Int, isWestern: Bool) {
        if isWestern { return keepWesternCredits(from: start) }
        keepHanNames(from: start)
        keepHanCredits(from: start)
    }

    /// Two to four Han characters between spaces, or between a space and a bracket, are a name in a byline, dateline or
    /// credit.
    private mutating func keepHanNames(from start: Int) {
        var first = start
        while first < scalars.count {
            guard scalars[first].kind == .han, first == 0 || scalars[first - 1].kind == .space else {
                first += 1
                continue
            }
            let end = scalars[first...].firstIndex { $0.kind != .han } ?? scalars.count
            let isName =
                (2...4).contains(end - first)
                && (end == scalars.count || scalars[end].kind == .space || scalars[end].kind == .closing)
            if isName { keepTogether(first..<end) }
            first = end
        }
    }

    /// Credits such as `许廷合 摄` and `（记者许廷合摄影）`: the sign stays with the three characters before it, the name or its
    /// end.
    private mutating func keepHanCredits(from start: Int) {
        for sign in scalars.indices.dropFirst(start) where scalars[sign].scalar == "摄" {
            let end = sign + 1 < scalars.count && scalars[sign + 1].scalar == "影" ? sign + 2 : sign + 1
            guard end == scalars.count || scalars[end].kind == .space || scalars[end].kind == .closing else { continue }
            let nameEnd = scalars[start..<sign].lastIndex { $0.kind != .space } ?? start
            let name = scalars[start...nameEnd].suffix(3).reversed().prefix { $0.kind == .han }.count
            // In 拍摄, “taken”, the sign does not follow a name.
            if name > 0, scalars[nameEnd].scalar != "拍" { keepTogether(nameEnd + 1 - name..<end) }
        }
    }

    /// `Photo by Jane Doe`: no line break before the first word of the name.
    private mutating func keepWesternCredits(from start: Int) {
        for by in scalars.indices.dropFirst(start + 1).dropLast(3) where word(at: by, is: "by") {
            guard let end = scalars[start..<by].lastIndex(where: { $0.kind == .letter }) else { continue }
            let first = (scalars[start..<end].lastIndex { $0.kind != .letter } ?? start - 1) + 1
            let isSign = Self.creditSigns.contains { word(at: first, is: $0) }
            // Up to `by`, a space, and the first letter of the name.
            if isSign { keepTogether(first..<by + 4) }
        }
    }

    private static let creditSigns = ["photo", "photos", "photograph", "photographs", "picture", "pictures"]

    /// Whether `word`, in lower case or capitalised, is at `start` and followed by a space.
    private func word(at start: Int, is word: String) -> Bool {
        let end = start + word.utf8.count
        guard end < scalars.count, scalars[end].kind == .space else { return false }
        return zip(scalars[start..<end], word.utf8).allSatisfy { $0.value | 0x20 == UInt32($1) }
    }

    private mutating func keepTogether(_ range: Range<Int>) {
        for index in range.dropFirst() { scalars[index].traits.remove(.mayBreakBefore) }
    }
}
