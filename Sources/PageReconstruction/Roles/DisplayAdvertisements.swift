/// Advertisements that are set as displays: short lines between stories with prices, telephones, streets and what sellers say,
/// and no sentence of a story among them.
struct DisplayAdvertisements {
    private var members: Set<Int> = []

    /// Fewer lines are told by nothing.
    private static let leastLines = 3

    init(_ blocks: [Block], roles: [LineRole], signs: [BlockSigns]) {
        guard roles.contains(.body) else { return }
        var start = 0
        while start < blocks.count {
            var end = start
            while end < blocks.count, Self.isOfDisplay(blocks[end], roles[end], signs[end]),
                blocks[end].page == blocks[start].page
            {
                end += 1
            }
            var parts = Self.parts(start..<end, blocks, roles)
            // What stands right above text is its heading, what stands right below text is the end of it.
            if end < blocks.count,
                RoleFeatures.isLong(blocks[end]) || signs[end].isByline || signs[end].opensWithDateline
            {
                _ = parts.popLast()
            }
            if start > 0, RoleFeatures.isLong(blocks[start - 1]), let first = parts.first,
                !roles[first.lowerBound].isHeading,
                blocks[first.lowerBound].blanksBefore == 0
            {
                parts.removeFirst()
            }
            // Where blank lines set things off, a line in capitals in the midst of an advertisement begins nothing.
            if blocks[start..<end].dropFirst().contains(where: { $0.blanksBefore > 0 }) {
                parts = Self.joined(parts, blocks)
            }
            for part in parts where Self.isAdvertisement(blocks[part], signs) { members.formUnion(part) }
            start = max(end, start + 1)
        }
    }

    /// Whether the block at an index is a line of one.
    func contains(_ index: Int) -> Bool { members.contains(index) }

    private static func isOfDisplay(_ block: Block, _ role: LineRole, _ signs: BlockSigns) -> Bool {
        guard !block.shape.isEastAsian, block.opening == nil, !RoleFeatures.isLong(block), block.shape.words <= 12
        else {
            return false
        }
        return !signs.isByline && !signs.opensWithDateline && !signs.isTurn && !role.isAround && role != .contents
    }

    /// A range of lines cut at blank lines and above headings.
    private static func parts(_ range: Range<Int>, _ blocks: [Block], _ roles: [LineRole]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.dropFirst() {
            let opensHeading = roles[index] == .headline && !roles[index - 1].isHeading
            guard blocks[index].blanksBefore > 0 || opensHeading else { continue }
            parts.append(start..<index)
            start = index
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// The parts with those joined that no blank line parts.
    private static func joined(_ parts: [Range<Int>], _ blocks: [Block]) -> [Range<Int>] {
        parts.reduce(into: []) { joined, part in
            if let last = joined.last, last.upperBound == part.lowerBound, blocks[part.lowerBound].blanksBefore == 0 {
                joined[joined.count - 1] = last.lowerBound..<part.upperBound
            } else {
                joined.append(part)
            }
        }
    }

    /// Whether lines have signs of two kinds, a price or a telephone among them.
    private static func isAdvertisement(_ lines: ArraySlice<Block>, _ signs: [BlockSigns]) -> Bool {
        guard lines.count >= leastLines,
            !lines.contains(where: { signs[$0.index].isNoticeTitle || signs[$0.index].isLabel || isSentence($0.shape) })
        else { return false }
        let texts = lines.map { $0.text.lowercased() }
        let hasPrice = texts.contains(where: hasPrice)
        let hasTelephone = texts.contains(where: hasTelephone)
        guard hasPrice || hasTelephone else { return false }
        // Prices beside streets are the sales of houses.
        let isSold = texts.contains { words(of: $0).contains(where: sellersWords.contains) }
        return hasTelephone && texts.contains(where: hasStreet)
            || [hasPrice, hasTelephone, isSold].count { $0 } >= 2
    }

    /// Words that a story is told in; `Makes weak folks strong.` is what a seller says.
    private static func isSentence(_ shape: LineShape) -> Bool {
        shape.end == .stop && shape.words > 4 && !shape.isTitled && !shape.isCapitals
    }

    private static func words(of text: String) -> [Substring] { text.split { !$0.isLetter } }

    /// `$89.50`, `95c`, `4s. 6d.`, `12 fr.`
    private static func hasPrice(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.contains { index in
            guard scalars[index].isDigit else { return false }
            if index > 0, "$£".unicodeScalars.contains(scalars[index - 1]) { return true }
            let behind = String(String.UnicodeScalarView(scalars[(index + 1)...].prefix(4)))
            return ["c", "¢", "s.", "d.", " fr", "fr.", " cts", "cts", " cen", " mk", " pf"].contains { unit in
                guard behind.hasPrefix(unit) else { return false }
                return unit != "c" || !(behind.dropFirst().first?.isLetter ?? false)
            }
        }
    }

    private static let telephones: Set<Substring> = [
        "phone", "telephone", "tel", "tél", "téléphone", "fernsprecher", "fernruf", "dial", "call",
    ]

    private static func hasTelephone(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && words(of: text).contains(where: telephones.contains)
    }

    private static let streets: Set<Substring> = [
        "street", "st", "avenue", "ave", "road", "rd", "square", "main", "block", "blvd", "highway", "rue", "place",
        "quai", "straße", "strasse", "platz", "calle", "via", "straat",
    ]

    private static func hasStreet(_ text: String) -> Bool {
        text.contains(where: \.isNumber)
            && words(of: text).contains { word in
                streets.contains(word) || word.count > 7 && (word.hasSuffix("straße") || word.hasSuffix("strasse"))
            }
    }

    private static let sellersWords: Set<Substring> = [
        "sale", "sales", "free", "save", "terms", "bargain", "bargains", "special", "specials", "evenings", "dealer",
        "dealers", "druggists", "grocers", "guaranteed", "delivery", "prices", "credit", "complete", "hours", "inc",
        "co",
        "bros",
        "maison", "prix", "vente", "solde", "preise", "billig", "billigst",
    ]
}
