/// Forms of lines that papers and extractors of all languages use.
enum LinePatterns {
    /// `【社会】`, `■ 要闻`, `● SPORTS`, `第02版：要闻`: a short line within brackets of its own or behind a printer's mark.
    static func isMarked(_ text: FoldedScalars) -> Bool {
        guard text.count <= 16, let first = text.first, let last = text.last,
            text.scalars.contains(where: { $0.isIdeographic || $0.isCasedLetter })
        else { return false }
        // `【서울=연합】` says where news is from.
        if first == "【" { return last == "】" && !text.contains("=") }
        if first == "[" {
            return last == "]" && text.count <= 8 && text.scalars[1..<(text.count - 1)].allSatisfy(\.isHan)
        }
        // `第02版：要闻`
        if first == "第" { return last.isHan && PageMark.isPageOfArchive(text.string) }
        return "■●◆▲★□○◎◇".unicodeScalars.contains(first) && !"。.!?".unicodeScalars.contains(last)
    }

    /// `■东湖大桥封闭施工`: what stands behind a printer's mark and is longer than the name of a column.
    static func isMarkedTitle(_ text: FoldedScalars) -> Bool {
        isMarked(text) && text.first != "【" && text.scalars.count(where: \.isIdeographic) > longestColumnName
    }

    /// Characters: a statement has more of them.
    private static let longestColumnName = 6

    /// `2021年3月4日` or `三月四日`, with nothing beside it.
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

    /// `南山区`, `市教育局`: whom or which place a headline is about, on a line above it.
    static func isPlace(_ text: FoldedScalars) -> Bool {
        (2...8).contains(text.count) && text.scalars.allSatisfy(\.isHan) && places.suffix(of: text) != nil
    }

    /// A web or mail address and little else.
    static func isAddress(_ text: FoldedScalars) -> Bool {
        if text.hasPrefix("http") || text.hasPrefix("www.") { return !text.contains(" ") || text.count <= 80 }
        return text.count <= 60 && text.contains("@") && text.contains(".") && !text.contains(" ")
            && text.first != "@" && text.scalars.allSatisfy { $0.value < 0x80 }
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

    /// `Share`, `ADVERTISEMENT`, `© 2019 Riverside Courier`: what pages of the web have between the lines of a story.
    static func isOfWebPage(_ text: FoldedScalars) -> Bool {
        guard text.count <= 100, let first = text.first else { return false }
        if first == "©" || text.hasPrefix("Copyright ") { return text.scalars.contains(where: \.isDigit) }
        if isTimeOfPosting(text), postings.contains(where: text.string.lowercased().hasPrefix) { return true }
        // `Home > News > Local`
        if text.count <= 60, text.contains(" > ") || text.contains(" › ") { return text.last != "." }
        return text.count <= 40 && buttons.contains(text.string.lowercased())
    }

    /// `Updated 12 March 2021 3:45 pm`: when something was put on the web, which no paper prints below its name.
    static func isTimeOfPosting(_ text: FoldedScalars) -> Bool {
        let scalars = text.scalars
        return scalars.indices.dropFirst().dropLast(2).contains {
            (scalars[$0] == ":" || scalars[$0] == "h") && scalars[$0 - 1].isDigit && scalars[$0 + 1].isDigit
                && scalars[$0 + 2].isDigit
        }
    }

    /// Scalars of a line that leads to another story, whose title it gives.
    private static let longestAside = 120

    /// `(Laughter)`, `Related: Library to stay open late`, `The rest next time`: beside the text, and no heading of what follows.
    static func isAside(_ text: FoldedScalars) -> Bool {
        if text.first == "(", text.last == ")" { return text.scalars.count { $0 == "(" } == 1 }
        // `[The SPEAKER in the Chair]`
        if text.first == "[", text.last == "]", text.contains(" ") { return text.scalars.count { $0 == "[" } == 1 }
        guard text.count <= longestAside else { return false }
        let words = text.string.lowercased()
        // `Related post: Pickled sprouts`
        if words.hasPrefix("related"), words.prefix(20).contains(":") { return true }
        return leads.contains(where: words.hasPrefix) || promises.contains(where: words.hasSuffix)
    }

    /// Scalars of a title in front of its text.
    private static let longestTitle = 60

    /// `THE WEATHER.—Fair and cold`, `Died. — On the 3d inst.`: a title, a stop and a dash in front of text.
    static func opensWithTitle(_ text: FoldedScalars) -> Bool {
        guard text.count > 8, text.first?.isUpperCase ?? false else { return false }
        let head = text.scalars.prefix(longestTitle)
        guard let dash = head.firstIndex(where: { $0 == "—" || $0 == "–" }), dash > 2, dash + 1 < text.count,
            head[..<dash].last(where: { $0 != " " }) == "."
        else { return false }
        return true
    }

    /// `[6.0] SPEAKER_01: Tonight …`, `00:12 Anna: …`.
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

    /// `Choir sings …… 3`, `导读：… 2版`: text, leaders or blanks, and a page.
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

    /// A line that ends, or begins, as names of papers do, and holds little else.
    static func isPaperName(_ text: FoldedScalars) -> Bool {
        guard text.count <= 40, let last = text.last, !"。!?,;:".unicodeScalars.contains(last) else { return false }
        // Papers of 1800 end their names with a stop.
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

    /// `By the Rev. John Roe, D.D. F.R.S.`: a name as title pages of books have it.
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

    /// `Minutes of the Allotment Society`, `Annual report`: a line that says what text a file is, as no paper's name does.
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
        "公示", "公告", "声明", "遗失声明", "启事", "小启", "招聘", "招租", "出租", "讣告", "通知", "通告", "注销公告", "拍卖公告", "道歉声明",
    ]

    /// `附件：先进集体名单`: what a notice says that it encloses.
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
