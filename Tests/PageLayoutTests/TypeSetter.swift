import NewsModel
import PageLayout
import RandomNumbers

/// Sets text on a page, word by word, as a newspaper's composing room does: a letter takes half an em, an ideograph one.
struct TypeSetter {
    private(set) var page: PageWords
    /// The size of the text, in points.
    let em = 10.0
    private let lead = 12.0

    init(width: Double = 800, height: Double = 1000) {
        page = PageWords(size: PageSize(width: width, height: height), words: [])
    }

    static func width(_ text: String, _ size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? size : size / 2) }
    }

    /// Sets one line of words, the blanks between them of one width.
    ///
    /// - Returns: the bottom of the line.
    @discardableResult
    mutating func line(
        _ text: String, left: Double, top: Double, size: Double = 10, bold: Bool = false, blank: Double? = nil
    ) -> Double {
        var left = left
        for word in text.split(separator: " ") {
            let width = Self.width(String(word), size)
            let box = PageBox(left: left, top: top, right: left + width, bottom: top + size)
            page.words.append(PageWord(String(word), box: box, size: size, isBold: bold))
            left += width + (blank ?? size * 0.3)
        }
        return top + size
    }

    /// Sets paragraphs in a column, the first line of each indented, all lines but the last justified.
    ///
    /// - Returns: the bottom of the last line, and what found no room.
    @discardableResult
    mutating func column(
        _ paragraphs: [String], left: Double, top: Double, width: Double, bottom: Double = .infinity,
        indent: Double = 10,
        isContinued: Bool = false
    ) -> (bottom: Double, rest: [String]) {
        var top = top
        for (number, paragraph) in paragraphs.enumerated() {
            var words = Self.pieces(paragraph)
            var first = isContinued && number == 0 ? 0 : indent
            while !words.isEmpty {
                guard top + em <= bottom else {
                    return (top - lead + em, [words.joined()] + paragraphs[(number + 1)...])
                }
                var line: [String] = []
                var used = first
                while let word = words.first, line.isEmpty || used + Self.width(word.trimmed, em) <= width {
                    line.append(word)
                    used += Self.width(word.trimmed, em) + (word.hasSuffix(" ") ? em * 0.3 : 0)
                    words.removeFirst()
                }
                let set = line.joined().split(separator: " ")
                let text = set.reduce(0) { $0 + Self.width(String($1), em) }
                let blank = words.isEmpty || set.count == 1 ? nil : (width - first - text) / Double(set.count - 1)
                self.line(line.joined(), left: left + first, top: top, blank: blank)
                first = 0
                top += lead
            }
        }
        return (top - lead + em, [])
    }

    /// The pieces between permitted line breaks: a word with its blank, or an ideograph with the marks behind it.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        for scalar in text.unicodeScalars {
            let isMark = "，。；：、”》）".unicodeScalars.contains(scalar)
            let isWide = scalar.value >= 0x2E80
            let last = pieces.last?.unicodeScalars.last
            if let last, isMark || !isWide && last != " " && last.value < 0x2E80 {
                pieces[pieces.count - 1].unicodeScalars.append(scalar)
            } else {
                pieces.append(String(scalar))
            }
        }
        return pieces
    }

    /// Sets text in columns side by side, each filled to the bottom before the next.
    mutating func columns(
        _ paragraphs: [String], lefts: [Double], top: Double, width: Double, bottom: Double
    ) {
        var rest = paragraphs
        var isContinued = false
        for left in lefts where !rest.isEmpty {
            let before = rest
            rest =
                column(
                    rest, left: left, top: top, width: width, bottom: bottom, isContinued: isContinued
                ).rest
            // What is left of a paragraph goes on without an indent.
            isContinued = rest.first.map { !before.contains($0) } ?? false
        }
    }

    /// Puts the words in another order, the same for the same seed.
    mutating func shuffle(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        page.words.shuffle(using: &generator)
    }

    mutating func append(_ word: PageWord) { page.words.append(word) }

    /// Draws a frame.
    mutating func frame(left: Double, top: Double, right: Double, bottom: Double) {
        page.frames.append(PageBox(left: left, top: top, right: right, bottom: bottom))
    }

    /// Turns the page upside down.
    var upsideDown: PageWords {
        var turned = page
        for index in turned.words.indices {
            let box = turned.words[index].box
            turned.words[index].box = PageBox(
                left: page.size.width - box.right, top: page.size.height - box.bottom,
                right: page.size.width - box.left, bottom: page.size.height - box.top)
        }
        return turned
    }

    /// Lays the page aslant, as scanners do: its lines fall by so much to the right, and its columns lean as much.
    func aslant(_ slope: Double) -> PageWords {
        var aslant = page
        for index in aslant.words.indices {
            let box = page.words[index].box
            let (right, down) = (-slope * box.middle, slope * box.center)
            aslant.words[index].box = PageBox(
                left: box.left + right, top: box.top + down, right: box.right + right, bottom: box.bottom + down)
        }
        return aslant
    }

    /// Turns the page on its side: lines run from the top down, the first at the right.
    var onSide: PageWords {
        var turned = PageWords(size: PageSize(width: page.size.height, height: page.size.width), words: [])
        for word in page.words {
            var word = word
            word.box = PageBox(
                left: page.size.height - word.box.bottom, top: word.box.left, right: page.size.height - word.box.top,
                bottom: word.box.right)
            turned.words.append(word)
        }
        return turned
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

/// Sentences of no meaning, each with a word of its own, so that none can be taken for another.
enum Sentences {
    /// Sentences of a story: each story has words of its own, as stories of a paper do.
    static func paragraph(_ name: String, sentences: Int = 4) -> String {
        (1...sentences).map { number in
            let words = pick(name, number, from: [subjects, acts, things, places])
            return "The \(words[0]) of \(name)\(number) \(words[1]) \(words[2]) \(words[3])."
        }.joined(separator: " ")
    }

    static func chinese(_ name: String, sentences: Int = 4) -> String {
        (1...sentences).map { number in
            let words = pick(name, number, from: [chineseSubjects, chineseTimes, chineseActs, chineseEnds])
            return "\(name)\(words[0])\(words[1])\(words[2])，\(words[3])。"
        }.joined()
    }

    private static func pick(_ name: String, _ number: Int, from lists: [[String]]) -> [String] {
        var seed = name.unicodeScalars.reduce(7) { ($0 &* 31 &+ Int($1.value)) % 9_973 }
        return lists.map { list in
            seed = (seed * 131 + number * 17 + 5) % 9_973
            return list[seed % list.count]
        }
    }

    private static let subjects = [
        "council", "baker", "choir", "librarian", "orchard keeper", "stationmaster", "painter",
    ]
    private static let acts = [
        "has opened", "will mend", "sold", "is counting", "has praised", "lost", "would rather keep",
    ]
    private static let things = [
        "eleven crates of winter pears", "a staircase that nobody had measured", "the oldest clock of the district",
        "tickets for the evening train", "a map drawn on the back of a menu", "two hundred paper lanterns",
    ]
    private static let places = [
        "behind the fish market on Monday", "in front of forty schoolchildren", "although rain was expected by noon",
        "at half the price of last year", "with the help of three retired sailors",
        "before the bridge was closed again",
    ]
    private static let chineseSubjects = ["镇的老校长", "街的裁缝铺", "村合作社", "区图书馆", "厂退休工人", "路口的面馆"]
    private static let chineseTimes = ["上周末", "清晨六点", "连续三年", "在大雪天里", "趁着集市", "前天夜里"]
    private static let chineseActs = ["修好了一架手风琴", "卖出四百斤冬梨", "整理出两箱旧地图", "给孩子们讲航海故事", "换下开裂的石阶", "办起免费夜校"]
    private static let chineseEnds = [
        "来看的人把巷子挤得水泄不通", "账本上一笔一笔写得清清楚楚", "连外地客商也专程赶来打听", "邻居们凑钱添了新的桌椅", "消息传开后电话响个不停",
    ]
}
