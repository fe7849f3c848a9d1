import NewsModel

/// Divides the lines of a heading into kicker, headline and deck.
struct HeadingParts: Equatable {
    var kicker: String?
    var headline: String?
    var deck: String?

    init(_ lines: [Block], by mender: WordMender) {
        if lines.first?.opening != nil {
            (kicker, headline, deck) = Self.set(lines, by: mender)
            return
        }
        var lines = lines
        if let first = lines.first, !first.shape.isEastAsian, !lines.contains(where: { $0.shape.isEastAsian }) {
            if Self.isWesternKicker(lines) { kicker = lines.removeFirst().text }
            (headline, deck) = Self.western(lines, by: mender)
            return
        }
        // Japanese and Korean papers set the headline above the lines that explain it.
        if let first = lines.first, !SectionLabel.isGenre(first.folded),
            lines.reduce(0, { $0 + Self.kana(in: $1) }) > 1 || lines.allSatisfy(SentenceDecks.isKorean)
        {
            headline = first.text
            if lines.count > 1 { deck = lines.dropFirst().map(\.text).joined(separator: " ") }
            return
        }
        if lines.count > 1, let last = lines.last, last.folded.hasPrefix("——") || Self.isDeck(last, after: lines) {
            deck = last.text
            lines.removeLast()
        }
        // Two lines of equal length are set in the same type.
        if lines.count == 2, lines[0].folded.count == lines[1].folded.count, lines[0].folded.count > 4 {
            headline = lines.map(\.text).joined(separator: " ")
            return
        }
        if lines.count > 1, let first = lines.first, Self.isSetApart(first) {
            // Of two lines the first is the headline unless it leads to the second. Of three the first leads to the
            // second, and the last explains it.
            if lines.count == 2, !Self.leadsOn(first.folded), !Self.isTag(first.folded, of: lines[1].folded) {
                deck = [lines.removeLast().text, deck].compactMap { $0 }.joined(separator: " ")
            } else {
                kicker = first.text
                lines.removeFirst()
                if deck == nil, lines.count == 2 { deck = lines.removeLast().text }
            }
        }
        guard lines.count == 1, let only = lines.first else {
            headline = lines.isEmpty ? nil : Self.joined(lines, by: mender)
            return
        }
        headline = only.text
        guard kicker == nil, let dash = only.folded.offset(of: "——"), dash > 3, dash + 5 < only.folded.count else {
            return
        }
        kicker = String(only.text.unicodeScalars.prefix(dash))
        headline = String(only.text.unicodeScalars.dropFirst(dash + 2))
    }

    /// The lines as one headline, with a blank where a line ends before its measure does: it is a part by itself.
    private static func joined(_ lines: [Block], by mender: WordMender) -> String {
        zip(lines, lines.dropFirst()).reduce(lines[0].text) { headline, pair in
            pair.0.folded.count >= leastPart && !pair.0.isLineOfProse && pair.1.shape.isEastAsian
                ? [headline, pair.1.text].joined(separator: " ")
                : JoinedText.joined([headline, pair.1.text], by: mender)
        }
    }

    /// In characters: fewer are the first words of a headline.
    private static let leastPart = 5

    /// The parts as shown by type and place: above the largest type, in it and below it.
    private static func set(
        _ lines: [Block], by mender: WordMender
    ) -> (kicker: String?, headline: String?, deck: String?) {
        func text(_ part: LinePlace.Part) -> String? {
            let texts = lines.filter { $0.opening?.part == part }.map(\.text)
            return texts.isEmpty ? nil : JoinedText.joined(texts, by: mender)
        }
        return (text(.kicker), text(.headline), text(.deck))
    }

    /// The maximum number of words in a headline; a longer line below it explains it.
    private static let longestHeadline = 8

    /// Whether a few words are above lines in capitals, which are the headline.
    private static func isWesternKicker(_ lines: [Block]) -> Bool {
        lines.count > 1 && !lines[0].shape.isCapitals && lines[0].shape.words <= 4 && lines[0].shape.end == .open
            && lines.dropFirst().allSatisfy(\.shape.isCapitals)
    }

