import Foundation

extension Shatterer {
    /// Adds what surrounds and separates stories on a printed page to the stories of a clean page, including labels for
    /// one or several stories.
    func structured(
        _ boxes: [Box], storyCount: Int, _ style: Style, _ paragraphs: inout Int, _ page: inout ShatteredPage,
        _ random: inout PageRandom
    ) -> [Box] {
        var groups = Self.stories(boxes)
        var next = storyCount
        for make in [table, verse, notice, notice] where random.chance(0.35) {
            let box = make(next, style, &page, &random)
            next += 1
            groups.insert([box], at: random.number(0...groups.count))
        }
        groups = groups.map { random.chance(0.2) ? withCrossheads($0, &random) : $0 }
        var out: [Box] = masthead(&random)
        if random.chance(0.3) { out += contents(&random) }
        var label: Int?
        var labels = 0
        var left = random.chance(0.5) ? 0 : random.number(1...2)
        for group in groups {
            let name = group[0].lines[0].truth
            if name.role == .section {
                label = name.label
                left = random.number(1...3)
            } else if left == 0, labels < 5 {
                label = labels
                labels += 1
                left = random.number(1...4)
                out.append(Self.line(Self.label(&random), .section, label: label))
                if random.chance(0.25) {
                    let briefs = briefs(&next, label, style, &random)
                    out += briefs
                    left -= 1
                    if left == 0 { continue }
                }
            }
            left -= 1
            out += group.map { Self.under(label, $0) }
        }
        if random.chance(0.4) {
            out.append(Self.line("责编 \(People.name(&random)) 校对 \(People.name(&random))", .furniture))
        }
        if random.chance(0.2) { out.append(Self.line("（下转第\(random.pick(["二", "3", "四"]))版）", .furniture)) }
        return out
    }

    /// Groups of boxes, each from one heading to the next.
    private static func stories(_ boxes: [Box]) -> [[Box]] {
        var groups: [[Box]] = []
        for box in boxes {
            if groups.isEmpty || box.isHeading { groups.append([]) }
            groups[groups.count - 1].append(box)
        }
        return groups
    }

    private static func line(
        _ text: String, _ role: ShatteredPage.Role, story: Int? = nil, label: Int? = nil, blanks: Int = 1
    ) -> Box {
        Box(lines: [Line(text: text, truth: .init(role: role, story: story, label: label), blanksBefore: blanks)])
    }

    private static func under(_ label: Int?, _ box: Box) -> Box {
        Box(
            lines: box.lines.map { line in
                var truth = line.truth
                truth.label = label
                return Line(
                    text: line.text, truth: truth, paragraph: line.paragraph, part: line.part,
                    blanksBefore: line.blanksBefore)
            })
    }

    private static let labelWords = [
        "要闻", "综合", "民生", "社会", "时政要闻", "国际短讯", "县区新闻", "文化·生活", "基层动态", "健康周刊", "教育之窗", "读者来信",
        "平安建设", "一线传真", "百姓身边事", "街巷", "农业农村", "法治时空", "财经观察", "河畔夜话", "身边好人", "今日视点", "工会之声", "图片新闻",
    ]

    private static func label(_ random: inout PageRandom) -> String {
        let word = random.pick(labelWords)
        switch random.number(0...5) {
        case 0: return "【\(word)】"
        case 1: return "■ \(word)"
        case 2: return "●\(word)"
        case 3: return "◆\(word)◆"
        default: return word
        }
    }

    private func masthead(_ random: inout PageRandom) -> [Box] {
        var boxes: [Box] = []
        let day = "2021年\(random.number(1...12))月\(random.number(1...28))日"
        if random.chance(0.4) { boxes.append(Self.line(random.pick(["青河日报", "北渡晚报", "南山时报"]), .furniture)) }
        if random.chance(0.5) {
            boxes.append(Self.line("\(day) 星期\(random.pick(["一", "三", "五"])) 第\(random.number(1...8))版", .furniture))
        }
        if random.chance(0.3) {
            boxes.append(Self.line(random.pick(["喜迎全会召开 奋进新的征程", "深入学习贯彻全会精神", "为民服务 为党分忧"]), .furniture))
        }
        if random.chance(0.2) { boxes.append(Self.line("国内统一连续出版物号 CN 41-00\(random.number(10...99))", .furniture)) }
        return boxes
    }

    private func contents(_ random: inout PageRandom) -> [Box] {
        let entries = (0..<random.number(2...4)).map { _ in
            "\(random.pick(texts).title.prefix(14))……\(random.number(2...8))版"
        }
        return [Self.line(random.pick(["导读", "今日导读", "本期导读"]), .section, label: ShatteredPage.contentsStory)]
            + entries.map {
                Self.line(
                    String($0), .body, story: ShatteredPage.contentsStory, label: ShatteredPage.contentsStory, blanks: 0
                )
            }
    }

