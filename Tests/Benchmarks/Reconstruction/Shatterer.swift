import PageReconstruction

/// Makes a page from known texts as a newspaper would, and shatters it as an extraction would.
struct Shatterer {
    let texts: [Corpus.Text]
    /// The share of pages on which paragraphs keep their indents in the text.
    var indents = 0.0
    /// The share of pages on which the rest of a story is below the text of another, for orders that otherwise leave
    /// stories in place.
    var displaced = 0.0

    /// Lines that stay together wherever they are put.
    struct Box {
        var lines: [Line]
        var blanksBefore = 1

        /// Whether the box contains a headline, even below the name of its column.
        var isHeading: Bool { lines.contains { $0.truth.role == .heading } }
    }

    struct Line {
        let text: String
        let truth: ShatteredPage.Truth
        /// The number of the paragraph, shared by its chunks, which are counted by `part`.
        var paragraph: Int?
        var part = 0
        var blanksBefore = 1
    }

    struct Story {
        var heading: Box
        var columns: [Box]
        var captions: [(afterColumn: Int, box: Box)]
    }

    struct Style {
        let columns: Columns
        let halfWidth: Bool
        let keepsIndents: Bool
        let captionBlanks: Int
        let headingBlanks: Int
        let bodyBlanks: Int
    }

    /// - Parameter isStructured: whether to add labels, banners, briefs, tables, verse and notices to the stories.
    func page(_ order: ShatteredPage.Order, seed: UInt64, isStructured: Bool = false) -> ShatteredPage {
        var random = PageRandom(seed: seed)
        let style = Style(
            columns: Columns(
                measure: random.number(13...22), narrow: random.pick([.numbers, .numbers, .ascii, .nothing]),
                squeezes: random.chance(0.6)),
            halfWidth: random.chance(0.5), keepsIndents: random.chance(indents), captionBlanks: random.pick([1, 3, 3]),
            headingBlanks: random.pick([0, 1, 1]), bodyBlanks: random.pick([0, 1, 1, 1]))
        var page = ShatteredPage(order: order)
        var stories: [Story] = []
        var paragraphs = 0
        var told: Set<String> = []
        for index in 0..<random.number(4...8) {
            stories.append(story(index, style, &paragraphs, &page, &told, &random))
        }
        var singles: [Box] = []
        for index in 0..<random.pick([0, 0, 1, 1, 2]) {
            singles.append(caption(story: stories.count + index, style, &random))
        }
        var boxes = inOrder(stories, order, &random)
        for single in singles {
            // A photo story has its own place on the page, so it never divides another story.
            let places =
                order == .clean || order == .openingLast
                ? boxes.indices.filter { boxes[$0].isHeading } + [boxes.count]
                : Array(0...boxes.count)
            boxes.insert(single, at: random.pick(places))
        }
        if order == .shuffle { boxes = shuffled(boxes, &random) }
        if isStructured {
            boxes = structured(boxes, storyCount: stories.count + singles.count, style, &paragraphs, &page, &random)
        } else {
            boxes = furniture(&random) + boxes
        }
        if random.chance(0.3) {
            let editor = Box(lines: [
                Line(
                    text: "责编 \(People.name(&random)) 校对 \(People.name(&random))",
                    truth: .init(role: .furniture, story: nil))
            ])
            boxes.append(editor)
        }
        write(boxes, style, into: &page)
        return page
    }

    // MARK: Stories

