/// Recognises turns of a conversation by the names before them: `Keeper: Since the winter of 1961.`, `记者：您从哪一年开始？`,
/// `ANNA REED, HOST: Good evening.`
struct SpeakerTurns {
    private let turns: Set<Int>

    /// The minimum number of turns; fewer are sentences with a colon.
    private static let leastTurns = 4
    /// The maximum length of a name in scalars.
    private static let longestName = 24
    /// The maximum length of a name in capitals with the speaker's office: `TOM HALE, CORRESPONDENT (voice-over)`.
    private static let longestOffice = 48

    /// Pairs of labels that are accepted even if turns are few: a column may answer a few questions among other text.
    private static let voices: [(question: String, answer: String)] = [("问", "答"), ("問", "答"), ("Q", "A")]

    init(_ blocks: [Block]) {
        var byName: [String: [Int]] = [:]
        for block in blocks {
            if let name = Self.name(block.folded) { byName[name, default: []].append(block.index) }
        }
        // A conversation has at least two voices and little other text.
        let voices = byName.values.filter { $0.count > 1 }
        let turns = byName.values.reduce(0) { $0 + $1.count }
        let isConversation = voices.count > 1 && turns >= Self.leastTurns && turns * 2 >= blocks.count
        let isAsked = Self.voices.contains { byName[$0.question] != nil && byName[$0.answer] != nil }
        let asked = Self.voices.flatMap { (byName[$0.question] ?? []) + (byName[$0.answer] ?? []) }
        let addressed = byName.filter { Self.isAddressed($0.key) }.values.joined()
        let exchanged = Self.exchanges(byName)
        self.turns =
            isConversation
            ? Set(byName.values.joined().filter { $0 >= voices.joined().min() ?? 0 })
            : Set(isAsked ? asked : []).union(addressed.count >= Self.leastAddressed ? Array(addressed) : [])
                .union(exchanged)
    }

    private static let leastExchanged = 3

    /// The turns of exchanges among other text: named one below another, with a voice that returns.
    private static func exchanges(_ byName: [String: [Int]]) -> [Int] {
        let names = byName.flatMap { name, turns in turns.map { (index: $0, name: name) } }.sorted {
            $0.index < $1.index
        }
        var found: [Int] = []
        var start = 0
        while start < names.count {
            let end = (start + 1..<names.count).first { names[$0].index != names[$0 - 1].index + 1 } ?? names.count
            let run = names[start..<end]
            if run.count >= leastExchanged, Set(run.map(\.name)).count < run.count { found += run.map(\.index) }
            start = end
        }
        return found
    }

    /// Whether the block at an index is a turn.
    func contains(_ index: Int) -> Bool { turns.contains(index) }

    /// Turns of persons with titles, as in reports of parliaments.
    private static let leastAddressed = 3
    private static let titles: Set<Substring> = [
        "Mr", "Mr.", "MR", "Mrs", "Mrs.", "MRS", "Ms", "Ms.", "Miss", "Dr", "Dr.", "DR", "Sir", "Senator", "The", "M.",
        "Coun.", "Cllr", "Cllr.", "Ald.", "Mme", "Herr", "Frau", "Abg.", "Sr.", "Sra.", "On.",
    ]

    /// Whether the name has a title before it: `Mr Davies`, `The SPEAKER`.
    private static func isAddressed(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard let title = words.first, let last = words.last, words.count > 1, titles.contains(title) else {
            return false
        }
        return title != "The" || last.allSatisfy(\.isUppercase)
    }

    private static func name(_ text: FoldedScalars) -> String? {
        if text.hasPrefix("Q. ") || text.hasPrefix("A. ") { return text.hasPrefix("Q") ? "Q" : "A" }
        if text.count > 3, text.scalars[1] == " ", let voice = voice(text) { return voice }
        guard let colon = text.scalars.prefix(longestOffice).firstIndex(of: ":"), colon > 0, colon + 1 < text.count
        else {
            return nil
        }
        if let family = familyName(text[0..<colon]) { return family }
        guard colon < longestName else { return nil }
        let name = text[0..<colon]
        let isHan = name.scalars.allSatisfy(\.isHan)
        guard isHan ? colon <= 6 : text.scalars[colon + 1] == " " && isName(name) else { return nil }
        return name.string
    }

    /// The mark of a question or an answer before a blank: `問 為什麼選這裡？`
    private static func voice(_ text: FoldedScalars) -> String? {
        switch text.first {
        case "问", "問", "答": text[0..<1].string
        default: nil
        }
    }

    /// The last name of a speaker given in capitals, which later turns use alone.
    private static func familyName(_ text: FoldedScalars) -> String? {
        let end = text.scalars.firstIndex { $0 == "," || $0 == "(" } ?? text.count
        let words = text.scalars.prefix(end).split(separator: " ")
        guard (1...3).contains(words.count),
            words.allSatisfy({ $0.allSatisfy { $0.isUpperLatin || ".-’'".unicodeScalars.contains($0) } }),
            let last = words.last, last.count > 1
        else { return nil }
        return FoldedScalars(scalars: last).string
    }

    /// Whether the text is one to three capitalised words.
    private static func isName(_ text: FoldedScalars) -> Bool {
        let words = text.scalars.split(separator: " ")
        // `The clerk: I have replied.`
        if words.count == 2, words[0].count == 3, text.hasPrefix("The ") { return true }
        return (1...3).contains(words.count) && words.allSatisfy { $0.first?.isUpperCase ?? false }
    }
}
