import UnicodeText

/// What a query asks of the library's index: which words a story must have under which it is kept.
public struct IndexExpression: Equatable, Sendable {
    /// In the language of SQLite's FTS5: words in quotes, joined by `AND` and `OR`; `nil` if any story may answer.
    public let match: String?
    /// Whether the stories found are the answer; if not, some may be none, and their texts must be asked.
    public let isExact: Bool

    /// Every story that answers `query` is found; with `inHeadlines` only those with every word in a headline. `han` are
    /// the Han characters of all stories; without pinyin in the query they are not asked.
    public init(_ query: TextQuery, han: HanCharacters, inHeadlines: Bool = false) {
        var parts: [Part] = []
        var isExact = query.conditions.isEmpty && query.expression == nil
        for word in query.words {
            let part = word.isExcluded ? .anything : Self.part(for: word, han: han, inHeadline: inHeadlines)
            parts.append(part)
            isExact = isExact && part.isExact
        }
        let needed = parts.filter { $0.text != nil }
        // A query too long for the index asks for its beginning; the texts tell the rest.
        match = needed.isEmpty ? nil : needed.prefix(Self.mostWords).compactMap(\.text).joined(separator: " AND ")
        self.isExact = isExact && needed.count <= Self.mostWords
    }

    private static let mostWords = 12
    private static let mostTokens = 16
    /// Pairs of characters that two syllables may stand for, asked one by one, at some 5 µs each; of more, each syllable is
    /// asked alone.
    private static let mostPairs = 1_500
    /// The same, where initials leave few stories anyway: a choice of many words costs at every story.
    private static let mostPairsBesideInitials = 60

    /// A piece of the expression; without a text it says nothing.
    private struct Part {
        var text: String?
        var isExact: Bool

        static let anything = Part(text: nil, isExact: false)
    }

    private static func part(for word: QueryWord, han: HanCharacters, inHeadline: Bool) -> Part {
        if word.place == .section { return .anything }
        let inHeadline = inHeadline || word.place == .headline
        let plain = plainTokens(of: word.units)
        if plain.isEmpty { return .anything }
        let tokens = inHeadline ? plain.map(\.inHeadline) : plain
        // Pairs at both ends of a long word are as good as all of them.
        let asked =
            tokens.count <= mostTokens ? tokens : Array(tokens.prefix(mostTokens / 2) + tokens.suffix(mostTokens / 2))
        var choices = [all(asked)]
        let isOne = plain.count == 1 && !word.units.contains(FoldedText.blank) && isWhole(word.units)
        var isExact = isOne && word.place != .byline
        if let pinyin = word.pinyin {
            let readings = readings(of: pinyin, han: han)
            choices += readings.choices
            isExact = isExact && readings.areExact && !inHeadline
        }
        return Part(
            text: choices.count == 1 ? choices[0] : "(" + choices.joined(separator: " OR ") + ")", isExact: isExact)
    }

    /// Whether one token says all of the word.
    private static func isWhole(_ units: [UInt32]) -> Bool {
        switch units.count {
        case 1: true
        case 2: !units.contains(where: IndexToken.isSeparator)
        case 3: IndexTokens.areTriple(units[...])
        default: false
        }
    }

    private static func plainTokens(of units: [UInt32]) -> [IndexToken] {
        if units.count == 1 { return [.one(units[0])] }
        var tokens: [IndexToken] = []
        var coveredUntil = 0  // units that a token holds already
        for index in units.indices where !IndexToken.isSeparator(units[index]) {
            let isLast = index + 1 == units.count || IndexToken.isSeparator(units[index + 1])
            if index + 2 < units.count, IndexTokens.areTriple(units[index...index + 2]) {
                tokens.append(.three(units[index], units[index + 1], units[index + 2]))
                coveredUntil = index + 3
            } else if !isLast {
                if index + 2 > coveredUntil { tokens.append(.two(units[index], units[index + 1])) }
                coveredUntil = max(coveredUntil, index + 2)
            } else if index >= coveredUntil {
                tokens.append(.one(units[index]))
            }
        }
        if tokens.isEmpty { tokens = units.filter { $0 != FoldedText.blank }.map { .one($0) } }
        return tokens
    }

    private static func readings(of pinyin: PinyinPattern, han: HanCharacters) -> (choices: [String], areExact: Bool) {
        var choices: [String] = []
        var areExact = true
        for reading in pinyin.syllableReadings() {
            let characters = reading.map(han.read)
            if characters.contains(where: \.isEmpty) { continue }
            let syllables = characters.map { characters in any(characters.map { .one($0) }) }
            let pairs = zip(characters, characters.dropFirst()).filter { $0.count * $1.count <= mostPairs }.map {
                pair in
                any(pair.0.flatMap { first in pair.1.map { IndexToken.two(first, $0) } })
            }
            switch reading.count {
            case 1: choices.append(syllables[0])
            case 2:
                areExact = areExact && !pairs.isEmpty
                choices.append(pairs.first ?? "(" + syllables.joined(separator: " AND ") + ")")
            default:
                areExact = false
                let letters = reading.map { UInt32(PinyinTable.shared.syllables[$0[0]][0]) - 0x61 }
                let rarest = pairs.min { $0.utf8.count < $1.utf8.count }
                choices.append(
                    "(" + ([initials(letters)] + [rarest].compactMap(\.self)).joined(separator: " AND ") + ")")
            }
        }
        if pinyin.canBeInitials {
            let letters = pinyin.letters.map { UInt32($0) - 0x61 }
            if letters.count == 2 {
                choices.append(any((0...26).map { .initials(letters[0], letters[1], $0) }))
            } else {
                areExact = areExact && letters.count == 3
                choices.append(initials(letters))
            }
        }
        return (choices, areExact)
    }

    /// Three letters or more, in threes.
    private static func initials(_ letters: [UInt32]) -> String {
        all((0..<letters.count - 2).map { .initials(letters[$0], letters[$0 + 1], letters[$0 + 2]) })
    }

    private static func all(_ tokens: [IndexToken]) -> String {
        tokens.count == 1 ? quoted(tokens[0]) : "(" + tokens.map(quoted).joined(separator: " AND ") + ")"
    }

    private static func any(_ tokens: [IndexToken]) -> String {
        tokens.count == 1 ? quoted(tokens[0]) : "(" + tokens.map(quoted).joined(separator: " OR ") + ")"
    }

    private static func quoted(_ token: IndexToken) -> String {
        var bytes: [UInt8] = []
        token.write(to: &bytes)
        return "\"" + String(decoding: bytes, as: UTF8.self) + "\""
    }
}

/// The Han characters of a library, by their readings.
public struct HanCharacters: Sendable {
    private let bySyllable: [Int: [UInt32]]

    /// Of folded units, those that have no reading left out.
    public init(_ units: [UInt32] = []) {
        let table = PinyinTable.shared
        var bySyllable: [Int: [UInt32]] = [:]
        for unit in units {
            for syllable in table.sets[table.set(of: unit)] { bySyllable[syllable, default: []].append(unit) }
        }
        self.bySyllable = bySyllable
    }

    /// The characters that may be read as one of `syllables`, each once.
    func read(_ syllables: [Int]) -> [UInt32] {
        let all = syllables.flatMap { bySyllable[$0] ?? [] }
        return syllables.count == 1 ? all : Array(Set(all))
    }
}
