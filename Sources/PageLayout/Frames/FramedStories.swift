import NewsModel
import PageReconstruction

/// The contents of one frame: a story, a table or list whose rows are kept, an advertisement, or several stories.
struct FramedStories {
    private(set) var stories: [PageStory] = []
    /// The lines of an advertisement, which is not a story.
    private(set) var around: [LayoutLine] = []

    /// - Parameter em: the text size of the whole page.
    init(_ words: [PageWord], em: Double, page: WordPreparation, number: Int) {
        let rows = WordRow.rows(of: words).map(TableRow.init)
        if TableRow.areTable(rows) {
            stories = [Self.table(rows, em: em, number: number)]
            return
        }
        let blocks = BlocksOfPage(words, em: em, page: page.size)
        let all = PageStory.stories(of: blocks, number: number)
        let lines = blocks.headings.flatMap(\.lines) + (blocks.texts + blocks.captions).flatMap(\.lines) + blocks.around
        if Advertisement.isOne(lines.map(\.text)) {
            around = lines.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
            return
        }
        // A frame is one story, unless it contains several headings that each have some text.
        let headed = all.count { $0.heading != nil && $0.lines.count >= 5 }
        stories = headed > 1 ? all : Self.together(all, number: number).map { [$0] } ?? []
        around = blocks.around
    }

    private static func table(_ rows: [TableRow], em: Double, number: Int) -> PageStory {
        let first = rows.firstIndex { $0.cells.count > 1 } ?? 0
        let isHead = { (row: TableRow) in row.line.size > LineKinds.leastHeading * em || row.line.isBold }
        let heads = rows[..<first].prefix(while: isHead).map { $0.heading }
        let lines = rows[heads.count...].map(\.line)
        let heading = heads.isEmpty ? nil : HeadingStack(lines: heads)
        return PageStory(heading: heading, texts: lines.isEmpty ? [] : [TextBlock(lines)], captions: [], page: number)
    }

    /// Merges the stories into one: the first heading becomes its heading, later ones become part of its text.
    private static func together(_ stories: [PageStory], number: Int) -> PageStory? {
        guard let first = stories.min(by: { $0.top < $1.top }) else { return nil }
        var texts = stories.flatMap { $0.columns.flatMap { $0 } }
        for story in stories where story.top > first.top {
            if let heading = story.heading { texts.append(TextBlock(heading.lines)) }
        }
        return PageStory(
            heading: first.heading, texts: texts, captions: stories.flatMap(\.captions), page: number)
    }
}

/// A row of words in a frame, split into cells.
struct TableRow {
    let cells: [[PageWord]]

    init(_ row: WordRow) {
        var cells: [[PageWord]] = []
        for word in row.words {
            // The blanks of a justified line seldom grow to two ems.
            if let last = cells.last?.last, word.box.left - last.box.right < 1.8 * row.size {
                cells[cells.count - 1].append(word)
            } else {
                cells.append([word])
            }
        }
        self.cells = cells
    }

    /// The row as one line with its cells kept apart.
    var line: LayoutLine { cells.count > 1 ? LayoutLine(cells: cells) : LayoutLine(cells[0]) }

    var heading: LayoutLine {
        var line = line
        line.kind = .heading
        return line
    }

    /// Whether the rows form a table or a list of pages: three or more rows with cells of few letters.
    static func areTable(_ rows: [TableRow]) -> Bool {
        let parted = rows.filter { $0.cells.count > 1 }
        guard parted.count >= 3, parted.count * 10 >= rows.count * 6 else { return false }
        let lengths = parted.flatMap { row in
            row.cells.map { $0.reduce(0) { $0 + $1.text.unicodeScalars.count } }
        }.sorted()
        // Columns of text are longer than most cells, and few of their lines consist of figures.
        let figures = parted.count { row in
            row.cells.dropFirst().contains { cell in cell.contains { $0.text.contains(where: \.isNumber) } }
        }
        return lengths[lengths.count / 2] <= 20 && figures * 2 >= parted.count
    }
}

/// Recognises advertisements by words that only they use: where and when to buy, and for how much.
enum Advertisement {
    static func isOne(_ lines: [String]) -> Bool {
        let signs = lines.count { line in
            let words = line.lowercased()
            return Self.words.contains(where: words.contains) || isTelephone(words)
        }
        let sentences = lines.count { line in
            let last = line.unicodeScalars.last ?? " "
            return line.unicodeScalars.count >= 30 && ".。".unicodeScalars.contains(last)
        }
        return signs >= 2 && sentences * 4 <= lines.count && lines.count <= 30
    }

    private static let words = [
        "tel.", "phone", "open daily", "half price", "www.", "% off", "for sale", "free delivery", "order now",
        "telefon", "geöffnet", "rabatt", "zu verkaufen", "tél.", "ouvert", "电话", "热线", "地址：", "地址:", "营业时间", "半价",
        "优惠", "欢迎选购", "欢迎惠顾", "联系人", "扫码",
    ]

    /// Whether the text has seven or more digits with only blanks, hyphens and similar marks between them.
    private static func isTelephone(_ text: String) -> Bool {
        var run = 0
        for scalar in text.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                run += 1
                if run >= 7 { return true }
            } else if !" -–/()".unicodeScalars.contains(scalar) {
                run = 0
            }
        }
        return false
    }
}
