/// Recognises kinds of lines by forms that papers and extractors use in all languages.
enum LinePatterns {
    /// Whether the text is a short line in brackets or after a printer's mark: `【社会】`, `■ 要闻`, `● SPORTS`, `第02版：要闻`.
    static func isMarked(_ text: FoldedScalars) -> Bool {
        guard text.count <= 16, let first = text.first, let last = text.last,
            text.scalars.contains(where: { $0.isIdeographic || $0.isCasedLetter })
        else { return false }
        // `【서울=연합】` is the place and source of news.
        if first == "【" { return last == "】" && !text.contains("=") }
        if first == "[" {
            return last == "]" && text.count <= 8
                && text.scalars[1..<(text.count - 1)].allSatisfy { $0.isHan || $0.isHangul }
        }
        // A page's name follows its number: `第02版：要闻`.
        if first == "第" { return last.isHan && PageMark.isPageOfArchive(text.string) }
        return "■●◆▲★□○◎◇".unicodeScalars.contains(first) && !"。.!?".unicodeScalars.contains(last)
    }

    /// Whether the text after a printer's mark is longer than the name of a column: `■东湖大桥封闭施工`.
    static func isMarkedTitle(_ text: FoldedScalars) -> Bool {
        isMarked(text) && text.first != "【" && text.first != "第"
            && text.scalars.count(where: \.isIdeographic) > longestColumnName
    }

    /// In characters: a statement is longer.
    private static let longestColumnName = 6

    /// Whether the text is only a day: `2021年3月4日`, `三月四日`.
    static func isDayAlone(_ text: FoldedScalars) -> Bool {
        guard text.count >= 4, text.count <= 12, text.contains("月"), text.last == "日" || text.last == "号" else {
            return false
        }
        return text.scalars.allSatisfy { $0.isDigit || "年月日号〇○一二三四五六七八九十".unicodeScalars.contains($0) }
    }

    private static let places: WordList = [
        "省", "市", "区", "县", "縣", "镇", "鎮", "乡", "鄉", "村", "街道", "社区", "局", "委", "院", "校", "中学", "小学", "大学", "医院", "公司",
        "法院", "银行",
        "协会",
        "妇联", "工会", "警方",
    ]

    /// Whether the text is a place or an institution that a headline is about, on a line above it: `南山区`, `市教育局`.
    static func isPlace(_ text: FoldedScalars) -> Bool {
        (2...8).contains(text.count) && text.scalars.allSatisfy(\.isHan) && places.suffix(of: text) != nil
    }

    /// Whether the text is a web or mail address with little else.
    static func isAddress(_ text: FoldedScalars) -> Bool {
        if text.hasPrefix("http") || text.hasPrefix("www.") { return !text.contains(" ") || text.count <= 80 }
        return text.count <= 60 && text.contains("@") && text.contains(".") && !text.contains(" ")
            && text.first != "@" && text.scalars.allSatisfy { $0.value < 0x80 }
    }

    private static let telephones = ["tel.", "tel:", "telefon", "phone", "电话", "電話", "热线", "전화"]

    /// Whether the text tells how to reach somebody: it contains a mail or web address, or a telephone number.
    static func hasContact(_ text: FoldedScalars) -> Bool {
        if text.contains("://") || text.contains("www.") { return true }
        if let at = text.offset(of: "@"), at > 0, at + 1 < text.count, text.scalars[at - 1].isASCII,
            text.scalars[at - 1] != " ", text.scalars[at + 1].isCasedLetter, text.scalars[at...].contains(".")
        {
            return true
        }
        guard text.scalars.count(where: \.isDigit) >= 6 else { return false }
        let words = FoldedScalars(text.string.lowercased())
        return telephones.contains { words.contains($0) }
    }

    private static let promises = ["next time", "next issue", "be continued"]
    private static let leads = [
        "read more:", "see also:", "also read:", "more:", "lire aussi", "à lire", "lea también",
        "lesen sie auch",
        "leggi anche", "lees ook", "additional reporting", "reporting by",
        "editing by", "with reporting",
    ]

    private static let buttons: Set<String> = [
        "share", "share this", "share this article", "share this story", "print", "print this article", "comments",
        "advert", "advertisement", "advertisements", "continue reading", "continue reading below",
        "story continues below advertisement", "related topics", "most read", "most popular", "read more", "sign up",
        "subscribe",
        "follow us", "follow us on twitter", "follow us on facebook", "skip to content", "partager", "compartir",
        "teilen", "condividi", "delen", "werbung", "publicité", "publicidad", "pubblicità",
    ]

    private static let postings = [
        "published", "updated", "last updated", "posted", "publié", "mis à jour", "veröffentlicht", "aktualisiert",
        "publicado", "actualizado", "pubblicato", "aggiornato",
    ]

