import UnicodeText

/// What a query asks of the library's index.
public indirect enum IndexExpression: Equatable, Sendable {
    /// Stories with a token in one of these ranges, which are sorted and apart.
    case tokens([ClosedRange<UInt64>])
    /// Stories that each of these finds; there is one at least.
    case all([IndexExpression])
    /// Stories that one of these finds.
    case any([IndexExpression])
}

/// A query as the index understands it.
public struct IndexQuestion: Equatable, Sendable {
    /// `nil` if any story may answer.
    public let expression: IndexExpression?
    /// Whether the stories found are the answer; if not, some may be none, and their texts must be asked.
    public let isExact: Bool

    /// Every story that answers `query` is found; with `inHeadlines` only those with every word in a headline.
    public init(_ query: TextQuery, inHeadlines: Bool = false) {
        var parts: [Part] = []
        for word in query.words { parts.append(Self.part(for: word, inHeadline: inHeadlines)) }
        let needed = parts.compactMap(\.expression)
        // A query too long for the index asks for its beginning; the texts tell the rest.
        expression = needed.isEmpty ? nil : Self.all(Array(needed.prefix(Self.mostWords)))
        isExact =
            query.conditions.isEmpty && query.expression == nil && parts.allSatisfy(\.isExact)
            && needed.count <= Self.mostWords
    }

    private static let mostWords = 12
    private static let mostTokens = 16

    /// A word's piece of the expression; without one it says nothing.
    private struct Part {
        var expression: IndexExpression?
        var isExact: Bool
    }

    private static func part(for word: QueryWord, inHeadline: Bool) -> Part {
        let tokens = word.isExcluded || word.place == .section ? [] : plainTokens(of: word.units)
        if tokens.isEmpty { return Part(expression: nil, isExact: false) }
        let isInHeadline = inHeadline || word.place == .headline
        // Tokens at both ends of a long word are as good as all of them.
        let asked =
            tokens.count <= mostTokens ? tokens : Array(tokens.prefix(mostTokens / 2) + tokens.suffix(mostTokens / 2))
        var choices = [all(asked.map { .tokens([$0.through($0)]) })]
        let isOne = tokens.count == 1 && !word.units.contains(FoldedText.blank) && isWhole(word.units)
        var isExact = isOne && word.place != .byline
        if let pinyin = word.pinyin {
            let readings = readings(of: pinyin)
            choices += readings.choices
            isExact = isExact && readings.areExact
        }
        let expression = choices.count == 1 ? choices[0] : .any(choices)
        return Part(expression: isInHeadline ? expression.inHeadline : expression, isExact: isExact)
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

    /// Of three Han in a row also the initials, which tell three together from two and two.
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
                if index + 2 < units.count, let initials = initials(of: units[index...index + 2]) {
                    tokens.append(initials)
                }
            } else if index >= coveredUntil {
                tokens.append(.one(units[index]))
            }
        }
        if tokens.isEmpty { tokens = units.filter { $0 != FoldedText.blank }.map { .one($0) } }
        return tokens
    }

    private static func initials(of units: ArraySlice<UInt32>) -> IndexToken? {
        let table = PinyinTable.shared
        let sets = units.map(table.set)
        if sets.contains(0) { return nil }
        let letters = sets.map { UInt32(table.initials[$0].trailingZeroBitCount) }
        return .initials(letters[0], letters[1], letters[2])
    }

    private static func readings(of pinyin: PinyinPattern) -> (choices: [IndexExpression], areExact: Bool) {
        var choices: [IndexExpression] = []
        var areExact = true
        for reading in pinyin.syllableReadings() {
            let sets = reading.map(sets(readAs:))
            if sets.count == 1 {
                choices.append(.tokens(sets[0].map(IndexToken.ones)))
                continue
            }
            areExact = areExact && sets.count == 2
            var parts: [IndexExpression] = zip(sets, sets.dropFirst()).map { first, second in
                let seconds = runs(of: second)
                return .tokens(first.flatMap { set in seconds.map { IndexToken.twos(readAs: set, $0) } })
            }
            let letters = reading.map(letter)
            for place in letters.indices.dropLast(2) {
                parts.append(initials(letters[place..<place + 3]))
            }
            choices.append(all(parts.sorted { $0.count < $1.count }))
        }
        if pinyin.canBeInitials {
            let letters = pinyin.letters.map { UInt32($0) - 0x61 }
            areExact = areExact && letters.count <= 3
            choices.append(
                letters.count == 2
                    ? initials(letters[...]) : all((0..<letters.count - 2).map { initials(letters[$0..<$0 + 3]) }))
        }
        return (choices, areExact)
    }

    /// Three letters, or two with whatever follows.
    private static func initials(_ letters: ArraySlice<UInt32>) -> IndexExpression {
        let start = letters.startIndex
        let third = letters.count > 2 ? letters[start + 2]...letters[start + 2] : 0...26
        return .tokens([
            IndexToken.initials(letters[start], letters[start + 1], third.lowerBound).through(
                .initials(letters[start], letters[start + 1], third.upperBound))
        ])
    }

    /// The letter that the syllables begin with: those that may stand in one place have the same.
    private static func letter(of syllables: [Int]) -> UInt32 {
        UInt32(PinyinTable.shared.syllables[syllables[0]][0]) - 0x61
    }

    /// The sets of characters that may be read as one of `syllables`, from low to high.
    private static func sets(readAs syllables: [Int]) -> [Int] {
        let sets = PinyinTable.shared.sets
        return sets.indices.filter { sets[$0].contains(where: syllables.contains) }
    }

    /// Numbers that follow one another, as ranges.
    private static func runs(of numbers: [Int]) -> [ClosedRange<Int>] {
        numbers.reduce(into: []) { runs, number in
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
    }

    private static func all(_ parts: [IndexExpression]) -> IndexExpression { parts.count == 1 ? parts[0] : .all(parts) }
}

extension IndexExpression {
    /// The same, of tokens in headlines.
    fileprivate var inHeadline: IndexExpression {
        switch self {
        case .tokens(let ranges): .tokens(ranges.map(IndexToken.inHeadline))
        case .all(let parts): .all(parts.map(\.inHeadline))
        case .any(let parts): .any(parts.map(\.inHeadline))
        }
    }

    /// Ranges in all.
    fileprivate var count: Int {
        switch self {
        case .tokens(let ranges): ranges.count
        case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.count }
        }
    }
}
