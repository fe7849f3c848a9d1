import NewsModel

/// Recognises captions by the credit at their end, `…。 许廷合 摄`, or by their opening, `图为…`, `▲…`.
enum CaptionPattern {
    struct Caption: Equatable {
        /// The number of scalars before the credit.
        let length: Int
        let credit: String?
    }

    private static let credits: WordList = ["摄影报道", "摄影", "摄", "攝影", "攝", "供图", "提供", "文/图", "图/文", "图文", "图"]
    private static let sources: WordList = ["资料图片", "资料照片", "资料图", "图片来源", "视觉中国", "新华社发", "CFP"]
    private static let openings: WordList = [
        "图为", "图片说明", "图说", "上图", "下图", "左图", "右图", "大图", "小图", "组图", "资料图", "题图", "图①", "图②", "图③", "图1", "图2",
        "图3", "图一", "图二", "图:", "图/", "▲", "▼", "△", "▽", "←", "↑", "→", "↓", "◀", "▶", "【写真", "PHOTO", "Photo",
        "Above:", "Below:", "Left:", "Right:", "Pictured", "Image caption:", "Image source:", "Caption:",
        "Crédit photo", "图注:", "写真:", "[사진", "사진=",
    ]

    /// Phrases that refer to the picture within a caption.
    private static let pictures = ["。图为", "。图中", "。图①"]

    /// The caption, if the whole text is one.
    static func caption(_ text: FoldedScalars) -> Caption? {
        if let credit = chineseCredit(text) ?? englishCredit(text) { return credit }
        if openings.prefix(of: text) != nil, !isOpeningOfText(text), !isNotice(text), !isNewsBehindMark(text) {
            return Caption(length: text.count, credit: nil)
        }
        let isLong = text.count >= 160
        return isLong || !pictures.contains(where: text.contains) ? nil : Caption(length: text.count, credit: nil)
    }

    /// Whether the text is only a credit: `许廷合 摄`.
    static func isCreditAlone(_ text: FoldedScalars) -> Bool { caption(text).map { $0.length == 0 } ?? false }

    /// Whether the text is a notice rather than a caption: `▲周某遗失身份证一张，声明作废。`
    private static func isNotice(_ text: FoldedScalars) -> Bool {
        ["作废", "遗失", "特此", "启事"].contains(where: text.contains)
    }

    /// Whether the mark separates news items, the sentences of a column (in Japanese papers) or the entries of a list
    /// (in Korean papers): `▼朝の市場に声が戻った▼三カ月前は何もなかった`, `▽及川トメさん`, `▽準決勝`, `▲김하늘씨 모친상`;
    /// or a telegram, which begins with its place (in papers of the Republic): `▲南京 財部派員分赴各省`.
    private static func isNewsBehindMark(_ text: FoldedScalars) -> Bool {
        guard let mark = text.first, "▲▼△▽".unicodeScalars.contains(mark) else { return false }
        if text.contains("사진") { return false }
        let place = text.scalars.dropFirst().prefix { $0 != " " }
        if (2...3).contains(place.count), text.count > place.count + 9 { return true }
        return mark == "▽" && (text.count <= 6 || (2...4).contains(place.count) && !text.contains("。"))
            || text.scalars.dropFirst().contains {
                $0 == mark || (0x3041...0x30FF).contains($0.value) || $0.isHangul
            }
    }

    /// Whether the text only seems to open a caption, as `上图书馆看书` does.
    private static func isOpeningOfText(_ text: FoldedScalars) -> Bool {
        text.hasPrefix("上图书") || text.hasPrefix("图书") || text.hasPrefix("小图书")
    }

    private static func chineseCredit(_ text: FoldedScalars) -> Caption? {
        var end = text.count
        while end > 0, "。.) ".unicodeScalars.contains(text.scalars[end - 1]) { end -= 1 }
        let body = text[0..<end]
        if let source = sources.suffix(of: body) {
            let length = end - source.unicodeScalars.count
            guard length == 0 || "( 。)".unicodeScalars.contains(text.scalars[length - 1]) else { return nil }
            return Caption(length: trimmedEnd(text, length), credit: source)
        }
        if let photographer = photographerFirst(body) { return photographer }
        guard let form = credits.suffix(of: body) else { return nil }
        let tail = end - form.unicodeScalars.count
        return credit(in: text, before: tail, isWeak: form == "图" || form == "提供")
    }