    /// Whether the text is an element of web pages between the lines of a story: `Share`, `ADVERTISEMENT`, `© 2019
    /// Riverside Courier`.
    static func isOfWebPage(_ text: FoldedScalars) -> Bool {
        guard text.count <= 100, let first = text.first else { return false }
        if first == "©" || text.hasPrefix("Copyright ") { return text.scalars.contains(where: \.isDigit) }
        if isTimeOfPosting(text), postings.contains(where: text.string.lowercased().hasPrefix) { return true }
        // A navigation path: `Home > News > Local`.
        if text.count <= 60, text.contains(" > ") || text.contains(" › ") { return text.last != "." }
        return text.count <= 40 && first.isLatin && buttons.contains(text.string.lowercased())
    }

    /// Whether the text has a time of posting, which papers do not print below their names: `Updated 12 March 2021 3:45
    /// pm`.
    static func isTimeOfPosting(_ text: FoldedScalars) -> Bool {
        let scalars = text.scalars
        return scalars.indices.dropFirst().dropLast(2).contains {
            (scalars[$0] == ":" || scalars[$0] == "h") && scalars[$0 - 1].isDigit && scalars[$0 + 1].isDigit
                && scalars[$0 + 2].isDigit
        }
    }

    /// The maximum length in scalars of a line that refers to another story by its title.
    private static let longestAside = 120

    /// Whether the text is an aside and not the heading of what follows: `(Laughter)`, `Related: Library to stay open
    /// late`, `The rest next time`.
    static func isAside(_ text: FoldedScalars) -> Bool {
        if text.first == "(", text.last == ")" { return text.scalars.count { $0 == "(" } == 1 }
        // A note in brackets: `[The SPEAKER in the Chair]`.
        if text.first == "[", text.last == "]", text.contains(" ") { return text.scalars.count { $0 == "[" } == 1 }
        guard text.count <= longestAside else { return false }
        let words = text.string.lowercased()
        // A link to a related story: `Related post: Pickled sprouts`.
        if words.hasPrefix("related"), words.prefix(20).contains(":") { return true }
        return leads.contains(where: words.hasPrefix) || promises.contains(where: words.hasSuffix)
    }

    /// Whether a dash opens the words of a person, as in novels: `—¿No oís?—repitió—. ¡Abrid en nombre del rey!`
    static func isSpeech(_ text: FoldedScalars) -> Bool {
        guard text.first == "—" || text.first == "–", text.last != text.first, let mark = text.last else {
            return false
        }
        return ".!?…".unicodeScalars.contains(mark)
    }

    /// The maximum length in scalars of a title before its text.
    private static let longestTitle = 60

    /// Whether the text begins with a title, a full stop and a dash: `THE WEATHER.—Fair and cold`, `Died. — On the 3d
    /// inst.`
    static func opensWithTitle(_ text: FoldedScalars) -> Bool {
        guard text.count > 8, text.first?.isUpperCase ?? false else { return false }
        let head = text.scalars.prefix(longestTitle)
        guard let dash = head.firstIndex(where: { $0 == "—" || $0 == "–" }), dash > 2, dash + 1 < text.count,
            head[..<dash].last(where: { $0 != " " }) == "."
        else { return false }
        // `LEAGUE.—DIVISION I.` is a heading as a whole.
        return text.scalars[dash...].contains { !$0.isUpperCase && ($0.isCasedLetter || $0.isDigit) }
    }

    /// Whether the text is a turn in a transcript: `[6.0] SPEAKER_01: Tonight …`, `00:12 Anna: …`.
    static func isTurn(_ text: FoldedScalars) -> Bool {
        guard let first = text.first else { return false }
        if first == "[" || first == "(" {
            let close: Unicode.Scalar = first == "[" ? "]" : ")"
            guard let end = text.scalars.prefix(24).firstIndex(of: close) else { return false }
            let inside = text.scalars[1..<end]
            guard inside.contains(where: \.isDigit),
                inside.allSatisfy({ $0.isDigit || ":.,->s ".unicodeScalars.contains($0) })
            else { return false }
            return end + 1 < text.count
        }
        if text.hasPrefix("SPEAKER") { return text.scalars.prefix(20).contains(":") }
        return false
    }

    /// Whether the text is an entry of a table of contents, with leaders or blanks before a page: `Choir sings …… 3`,
    /// `导读：… 2版`.
    static func isContentsEntry(_ text: FoldedScalars) -> Bool {
        guard text.count <= 90, text.count >= 4 else { return false }
        if let last = text.last, last == "版" || last == "页" {
            return text.scalars.dropLast().last.map { $0.isDigit || "一二三四五六七八".unicodeScalars.contains($0) } ?? false
        }
        let digits = text.scalars.reversed().prefix { $0.isDigit }.count
        guard (1...3).contains(digits), text.count > digits + 4 else { return false }
        let before = text.scalars[..<(text.count - digits)].suffix(3)
        return before.allSatisfy { $0 == "." || $0 == "…" || $0 == "·" || $0 == " " }
            && before.contains { $0 != " " } || before.suffix(2).allSatisfy { $0 == " " }
    }