    func story(
        _ index: Int, _ style: Style, _ paragraphs: inout Int, _ page: inout ShatteredPage, _ told: inout Set<String>,
        _ random: inout PageRandom
    ) -> Story {
        // A third of the stories may be only a few lines long; the others are long enough to fill columns.
        let least = random.chance(0.35) ? 90 : 500
        // The corpus contains some texts twice; no page tells the same story twice.
        let text = random.pick(texts) {
            $0.title.count <= 60 && $0.paragraphs.map(\.count).reduce(0, +) >= least
                && told.isDisjoint(with: $0.paragraphs + [$0.title])
        }
        told.formUnion(text.paragraphs + [text.title])
        var body = Self.cut(text.paragraphs, &random)
        let limit = random.pick([4, 6, 8, 10, 14])
        body = Array(body.prefix(limit))
        let title = titleLines(text, &random)
        var heading = Box(lines: title.lines.map { Line(text: $0, truth: .init(role: .heading, story: index)) })
        let mayHaveColumn = title.column == nil && title.lines.count < 3
        if let name = title.column ?? (mayHaveColumn && random.chance(0.12) ? random.pick(Self.columnNames) : nil) {
            let name = Line(text: name, truth: .init(role: .section, story: nil, label: 1000 + index))
            heading.lines.insert(name, at: 0)
        }
        for line in heading.lines.indices { heading.lines[line].blanksBefore = line == 0 ? 1 : style.headingBlanks }

        switch random.number(0...19) {
        case 0...8:
            let byline = People.line(&random)
            page.writers += byline.writers
            heading.lines.append(
                Line(text: byline.text, truth: .init(role: .byline, story: index), blanksBefore: style.headingBlanks))
        case 9...13:
            let opening = People.opening(&random)
            page.writers += opening.writers
            body[0] = opening.text + body[0]
        case 14:
            let name = People.name(&random)
            page.writers.append(.init(role: nil, name: name))
            heading.lines.append(Line(text: name, truth: .init(role: .byline, story: index), blanksBefore: 1))
        case 15:
            if body[body.count - 1].last == "。" {
                let signOff = People.signOff(&random)
                page.writers += signOff.writers
                body[body.count - 1] += signOff.text
            }
        case 16:
            if body[body.count - 1].last == "。" {
                body[body.count - 1] += random.pick(["（政文）", "（完）", "（据新华社）", "（本报综合）"])
            }
        default: break
        }
        let first = paragraphs
        paragraphs += body.count
        let heights = random.chance(0.15) ? [400] : (0..<12).map { _ in random.number(8...30) }
        let even = random.chance(0.7) ? [random.number(8...26)] : heights
        let columns = style.columns.chunks(of: body.map { set($0, style) }, heights: even).map { chunks in
            Box(
                lines: chunks.map { chunk in
                    Line(
                        text: (style.keepsIndents && chunk.part == 0 ? "　　" : "") + chunk.text,
                        truth: .init(role: .body, story: index), paragraph: first + chunk.paragraph,
                        part: chunk.part, blanksBefore: style.bodyBlanks)
                })
        }
        heading.lines = heading.lines.map { line in
            Line(text: set(line.text, style), truth: line.truth, blanksBefore: line.blanksBefore)
        }
        var captions: [(Int, Box)] = []
        while captions.count < 3, random.chance(0.3) {
            captions.append((random.number(0...columns.count), caption(story: index, of: text, style, &random)))
        }
        return Story(heading: heading, columns: columns, captions: captions)
    }

    /// Divides paragraphs, because transcripts of television have longer ones than print.
    static func cut(_ paragraphs: [String], _ random: inout PageRandom) -> [String] {
        var chunks: [String] = []
        for paragraph in paragraphs {
            var chunk = ""
            for character in paragraph {
                chunk.append(character)
                if character == "。", chunk.count > 90, random.chance(0.5) {
                    chunks.append(chunk)
                    chunk = ""
                }
            }
            if chunk.count > 8 || chunks.isEmpty { chunks.append(chunk) } else { chunks[chunks.count - 1] += chunk }
        }
        return chunks.filter { !$0.isEmpty }
    }

    /// Names of columns that run for weeks.
    static let columnNames = [
        "学习贯彻全会精神", "新春走基层", "聚焦高质量发展", "记者调查", "喜迎新年", "城市更新进行时", "优化营商环境", "乡村振兴看变化",
        "文明城市创建", "市委常委会召开会议", "践行使命担当", "我和我的家乡", "民生实事追踪", "深入学习贯彻党的二十届三中全会精神", "学习贯彻党的二十大精神专栏",
        "贯彻落实全省经济工作会议精神", "百姓身边的好医生", "项目建设一线见闻", "奋力谱写绿色崛起新篇章", "大河奔流新气象", "走村入户看变化", "两会代表委员访谈",
        "壮丽七十年 奋斗新时代", "弘扬优良家风", "老旧小区改造追踪", "创业故事", "我为群众办实事", "三夏一线", "防汛抗旱进行时", "劳动者风采", "社区里的年轻人", "平安建设大家谈",
        "书记项目巡礼", "党史学习教育专题", "身边的榜样", "千村万户行", "记者跟车跑一天", "服务窗口暗访",
    ]

    /// Persons or places that a headline is about, on a line above it.
    private static let places = [
        "青河区", "北渡镇", "南山县", "柳林社区", "市妇联", "市教育局", "市中级法院", "东坝村", "石桥乡", "河畔街道", "城东小学", "市供水公司", "市总工会", "团市委",
        "区检察院", "青河警方", "老街", "志愿者",
    ]