    /// Short items of one paragraph, each below its own heading.
    private func briefs(_ next: inout Int, _ label: Int?, _ style: Style, _ random: inout PageRandom) -> [Box] {
        (0..<random.number(2...4)).flatMap { _ -> [Box] in
            let text = random.pick(texts) { $0.title.count <= 24 && ($0.paragraphs.first?.count ?? 0) > 40 }
            let story = next
            next += 1
            let sentences = text.paragraphs[0].split(separator: "。").prefix(2).map { $0 + "。" }.joined()
            return [
                Self.line(set(text.title, style), .heading, story: story, label: label),
                Self.line(set(sentences, style), .body, story: story, label: label),
            ]
        }
    }

    private func table(_ story: Int, _ style: Style, _ page: inout ShatteredPage, _ random: inout PageRandom) -> Box {
        var lines = [
            Line(text: random.pick(["本周菜价", "今日粮油价格", "各站水位", "体育彩票开奖"]), truth: .init(role: .heading, story: story))
        ]
        for good in ["大白菜", "土豆", "西红柿", "黄瓜", "鸡蛋", "猪肉", "面粉"].prefix(random.number(4...7)) {
            let price = "\(random.number(1...30)).\(random.number(10...99))"
            let change = "\(random.pick(["+", "-"]))0.\(random.number(1...9))"
            lines.append(
                Line(
                    text: [good, "元/公斤", price, change].joined(separator: random.pick(["　　", "   ", "\t"])),
                    truth: .init(role: .row, story: story), blanksBefore: 0))
        }
        return Box(lines: lines)
    }

    private func verse(_ story: Int, _ style: Style, _ page: inout ShatteredPage, _ random: inout PageRandom) -> Box {
        let firsts = ["青河", "老桥", "渡口", "麦田", "灯火", "炊烟", "雨巷", "山路"]
        let name = People.name(&random)
        page.writers.append(.init(role: nil, name: name))
        let seconds = ["静静地醒来", "送走了行人", "落满了霜", "一年又一年", "像母亲的手", "等着归船", "写下名字", "没有声音"]
        var lines = [
            Line(text: random.pick(["河边小唱", "秋日渡口", "写给老街"]), truth: .init(role: .heading, story: story)),
            Line(
                text: name, truth: .init(role: .byline, story: story), blanksBefore: style.headingBlanks),
        ]
        for line in 0..<random.number(6...12) {
            let mark = line % 2 == 1 ? random.pick(["。", "，", ""]) : random.pick(["，", "", ""])
            lines.append(
                Line(
                    text: random.pick(firsts) + random.pick(seconds) + mark, truth: .init(role: .verse, story: story),
                    blanksBefore: line % 4 == 0 ? 1 : 0))
        }
        return Box(lines: lines)
    }

    private func notice(_ story: Int, _ style: Style, _ page: inout ShatteredPage, _ random: inout PageRandom) -> Box {
        let office = random.pick(["青河区民政局", "北渡镇人民政府", "南山供水有限公司"])
        let text = random.pick([
            "因管网改造，\(random.number(1...12))月\(random.number(1...28))日8时至18时北渡口一带停水，请居民提前储水。",
            "\(People.name(&random))不慎将身份证丢失，特此声明。",
            "现将低保对象名单予以公示，公示期七天，如有异议请来电反映。",
        ])
        return Box(lines: [
            Line(text: random.pick(["公示", "公告", "遗失声明", "停水通知", "招聘启事"]), truth: .init(role: .heading, story: story)),
            Line(text: set(text, style), truth: .init(role: .body, story: story), blanksBefore: style.headingBlanks),
            Line(text: office, truth: .init(role: .body, story: story), blanksBefore: style.headingBlanks),
            Line(
                text: "2021年\(random.number(1...12))月\(random.number(1...28))日",
                truth: .init(role: .body, story: story),
                blanksBefore: style.headingBlanks),
        ])
    }

    /// Short headings between paragraphs that begin on a new line.
    private func withCrossheads(_ group: [Box], _ random: inout PageRandom) -> [Box] {
        let story = group[0].lines[0].truth.story
        let words = ["从一张桌子开始", "“把路修到门口”", "账怎么算", "还缺一把钥匙", "下一步往哪走", "变化看得见", "老手艺新用处"]
        var seen = 0
        return group.map { box in
            guard box.lines[0].truth.role == .body else { return box }
            var lines: [Line] = []
            for line in box.lines {
                let isOpen = lines.last.map { !"。！？”".contains($0.text.last ?? " ") } ?? (seen > 0)
                if line.part == 0, seen > 1, !isOpen, random.chance(0.4) {
                    let crosshead = Line(
                        text: random.pick(words), truth: .init(role: .crosshead, story: story),
                        blanksBefore: line.blanksBefore)
                    lines.append(crosshead)
                }
                seen += 1
                lines.append(line)
            }
            return Box(lines: lines)
        }
    }

}