    /// Divides the lines below a kicker. The deck begins at the first line that changes from capitals to mixed case, is
    /// set apart from the lines above, begins as a sentence does, or is a sentence long below a few words.
    private static func western(_ lines: [Block], by mender: WordMender) -> (headline: String, deck: String?) {
        let firstDeck =
            lines.indices.dropFirst().first { index in
                let (above, line) = (lines[index - 1], lines[index])
                if above.shape.isCapitals { return !line.shape.isCapitals && line.shape.words > 1 }
                return SentenceDecks.begins(line, below: above)
                    || index == 1 && LinePatterns.isDocumentTitle(above.folded)
                    || line.shape.words > longestHeadline && above.shape.words <= longestHeadline
                    || line.blanksBefore > 0 && index == lines.count - 1
            } ?? lines.count
        let headline = JoinedText.joined(lines[..<firstDeck].map(\.text), by: mender)
        let deck = lines[firstDeck...].map(\.text)
        return (headline, deck.isEmpty ? nil : JoinedText.joined(deck, by: mender))
    }

    /// Whether the line is much longer than the line above it, which is a headline by itself.
    private static func isDeck(_ line: Block, after lines: [Block]) -> Bool {
        let above = lines[lines.count - 2].folded.count
        guard above >= 6, line.folded.count > above * 8 / 5, line.folded.count >= 18 else { return false }
        return !isOccasion(lines[lines.count - 2].folded)
    }

    /// Whether the text names the occasion of a story, `学习贯彻…精神`. Such a line is a kicker, however long the headline
    /// below is.
    private static func isOccasion(_ text: FoldedScalars) -> Bool {
        let openings = ["学习", "贯彻", "深入", "落实", "聚焦", "喜迎", "庆祝", "纪念", "关注", "弘扬", "践行", "牢记", "坚持", "推进"]
        return text.hasSuffix("精神") || text.hasSuffix("系列报道") || openings.contains(where: text.hasPrefix)
    }

    private static func kana(in line: Block) -> Int {
        line.folded.scalars.count { (0x3041...0x30FF).contains($0.value) && $0 != "・" }
    }

    /// Whether the line is a part by itself. A line of three or fewer characters, or of four with a figure, is the first
    /// word of the headline on a line of its own.
    private static func isSetApart(_ line: Block) -> Bool {
        line.folded.count >= 4 && line.folded.last != ":" && !(line.folded.count == 4 && line.shape.digits > 0)
            || SectionLabel.isGenre(line.folded)
    }

    private static let leadingEnds: WordList = [
        "时", "時", "后", "後", "中", "下", "上", "前", "际", "際", "之际", "要求", "强调", "強調", "指出", "宣布", "宣佈", "表示", "说", "說",
        "提出", "决定", "決定", "号召", "呼吁", "呼籲", "认为", "認為", "透露", "称", "稱", "批示", "主持", "文章", "之一", "之二", "之三", "报道",
        "報道", "報導", "纪实", "特写", "专访", "侧记",
    ]
    private static let leadingStarts: WordList = ["在", "为", "為", "据", "據", "当", "當", "关于", "關於", "对", "從", "从", "随着"]

    /// In characters: a statement is longer.
    private static let longestTag = 6

    /// Whether the text is a word or two above a headline: `完整版视频`.
    private static func isTag(_ text: FoldedScalars, of headline: FoldedScalars) -> Bool {
        text.count <= longestTag && text.count * 2 < headline.count && !text.contains(" ")
    }

    /// Whether the text ends with a span of time, `封路三小時`, whose last character otherwise leads on.
    private static func isSpan(_ text: FoldedScalars) -> Bool { text.hasSuffix("小时") || text.hasSuffix("小時") }

    /// Whether the text only leads to the headline below it: `市长检查防汛工作时要求`.
    private static func leadsOn(_ text: FoldedScalars) -> Bool {
        SectionLabel.isGenre(text) || isOccasion(text) || leadingEnds.suffix(of: text) != nil && !isSpan(text)
            || leadingStarts.prefix(of: text) != nil
    }
}
