import TestSupport
import Testing
import UnicodeText

/// The marks that may begin or end a line: the expectations of CSS, and the tables of CLREQ.
@Suite struct ChineseBreakSuites {
    @Test func cssExpectationsForChineseAndJapanese() {
        guard let lines = SharedData.lines(of: "linebreak-zh/css-line-break-expectations.tsv") else { return }
        var differing: [String: [String]] = [:]
        var count = 0
        for line in lines.dropFirst() {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 7,
                let grade = ["loose": .unrestricted, "normal": .basic, "strict": .strict][fields[1]] as BreakGrade?
            else { continue }
            count += 1
            let text = AnalysedText("文文文文文文" + fields[4] + "文", rules: TextRules(language: fields[0], grade: grade))
            if text.scalars[6].mayBreakBefore != (fields[6] == "break-before-allowed") {
                differing["\(fields[0]) \(fields[1]) \(fields[2]), expected \(fields[6])", default: []].append(
                    fields[3])
            }
        }
        let failures = differing.values.reduce(0) { $0 + $1.count }
        print("CSS line-break: \(count - failures) of \(count) pass")
        for (group, characters) in differing.sorted(by: { $0.key < $1.key }) {
            print("  differs: \(group): \(characters)")
        }
        #expect(count == 369)
        // CLREQ keeps connectors from the start of a line in every grade but the loosest, CSS only in the strict one.
        let deliberate = ["ja", "zh"].map { "\($0) normal hyphens, expected break-before-allowed" }
        #expect(differing.keys.sorted() == deliberate)
        #expect(failures == 8)
    }

    @Test func marksOfCLREQKeepFromTheEndsOfLines() {
        guard let lines = SharedData.lines(of: "linebreak-zh/clreq-punctuation-tables.tsv") else { return }
        var wrong: [String] = []
        var count = 0
        for line in lines where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t").map(String.init)
            guard let table = fields.first, let place = fields.firstIndex(where: Self.isCodePoint), place > 1 else {
                continue
            }
            let mark = fields[place - 1]
            let name = fields.dropFirst(place + 1).first ?? ""
            let rules = TextRules(grade: .strict)
            let text = AnalysedText("文文" + mark + "文文", rules: rules)
            let end = 2 + mark.unicodeScalars.count
            var mayBegin = true
            var mayEnd = true
            switch table {
            case "table_of_pause_or_stop_punctuation_marks", "table_of_non-bracket_indication_punctuation_marks":
                mayBegin = false
                mayEnd = !name.contains("SOLIDUS")
            case "table_of_bracket_indication_punctuation_marks":
                let opens = name.contains("LEFT")
                mayBegin = opens
                mayEnd = !opens
            default: continue
            }
            count += 1
            if text.scalars[2].mayBreakBefore != mayBegin || text.scalars[end].mayBreakBefore != mayEnd
                || (3..<end).contains(where: { text.scalars[$0].mayBreakBefore })
            {
                wrong.append("\(mark) \(name)")
            }
        }
        print("CLREQ tables, strict: \(count - wrong.count) of \(count) marks; not so: \(wrong)")
        #expect(wrong.isEmpty)
    }

    private static func isCodePoint(_ field: String) -> Bool {
        (4...5).contains(field.count) && UInt32(field, radix: 16) != nil && field.first?.isNumber == true
            || field.hasPrefix("FF") && field.count == 4
    }
}
