import Foundation
import PageReconstruction

/// Makes pages of Western papers in order, with all their structures, from generated sentences.
struct WesternPage {
    private var random: PageRandom
    private var page = OrderedText()
    private let words: WesternWords
    /// The number of characters in a printed line, or `nil` if each paragraph is one line.
    private let measure: Int?
    private let indent: String
    private let blanksBetweenParagraphs: Bool
    private let blanksAroundHeadings: Bool
    /// Whether headlines are in capitals, and whether they end with a full stop.
    private let isCapitals: Bool
    private let hasStops: Bool

    static func page(seed: UInt64) -> OrderedText {
        var page = WesternPage(seed: seed)
        page.write()
        return page.page
    }

    private init(seed: UInt64) {
        random = PageRandom(seed: seed)
        words = random.pick(WesternWords.languages)
        measure = random.chance(0.75) ? random.number(30...48) : nil
        indent = random.chance(0.35) ? "  " : ""
        blanksBetweenParagraphs = random.chance(measure == nil ? 0.6 : 0.25)
        blanksAroundHeadings = random.chance(0.6)
        isCapitals = random.chance(0.6)
        hasStops = random.chance(0.4)
    }

    private mutating func write() {
        masthead()
        if random.chance(0.2) { contents() }
        for _ in 0..<random.number(4...8) {
            if random.chance(0.12) { block([(random.pick(words.labels), [.label])]) }
            switch random.number(0...11) {
            case 0: verse()
            case 1: table()
            case 2: notice()
            case 3: names()
            default: story()
            }
            if random.chance(0.06) { block([(random.pick(words.jumps), [.furniture])]) }
        }
    }

    private mutating func block(_ lines: [(String, Set<LineRole>)]) {
        if blanksAroundHeadings { page.add("") }
        for (text, roles) in lines { page.add(text, roles) }
    }

    private mutating func masthead() {
        guard random.chance(0.6) else { return }
        page.add(random.pick(words.papers), [.banner, .furniture])
        if random.chance(0.7) { page.add(random.pick(words.folios), [.furniture, .banner]) }
    }

    private mutating func contents() {
        block([(random.pick(words.contents), [.label, .headline])])
        var number = random.number(2...4)
        for _ in 0..<random.number(4...9) {
            page.add("\(number) \(title(random.number(2...6)))", [.contents])
            if random.chance(0.3) { page.add(words.by + name(), [.contents, .byline]) }
            number += random.number(1...5)
        }
    }

    private mutating func story() {
        heading()
        if random.chance(0.3) { page.add(words.by + name(), [.byline]) }
        let paragraphs = random.number(1...6)
        for number in 0..<paragraphs {
            if number > 0, blanksBetweenParagraphs { page.add("") }
            if number > 1, random.chance(0.15) {
                if blanksAroundHeadings { page.add("") }
                page.add(title(random.number(2...4)), [.crosshead])
                if blanksAroundHeadings { page.add("") }
            }
            let opening = number == 0 && random.chance(0.3) ? random.pick(words.datelines) : ""
            paragraph(opening + sentences(random.number(2...5)))
        }
    }

    /// Adds a headline of one to three lines, and decks below it whose last words may be alone before a full stop.
    private mutating func heading() {
        var lines = [headline(random.number(2...5))]
        while lines.count < 3, random.chance(0.35) { lines.append(headline(random.number(2...5))) }
        var shown = lines.map { ($0, [.headline, .deck] as Set<LineRole>) }
        while random.chance(0.35), shown.count < 9 {
            for _ in 0..<random.number(1...2) { shown.append((title(random.number(3...6)), [.headline, .deck])) }
            if random.chance(0.5) { shown.append((words.ends(&random) + ".", [.headline, .deck])) }
            if random.chance(0.3) { shown.append((headline(random.number(2...4)), [.headline, .deck])) }
        }
        block(shown)
        if blanksAroundHeadings { page.add("") }
    }

    private mutating func verse() {
        block([(headline(random.number(2...4)), [.headline, .deck])])
        for line in 0..<random.number(4...16) {
            if line > 0, line % 4 == 0 { page.add("") }
            let mark = random.pick([",", ",", ";", "", ".", "!"])
            page.add(words.clause(&random, capital: true) + mark, [.verse])
        }
    }

    private mutating func table() {
        block([(headline(random.number(2...3)), [.headline, .deck])])
        let isOneCellALine = random.chance(0.4)
        for _ in 0..<random.number(6...12) {
            let cells = [
                random.pick(words.goods), price(), price(), random.pick(["+", "-"]) + "0.\(random.number(1...9))",
            ]
            if isOneCellALine {
                for cell in cells { page.add(cell, [.row, .item]) }
            } else {
                page.add(cells.joined(separator: "    "), [.row])
            }
        }
    }

    private mutating func price() -> String { "\(random.number(1...200)).\(random.number(10...99))" }

    private mutating func notice() {
        block([(random.pick(words.notices) + (hasStops ? "." : ""), [.headline, .deck])])
        paragraph(sentences(random.number(1...2)))
        if random.chance(0.5) { page.add(name() + ", " + random.pick(words.places) + ".", [.body]) }
    }

    private mutating func names() {
        block([(headline(random.number(2...4)), [.headline, .deck])])
        for _ in 0..<random.number(5...12) { page.add("\(name()) – \(random.pick(words.places))", [.item, .row]) }
    }

    /// Adds the lines of a paragraph, with occasional hyphens.
    private mutating func paragraph(_ text: String) {
        guard let measure else { return page.add(text, [.body]) }
        var line = indent
        for word in text.split(separator: " ") {
            if line.count + 1 + word.count > measure, line.count > indent.count {
                if word.count > 8, measure - line.count > 5, random.chance(0.4) {
                    let cut = word.index(word.startIndex, offsetBy: measure - line.count - 3)
                    page.add(line + " " + word[..<cut] + "-", [.body])
                    line = String(word[cut...])
                } else {
                    page.add(line, [.body])
                    line = String(word)
                }
            } else {
                line += (line.count > indent.count || line.isEmpty == false && line != indent ? " " : "") + word
            }
        }
        page.add(line, [.body])
    }

    private mutating func sentences(_ count: Int) -> String {
        (0..<count).map { _ in
            (0..<random.number(1...3)).map { words.clause(&random, capital: $0 == 0) }.joined(separator: ", ") + "."
        }.joined(separator: " ")
    }

    private mutating func title(_ count: Int) -> String {
        (0..<count).map { _ in random.pick(words.titled) }.joined(separator: " ")
    }

    private mutating func headline(_ count: Int) -> String {
        isCapitals ? title(count).uppercased() + (hasStops ? "." : "") : title(count)
    }

    private mutating func name() -> String { random.pick(words.forenames) + " " + random.pick(words.surnames) }
}
