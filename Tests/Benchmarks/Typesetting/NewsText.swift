/// News without content, in words written for the project: the mixture of Han, punctuation and numbers found in papers.
enum NewsText {
    /// Paragraphs of about two hundred characters, with at least `bytes` bytes of UTF-8 together.
    static func paragraphs(bytes: Int) -> [String] {
        var random = Sequence(seed: 1)
        var paragraphs: [String] = []
        var size = 0
        while size < bytes {
            var paragraph = ""
            for _ in 0..<random.next(in: 3...7) { paragraph += sentence(&random) }
            size += paragraph.utf8.count
            paragraphs.append(paragraph)
        }
        return paragraphs
    }

    private static func sentence(_ random: inout Sequence) -> String {
        var sentence = ""
        for clause in 0..<random.next(in: 2...4) {
            if clause > 0 { sentence += random.next(in: 0...3) == 0 ? "、" : "，" }
            for _ in 0..<random.next(in: 3...7) { sentence += word(&random) }
        }
        return sentence + (random.next(in: 0...9) == 0 ? "！" : "。")
    }

    private static func word(_ random: inout Sequence) -> String {
        switch random.next(in: 0...39) {
        case 0: "\(random.next(in: 2...2000))"
        case 1: "“" + words[random.next(in: 0...words.count - 1)] + "”"
        case 2: "《" + words[random.next(in: 0...words.count - 1)] + "》"
        default: words[random.next(in: 0...words.count - 1)]
        }
    }

    private static let words = [
        "老桥", "河边", "今天", "通车", "居民", "社区", "广场", "演出", "孩子", "老师", "书店", "码头", "渡船", "市场", "春天", "秋收",
        "果园", "茶馆", "修路", "开门", "上午", "傍晚", "热闹", "安静", "大家", "邻居", "手艺", "豆腐", "灯火", "长街", "种子", "田里",
        "工人", "医生", "车站", "电影", "的", "了", "在", "和", "也", "都", "来自", "家门口", "图书馆", "自行车", "合唱团", "志愿者",
        "一年一度", "各地区", "新做法", "老城区",
    ]

    /// A linear congruential generator (Knuth, MMIX), so that every run has the same text.
    private struct Sequence {
        private var state: UInt64

        init(seed: UInt64) {
            state = seed
        }

        mutating func next(in range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int(state >> 33) % range.count
        }
    }
}