    private static let paperWords: Set<String> = [
        "news", "newsletter", "times", "post", "herald", "gazette", "tribune", "echo", "journal", "chronicle",
        "courier",
        "paper", "intelligencer", "mercury", "telegraph", "mail", "express", "observer", "standard", "star", "sun",
        "press", "ledger", "republican",
        "democrat", "advertiser", "bulletin", "record", "review", "argus", "sentinel", "zeitung", "anzeiger", "blatt",
        "bote",
        "nachrichten", "gazette", "moniteur", "figaro", "matin",
    ]

    /// Whether the line begins or ends as names of papers do, and has few other words.
    static func isPaperName(_ text: FoldedScalars) -> Bool {
        guard text.count <= 40, let last = text.last, !"。!?,;:".unicodeScalars.contains(last) else { return false }
        // Papers around 1800 have a full stop after their names.
        if last == ".", text.scalars.contains(where: \.isLowerLatin) { return false }
        if last.isHan {
            return text.count <= 10
                && ["日报", "晚报", "晨报", "时报", "周报", "日報", "晚報", "晨報", "時報", "周報", "週報", "新報", "申報"].contains(
                    where: text.hasSuffix)
        }
        let words = text.string.lowercased().split { !$0.isLetter }.map(String.init)
        guard words.count <= 6, let first = words.first, let final = words.last else { return false }
        return paperWords.contains(final)
            || words.count > 1 && paperWords.contains(where: { final.hasSuffix($0) && $0.count > 4 })
            || first == "the" && words.contains(where: paperWords.contains)
    }

    /// Whether the text names a person as title pages of books do: `By the Rev. John Roe, D.D. F.R.S.`
    static func hasDegree(_ text: FoldedScalars) -> Bool {
        text.contains(" Rev. ") || text.contains("D.D.") || text.contains("F.R.S.") || text.contains("L.L.D.")
            || text.contains(" A. M.")
    }

    private static let documents: Set<String> = [
        "minutes", "report", "proceedings", "agenda", "transcript", "statement", "protokoll", "sitzungsprotokoll",
        "bericht", "jahresbericht", "tagesordnung", "rapport", "procès", "compte", "acta", "actas", "informe",
        "verbale", "relazione", "notulen", "verslag",
    ]
    private static let ofDocuments: Set<String> = [
        "of", "for", "der", "des", "zur", "über", "de", "du", "del", "della", "van", "rendu", "verbal",
    ]

    /// Whether the line is the title of a document rather than a paper: `Minutes of the Allotment Society`, `Annual
    /// report`.
    static func isDocumentTitle(_ text: FoldedScalars) -> Bool {
        guard text.count <= 80, let last = text.last, !".,;:".unicodeScalars.contains(last) else { return false }
        let words = text.string.lowercased().split { !$0.isLetter }.map(String.init)
        guard let word = words.prefix(2).firstIndex(where: documents.contains) else { return false }
        return word + 1 == words.count || ofDocuments.contains(words[word + 1])
    }

    private static let noticeTitles: Set<String> = [
        "notice", "notices", "to let", "for sale", "wanted", "lost", "found", "auction", "public notice",
        "legal notice",
        "lost and found", "help wanted", "situations wanted", "births", "marriages", "deaths", "died", "married",
        "born", "for rent", "zu vermiethen", "zu vermieten", "zu verkaufen", "bekanntmachung", "bekanntmachungen",
        "todesanzeige", "danksagung", "te huur", "te koop", "gevraagd", "avis dobsèques", "card of thanks", "à vendre",
        "a vendre", "à louer", "a louer", "avis", "se vende", "se alquila",
        "公示", "公告", "声明", "房产", "家政", "征婚", "徵婚", "转让", "求购", "寻人", "鸣谢", "鳴謝", "遗失声明", "启事", "小启", "招聘", "招租",
        "出租", "讣告", "通知", "通告", "注销公告", "拍卖公告", "道歉声明",
    ]

    /// Whether the text is the enclosure of a notice: `附件：先进集体名单`.
    static func isEnclosure(_ text: FoldedScalars) -> Bool { text.hasPrefix("附件") && text.count <= 40 }

    private static let noticeEndings: WordList = ["通知", "通告", "公告", "公示", "启事", "声明"]

    static func isNoticeTitle(_ text: FoldedScalars) -> Bool {
        guard text.count <= 20 else { return false }
        if text.hasSuffix("名单") || text.hasSuffix("名單") { return !isEnclosure(text) }
        if let last = text.last, last.isHan, !text.hasPrefix("特此"), text.count <= 14,
            noticeEndings.suffix(of: text) != nil
        {
            return true
        }
        let bare = text.scalars.filter { $0.isIdeographic || $0.isCasedLetter || $0 == " " }
        return noticeTitles.contains(PageBlocks.trimmed(FoldedScalars(scalars: bare).string.lowercased()))
    }
}