    /// The name of the text's column, which precedes its title in brackets, and the lines of its headline.
    func titleLines(_ text: Corpus.Text, _ random: inout PageRandom) -> (column: String?, lines: [String]) {
        var title = text.title
        var column: String?
        var lines: [String] = []
        if title.hasPrefix("【"), let end = title.firstIndex(of: "】") {
            if random.chance(0.6) { column = String(title[title.index(after: title.startIndex)..<end]) }
            title = String(title[title.index(after: end)...])
        }
        let parts = title.split(separator: " ", maxSplits: 1).map(String.init)
        if parts.count == 2, parts[0].count > 3, parts[1].count > 3 {
            switch random.number(0...9) {
            case 0...4: lines += parts
            case 5: lines.append(parts[0] + "——" + parts[1])
            case 6: lines += [parts[0], "——" + parts[1]]
            default: lines.append(title)
            }
        } else if title.count > 14, random.chance(0.25) {
            let half = title.index(title.startIndex, offsetBy: random.number(3...(title.count - 5)))
            lines += [String(title[..<half]), String(title[half...])]
        } else if lines.isEmpty, title.count <= 20, random.chance(0.12) {
            lines += [random.pick(Self.places), title]
        } else {
            lines.append(title)
        }
        if lines.count < 3, random.chance(0.08), let sentence = text.paragraphs.last?.split(separator: "。").first,
            sentence.count < 40
        {
            lines.append("——" + sentence)
        }
        return (column, lines.filter { !$0.isEmpty })
    }

    func caption(story: Int, of text: Corpus.Text? = nil, _ style: Style, _ random: inout PageRandom) -> Box {
        var sentence = ""
        for _ in 0..<20 {
            let source = text ?? random.pick(texts)
            let sentences = random.pick(source.paragraphs).split(separator: "。").filter {
                $0.count > 12 && $0.count < 90
            }
            if let found = sentences.first { sentence = String(found) + "。" }
            if !sentence.isEmpty { break }
        }
        if sentence.isEmpty { sentence = "群众在现场参加活动。" }
        let line = Line(
            text: set(People.caption(sentence, &random), style), truth: .init(role: .caption, story: story),
            blanksBefore: style.captionBlanks)
        return Box(lines: [line])
    }

    /// Sets half-width commas and brackets among full-width full stops, as many extractions leave them.
    func set(_ text: String, _ style: Style) -> String {
        guard style.halfWidth else { return text }
        let pairs: [Character: Character] = ["，": ",", "：": ":", "；": ";", "？": "?", "！": "!", "（": "(", "）": ")"]
        return String(text.map { pairs[$0] ?? $0 })
    }

    private func furniture(_ random: inout PageRandom) -> [Box] {
        var boxes: [Box] = []
        func add(_ text: String, _ role: ShatteredPage.Role) {
            boxes.append(Box(lines: [Line(text: text, truth: .init(role: role, story: nil))]))
        }
        if random.chance(0.3) {
            add(
                random.pick(["第3版", "A02版", "03", "2020年12月1日 星期二", "2021年3月4日 星期四 责编 \(People.name(&random))"]),
                .furniture)
        }
        if random.chance(0.3) { add(random.pick(["要闻", "一周要闻", "综合新闻", "本地新闻", "民生"]), .section) }
        return boxes
    }

    // MARK: Lines

    func write(_ boxes: [Box], _ style: Style, into page: inout ShatteredPage) {
        var number = 0
        var chunks: [Int: [Chunk]] = [:]
        for box in boxes {
            for (position, line) in box.lines.enumerated() {
                let blanks = position == 0 ? max(1, line.blanksBefore) : line.blanksBefore
                for _ in 0..<blanks {
                    number += 1
                    page.lines.append("")
                }
                number += 1
                page.lines.append(line.text)
                page.truth[number] = line.truth
                if let paragraph = line.paragraph {
                    chunks[paragraph, default: []].append(Chunk(line: number, part: line.part, text: line.text))
                }
            }
        }
        for parts in chunks.values where parts.count > 1 {
            let parts = parts.sorted { $0.part < $1.part }
            for (first, second) in zip(parts, parts.dropFirst()) {
                let boundary = ShatteredPage.Boundary(after: first.line, with: second.line)
                page.boundaries.insert(boundary)
                if let last = first.text.last, "。！？!?…”）)".contains(last) { page.hiddenBoundaries.insert(boundary) }
            }
        }
    }

    private struct Chunk {
        let line: Int
        let part: Int
        let text: String
    }
}
