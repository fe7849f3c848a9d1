import UnicodeText

/// The part of a query that the index can answer.
public indirect enum IndexExpression: Equatable, Sendable {
    /// Stories with a term in one of these ranges, which are sorted and disjoint.
    case terms([ClosedRange<UInt64>])
    /// Stories that match all of these expressions. Never empty.
    case all([IndexExpression])
    /// Stories that match any of these expressions.
    case any([IndexExpression])
}

/// A query translated for the index.
public struct IndexQuestion: Equatable, Sendable {
    /// Finds every story that answers the query, and possibly others, which their texts must rule out; `nil` if any
    /// story may answer.
    public let expression: IndexExpression?
    /// Finds only stories that answer the query, a subset of `expression`; `nil` if the index is certain of none.
    public let sure: IndexExpression?

    /// Translates a query. With `inHeadlines`, only stories with every word in a headline match.
    public init(_ query: TextQuery, inHeadlines: Bool = false) {
        let parts = query.words.map { Self.part(for: $0, inHeadline: inHeadlines) }
        let needed = parts.compactMap(\.expression)
        // Only the first words of a very long query go to the index; the texts decide about the rest.
        expression = needed.isEmpty ? nil : Self.all(Array(needed.prefix(Self.mostWords)))
        let sure = parts.compactMap(\.sure)
        let isSure =
            query.conditions.isEmpty && query.expression == nil && !sure.isEmpty && sure.count == parts.count
            && sure.count <= Self.mostWords
        self.sure = isSure ? Self.all(sure) : nil
    }

    private static let mostWords = 12
    private static let mostTerms = 16

    /// The translation of one word; without an expression it does not restrict the result.
    private struct Part {
        var expression: IndexExpression?
        var sure: IndexExpression?
    }

    /// One way to read a word. `isSure` if every match in the index is a match of the word.
    private struct Choice {
        let expression: IndexExpression
        let isSure: Bool
    }

    private static func part(for word: QueryWord, inHeadline: Bool) -> Part {
        let terms = word.isExcluded || word.scope == .section ? [] : plainTerms(of: word.units)
        if terms.isEmpty { return Part() }
        // The terms at both ends of a long word are as selective as all of them.
        let asked =
            terms.count <= mostTerms ? terms : Array(terms.prefix(mostTerms / 2) + terms.suffix(mostTerms / 2))
        let isOne = terms.count == 1 && !word.units.contains(FoldedText.blank) && isWhole(word.units)
        var choices = [Choice(expression: all(asked.map { .terms([$0]) }), isSure: isOne)]
        if let pinyin = word.pinyin { choices += readings(of: pinyin) }
        let sure = word.scope == .byline ? [] : choices.filter(\.isSure).map(\.expression)
        let part = Part(expression: any(choices.map(\.expression)), sure: sure.isEmpty ? nil : any(sure))
        return inHeadline || word.scope == .headline
            ? Part(expression: part.expression?.inHeadline, sure: part.sure?.inHeadline) : part
    }

    /// Whether a single term represents the whole word.
    private static func isWhole(_ units: [UInt32]) -> Bool {
        switch units.count {
        case 1: true
        case 2: !units.contains(where: Term.isSeparator)
        case 3: TermLists.areTriple(units[...])
        default: false
        }
    }

    /// The terms of a word. Runs of three or four Han characters also get their initials, which tell a run of three
    /// characters from two separate pairs.
    private static func plainTerms(of units: [UInt32]) -> [ClosedRange<UInt64>] {
        func only(_ term: Term) -> ClosedRange<UInt64> { term.through(term) }
        if units.count == 1 { return [only(.one(units[0]))] }
        var terms: [ClosedRange<UInt64>] = []
        var coveredUntil = 0  // the end of the units that a term already contains
        var readUntil = 0  // the end of the units whose initials are already included
        for index in units.indices where !Term.isSeparator(units[index]) {
            let isLast = index + 1 == units.count || Term.isSeparator(units[index + 1])
            if index + 2 < units.count, TermLists.areTriple(units[index...index + 2]) {
                terms.append(only(.three(units[index], units[index + 1], units[index + 2])))
                coveredUntil = index + 3
            } else if !isLast {
                if index + 2 > coveredUntil { terms.append(only(.two(units[index], units[index + 1]))) }
                coveredUntil = max(coveredUntil, index + 2)
                let letters = letters(of: units[index...].prefix(4))
                if letters.count > 2, index + letters.count > readUntil {
                    terms.append(initials(letters[...]))
                    readUntil = index + letters.count
                }
            } else if index >= coveredUntil {
                terms.append(only(.one(units[index])))
            }
        }
        if terms.isEmpty { terms = units.filter { $0 != FoldedText.blank }.map { only(.one($0)) } }
        return terms
    }

