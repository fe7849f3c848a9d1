/// Words that identify a line with a date as a folio, or as something else.
enum FolioWords {
    static func isFolio(_ word: String) -> Bool { folio.contains(word) }

    /// Whether a word refers to the paper's foundation: `Established May 4, 1886`.
    static func isOfPast(_ word: String) -> Bool { past.contains(word) }

    static func isNotice(_ word: String) -> Bool { notices.contains(word) }

    static func isMeeting(_ word: String) -> Bool { meetings.contains(word) }

    static func isRoman(_ word: String) -> Bool { !word.isEmpty && word.allSatisfy { "ivxlcdm".contains($0) } }

    /// Whether a word of a Chinese folio can begin with this character.
    static func mayBegin(with character: String) -> Bool {
        character.unicodeScalars.first.map { chineseByFirst[$0] != nil } ?? false
    }

    /// The length in characters of the Chinese folio word at the beginning of `text`.
    static func chineseLength(_ text: String) -> Int? {
        guard let first = text.unicodeScalars.first else { return nil }
        return chineseByFirst[first]?.first(where: text.begins(with:))?.count
    }

    /// The words by their first character, because every Han character of a page is looked up.
    private static let chineseByFirst = Dictionary(grouping: chinese) { $0.unicodeScalars.first ?? " " }

    /// Whether the text begins with a lunar date or a weekday, which can be in any kind of line.
    static func isNeutral(_ text: String) -> Bool { neutral.contains(where: text.begins(with:)) }

    static func isChineseNotice(_ text: String) -> Bool { chineseNotices.contains(where: text.begins(with:)) }

    /// Labels of dates, without blanks, and their points.
    static let dateLabels: [String: Int] = [
        "pubdate": 8, "publicationdate": 8, "issuedate": 8, "issued": 6, "date": 5, "published": 5, "publishedat": 5,
        "publishedon": 5, "dateofissue": 8, "dateofpublication": 8, "printed": 4, "datum": 5, "fecha": 5, "data": 5,
        "dateissued": 8, "created": 3, "日期": 5, "时间": 4, "会议时间": 6, "发布时间": 5, "发布日期": 5, "出版日期": 8, "发表时间": 5, "刊期": 6,
        "报纸日期": 8, "见报日期": 8, "出版时间": 8, "发刊日": 8, "配信": 5, "公开日": 5, "更新日": 3, "日付": 5, "дата": 5,
    ]

    private static let folio = Set(
        FoldedWords.words(
            of: """
                vol volume no nr num numero numéro numer number nos price prix preis precio prezzo preço prijs cents cent pence \
                penny page pages seite seiten pagina página edition édition ausgabe edición edizione edição auflage jahrgang jahrg \
                stuck année annee anno año ano tomo tome band heft série serie series whole issue circulation registered sixpence \
                pfennig pfg centimes kreuzer groschen lire reis daily weekly morning evening afternoon established founded single copy \
                copies centavos kr öre ore pfennige rm cts п № год годъ номер выпуск évfolyam szám rocznik ročník číslo årgång årg \
                årgang jaargang wydanie
                """))

    private static let past = Set(
        FoldedWords.words(
            of:
                "established founded since entered registered incorporated gegründet fondé fundado fondato act consolidated"
        ))

    private static let notices = Set(
        FoldedWords.words(
            of: """
                auction sale court notice sealed bids hearing deceased estate born died geboren gestorben né décédé judgment \
                hereby whereas sworn signed
                """))

    private static let meetings: Set<String> = [
        "minutes", "meeting", "held", "session", "agenda", "protokoll", "sitzung", "seance", "acta", "sesion",
        "verbale",
        "notulen",
    ]

    private static let chinese = [
        "星期日", "星期天", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期", "农历", "夏历", "阴历", "周日", "周一", "周二", "周三", "周四",
        "周五", "周六", "今日", "对开", "总第", "国内统一", "邮发代号", "责编", "责任编辑", "第", "期", "号", "版", "出版", "中华民国", "日曜日", "月曜日",
        "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "朝刊", "夕刊", "晚刊", "夜刊", "礼拜", "来源", "发布", "编辑", "张", "版面", "版次", "公历", "西历",
    ].sorted { $0.count > $1.count }

    private static let neutral = ["农历", "夏历", "阴历", "公历", "西历", "中华民国"]

    private static let chineseNotices = ["公告", "公示", "声明", "特此", "遗失", "启事", "有限公", "委员会", "法院", "讯", "电"]

}
