import TestSupport
import Testing
import UnicodeText

/// The Unicode Consortium's own cases (15.0), with the count that passes.
@Suite struct UnicodeBreakSuites {
    @Test func linesBreakByUAX14() {
        let counts = Self.departures(from: "unicode/15.0/LineBreakTest.txt", TextRules(language: "en", grade: nil))
        #expect(counts.keys.allSatisfy { !$0.hasPrefix("NO REASON") })
    }

    /// Where the Chinese rules depart from UAX #14 on purpose: each case that differs has to have one of these reasons.
    @Test func chineseRulesDepartFromUAX14OnlyForAReason() {
        let counts = Self.departures(from: "unicode/15.0/LineBreakTest.txt", TextRules(language: "zh", grade: .basic))
        #expect(counts.keys.allSatisfy { !$0.hasPrefix("NO REASON") })
    }

    @Test func clustersAreThoseOfUAX29() {
        guard let cases = BreakCase.all(of: "unicode/15.0/GraphemeBreakTest.txt") else { return }
        let failed = cases.filter { item in
            let analysed = AnalysedText(item.text, rules: TextRules(grade: nil))
            return item.expected
                != Set(analysed.scalars.indices.filter { $0 > 0 && analysed.scalars[$0].startsCluster })
        }
        print("GraphemeBreakTest: \(cases.count - failed.count) of \(cases.count) pass")
        for failure in failed { print("  differs: \(failure.line)") }
        #expect(cases.count == 602)
        // Swift's own tables, newer than the cases, part these scissors where 15.0 joins them.
        #expect(failed.allSatisfy { $0.text == "\u{2701}\u{200D}\u{2701}" })
    }

    /// How many places differ for which reason; says also how many cases pass.
    private static func departures(from path: String, _ rules: TextRules) -> [String: Int] {
        guard let cases = BreakCase.all(of: path) else { return [:] }
        var counts: [String: Int] = [:]
        var failed = 0
        for item in cases {
            let analysed = AnalysedText(item.text, rules: rules)
            let ours = Set(analysed.scalars.indices.filter { $0 > 0 && analysed.scalars[$0].mayBreakBefore })
            if ours != item.expected { failed += 1 }
            for place in ours.symmetricDifference(item.expected) {
                let departure = Departure(analysed.scalars, place, breaks: ours.contains(place))
                counts[departure?.rawValue ?? "NO REASON at \(place): \(item.line)", default: 0] += 1
            }
        }
        print("LineBreakTest, grade \(rules.grade?.rawValue ?? "off"): \(cases.count - failed) of \(cases.count) pass")
        for (reason, count) in counts.sorted(by: { $0.key < $1.key }) { print("  \(count) places: \(reason)") }
        #expect(cases.count == 7654)
        return counts
    }
}

/// Why a line may end where UAX #14 (15.0) says it may not, or the other way round; ICU follows Unicode 16.
private enum Departure: String {
    case cluster = "no line ends inside a grapheme cluster: a blank with a mark on it, a modifier on anything"
    case hyphen = "ICU: a hyphen that begins a word stays with it, as from UAX #14 of Unicode 16 on"
    case number = "ICU: a stop belongs to the number behind it, as from UAX #14 of Unicode 16 on"
    case hebrew = "ICU: a line may end behind a hyphen between Hebrew letters, as from UAX #14 of Unicode 16 on"
    case blankAndQuote =
        "ICU: blanks hold an initial quote to what follows, and a final one to what stands before, as from 15.1 on"
    case opening = "an opening mark may begin a line after Han, closing marks and stops"
    case afterMark = "a line may end behind a closing mark, a stop or an ellipsis next to Han"
    case mark = "connectors, interpuncts and single dashes next to Han begin no line"
    case quote = "“ and ” are an opening and a closing mark next to Han"

    init?(_ scalars: [AnalysedScalar], _ place: Int, breaks: Bool) {
        let after = scalars[place]
        guard let before = scalars[..<place].last(where: \.startsCluster) else { return nil }
        if !breaks, !after.startsCluster {
            self = .cluster
        } else if !breaks, ["-", "\u{2010}", "\u{30A0}"].contains(before.scalar) {
            self = .hyphen
        } else if after.kind == .digit && before.kind == .stop && !breaks
            || after.kind == .stop && before.kind == .space
        {
            self = .number
        } else if breaks, before.scalar == "-", Self.isHebrew(after.scalar) {
            self = .hebrew
        } else if Self.isQuoteBesideBlank(scalars[..<place], after: after, breaks: breaks) {
            self = .blankAndQuote
        } else if breaks, after.kind == .opening {
            self = .opening
        } else if breaks, [.closing, .stop, .ellipsis].contains(before.kind) {
            self = .afterMark
        } else if !breaks, [.connector, .interpunct, .dash].contains(after.kind) {
            self = .mark
        } else if !breaks, before.kind == .opening || after.kind == .closing {
            self = .quote
        } else {
            return nil
        }
    }
}

extension Departure {
    private static func isHebrew(_ scalar: Unicode.Scalar) -> Bool { ("\u{5D0}"..."\u{5EA}").contains(scalar) }

    /// A straight quote, which is neither initial nor final, holds nothing over blanks any more; a final one is held.
    private static func isQuoteBesideBlank(
        _ before: ArraySlice<AnalysedScalar>, after: AnalysedScalar, breaks: Bool
    ) -> Bool {
        guard let last = before.last(where: { $0.kind != .space && $0.startsCluster }), before.last?.kind == .space
        else {
            return false
        }
        return breaks ? last.scalar == "\"" : after.scalar == "\u{BB}"
    }
}

/// One line of a break test file: a text, and the scalars before which it may break.
struct BreakCase {
    let text: String
    let expected: Set<Int>
    let line: String

    static func all(of path: String) -> [BreakCase]? {
        SharedData.lines(of: path)?.compactMap(BreakCase.init)
    }

    private init?(_ line: String) {
        let body = line.prefix { $0 != "#" }
        guard body.contains("÷") else { return nil }
        var expected: Set<Int> = []
        var scalars: [String] = []
        for token in body.split(whereSeparator: \.isWhitespace) {
            switch token {
            case "×": break
            case "÷": expected.insert(scalars.count)
            default: scalars.append(String(token))
            }
        }
        expected.subtract([0, scalars.count])
        text = String(codePoints: scalars.joined(separator: " "))
        self.expected = expected
        self.line = line
    }
}
