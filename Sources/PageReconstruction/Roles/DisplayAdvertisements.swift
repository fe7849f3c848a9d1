/// Recognises display advertisements: short lines between stories with prices, telephones, streets and sellers' words,
/// and without a sentence of a story.
struct DisplayAdvertisements {
    private var members: Set<Int> = []

    /// The minimum number of lines; fewer are too little evidence.
    private static let leastLines = 3

    /// The roles with these advertisements as furniture.
    static func roles(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        let page = DisplayAdvertisements(blocks, roles: roles, signs: signs)
        return roles.indices.map { index in
            page.members.contains(index) && corrections.roles[index] == nil ? .furniture : roles[index]
        }
    }

    private init(_ blocks: [Block], roles: [LineRole], signs: [BlockSigns]) {
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
            // A part directly above text is its heading, a part directly below text is its end.
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
            // If blank lines separate parts, a line in capitals within an advertisement does not begin a new part.
            if blocks[start..<end].dropFirst().contains(where: { $0.blanksBefore > 0 }) {
                parts = Self.joined(parts, blocks)
            }
            for part in parts where Self.isAdvertisement(blocks[part], signs) { members.formUnion(part) }
            start = max(end, start + 1)
        }
    }

    private static func isOfDisplay(_ block: Block, _ role: LineRole, _ signs: BlockSigns) -> Bool {
        guard !block.shape.isEastAsian, block.opening == nil, !RoleFeatures.isLong(block), block.shape.words <= 12
        else {
            return false
        }
        return !signs.isByline && !signs.opensWithDateline && !signs.isTurn && !role.isAround && role != .contents
    }

    /// The parts of a range of lines, separated at blank lines and before headings.
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

    /// Joins the parts that no blank line separates.
    private static func joined(_ parts: [Range<Int>], _ blocks: [Block]) -> [Range<Int>] {
        parts.reduce(into: []) { joined, part in
            if let last = joined.last, last.upperBound == part.lowerBound, blocks[part.lowerBound].blanksBefore == 0 {
                joined[joined.count - 1] = last.lowerBound..<part.upperBound
            } else {
                joined.append(part)
            }
        }
    }

    /// Whether the lines have evidence of two kinds, including a price or a telephone.
    private static func isAdvertisement(_ lines: ArraySlice<Block>, _ signs: [BlockSigns]) -> Bool {
        guard lines.count >= leastLines,
            !lines.contains(where: { signs[$0.index].isNoticeTitle || signs[$0.index].isLabel || isSentence($0.shape) })
        else { return false }
        let texts = lines.map { $0.text.lowercased() }
        let hasPrice = texts.contains(where: hasPrice)
        let hasTelephone = texts.contains(where: hasTelephone)
        guard hasPrice || hasTelephone else { return false }
        // Prices beside streets are those of house sales.
        let isSold = texts.contains { words(of: $0).contains(where: sellersWords.contains) }
        return hasTelephone && texts.contains(where: hasStreet)
            || [hasPrice, hasTelephone, isSold].count { $0 } >= 2
    }

    /// Whether the line is a sentence of a story; a seller's `Makes weak folks strong.` does not count.
    private static func isSentence(_ shape: LineShape) -> Bool {
        shape.end == .stop && shape.words > 4 && !shape.isTitled && !shape.isCapitals
    }

    private static func words(of text: String) -> [Substring] { text.split { !$0.isLetter } }

    /// Whether the text contains a price: `$89.50`, `95c`, `4s. 6d.`, `12 fr.`
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