    /// The names before `摄`, which follow a space, a bracket or the end of a sentence.
    private static func credit(in text: FoldedScalars, before tail: Int, isWeak: Bool) -> Caption? {
        let stops = "。!?)]”".unicodeScalars
        var start = tail
        while start > 0, tail - start < 30, !stops.contains(text.scalars[start - 1]), text.scalars[start - 1] != "(" {
            start -= 1
        }
        // The nearest stop may be the start of the sentence, so the words after each space are tried, longest first.
        var from = start
        while from < tail {
            if let names = people(in: text[from..<tail]), !names.isEmpty, !isWeak || from == start {
                return Caption(length: trimmedEnd(text, from), credit: names)
            }
            // Between blanks, anything shaped like a name is a name, whatever the surname.
            let word = text[from..<(tail - 1)]
            if !isWeak, from > 0, tail < text.count, text.scalars[tail - 1] == " ", word.count <= 3,
                ChineseNames.isNameLike(word)
            {
                return Caption(length: trimmedEnd(text, from), credit: word.string)
            }
            guard let space = text.offset(of: " ", in: from..<tail) else { break }
            from = space + 1
        }
        return nil
    }

    /// Reads `摄影:张三`, `摄影/本报记者 张三` at the end.
    private static func photographerFirst(_ text: FoldedScalars) -> Caption? {
        for word in ["摄影:", "摄影/", "图/", "图:", "供图:", "供图/"] {
            let from = max(0, text.count - 24)
            guard let start = text.offset(of: word, in: from..<text.count) else { continue }
            let names = text[(start + word.unicodeScalars.count)..<text.count]
            guard let credit = people(in: names), start == 0 || "。 (".unicodeScalars.contains(text.scalars[start - 1])
            else { continue }
            return Caption(length: trimmedEnd(text, start), credit: credit)
        }
        return nil
    }

    private static func people(in text: FoldedScalars) -> String? {
        let bylines = BylinePattern.bracket(text) ?? BylinePattern.bareNames(text)
        guard let bylines, !bylines.isEmpty else { return nil }
        return bylines.map(\.name).joined(separator: " ")
    }

    private static func trimmedEnd(_ text: FoldedScalars, _ length: Int) -> Int {
        var end = length
        while end > 0, text.scalars[end - 1] == " " || text.scalars[end - 1] == "(" { end -= 1 }
        return end
    }

    /// Reads `(AP Photo/Jane Doe)`, `Photo by Jane Doe`, `Jane Doe/Reuters`.
    private static func englishCredit(_ text: FoldedScalars) -> Caption? {
        guard text.scalars.contains(where: \.isLatin) else { return nil }
        if text.count <= 80, text.contains("©"), text.last != "." {
            return Caption(length: 0, credit: text.string)
        }
        for word in [
            "(AP Photo", "(Photo", "Photo by ", "Photograph by ", "PHOTO BY ", "Photo: ", "Photos by ",
            "Photo courtesy of ",
        ] {
            guard let start = text.offset(of: word, in: max(0, text.count - 59)..<text.count),
                start > 0 || text.count < 80
            else {
                continue
            }
            let names = text[(start + word.unicodeScalars.count)..<text.count]
            let credit = FoldedScalars(scalars: names.scalars.filter { !"()/:".unicodeScalars.contains($0) })
            return Caption(length: trimmedEnd(text, start), credit: PageBlocks.trimmed(credit.string))
        }
        let agencies = ["/Reuters", "/AFP", "/Getty Images", "/AP", "/Xinhua", "/Staff", "/REUTERS"]
        for agency in agencies where text.hasSuffix(agency) || text.hasSuffix(agency + ")") {
            let end = text.count - (text.last == ")" ? 1 : 0)
            var start = end - agency.unicodeScalars.count
            while start > 0, !".(\n".unicodeScalars.contains(text.scalars[start - 1]) { start -= 1 }
            while start < end, text.scalars[start] == " " { start += 1 }
            guard end - start < 48 else { return nil }
            return Caption(length: trimmedEnd(text, start), credit: text[start..<end].string)
        }
        return nil
    }
}