    /// One initial letter per unit, up to the first unit without a reading.
    private static func letters(of units: ArraySlice<UInt32>) -> [UInt32] {
        let table = PinyinTable.shared
        return units.map(table.set).prefix { $0 != 0 }.map { UInt32(table.initials[$0].trailingZeroBitCount) }
    }

    private static func readings(of pinyin: PinyinPattern) -> [Choice] {
        var choices: [Choice] = []
        for reading in pinyin.syllableReadings() {
            let sets = reading.map(sets(readAs:))
            if sets.count == 1 {
                choices.append(Choice(expression: .terms(sets[0].map(Term.ones)), isSure: true))
                continue
            }
            var parts: [IndexExpression] = zip(sets, sets.dropFirst()).map { first, second in
                let seconds = runs(of: second)
                return .terms(first.flatMap { set in seconds.map { Term.twos(readAs: set, $0) } })
            }
            let letters = reading.map(letter)
            if letters.count > 2 { parts += initialsInRow(letters) }
            choices.append(Choice(expression: all(parts.sorted { $0.count < $1.count }), isSure: sets.count == 2))
        }
        if pinyin.canBeInitials {
            let letters = pinyin.letters.map { UInt32($0) - 0x61 }
            let parts = initialsInRow(letters)
            choices.append(Choice(expression: all(parts), isSure: parts.count == 1))
        }
        return choices
    }

    /// The initials of every four consecutive letters, or of all letters if there are fewer.
    private static func initialsInRow(_ letters: [UInt32]) -> [IndexExpression] {
        (0...max(0, letters.count - 4)).map { .terms([initials(letters[$0...].prefix(4))]) }
    }

    /// The range of terms for two to four initials; two or three match whatever letters follow.
    private static func initials(_ letters: ArraySlice<UInt32>) -> ClosedRange<UInt64> {
        func term(_ rest: UInt32) -> Term {
            let four = letters + [rest, rest]
            let start = four.startIndex
            return .initials(four[start], four[start + 1], four[start + 2], four[start + 3])
        }
        return term(0).through(term(26))
    }

    /// The letter that the syllables begin with, which is the same for all syllables that fit one position.
    private static func letter(of syllables: [Int]) -> UInt32 {
        UInt32(PinyinTable.shared.syllables[syllables[0]][0]) - 0x61
    }

    /// The indices of the sets of characters that can be read as one of `syllables`, in ascending order.
    private static func sets(readAs syllables: [Int]) -> [Int] {
        let sets = PinyinTable.shared.sets
        return sets.indices.filter { sets[$0].contains(where: syllables.contains) }
    }

    /// Groups consecutive numbers into ranges.
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

    private static func any(_ parts: [IndexExpression]) -> IndexExpression { parts.count == 1 ? parts[0] : .any(parts) }
}

extension IndexExpression {
    /// The same expression on the terms of headlines.
    fileprivate var inHeadline: IndexExpression {
        switch self {
        case .terms(let ranges): .terms(ranges.map(Term.inHeadline))
        case .all(let parts): .all(parts.map(\.inHeadline))
        case .any(let parts): .any(parts.map(\.inHeadline))
        }
    }

    /// The total number of ranges.
    fileprivate var count: Int {
        switch self {
        case .terms(let ranges): ranges.count
        case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.count }
        }
    }
}
