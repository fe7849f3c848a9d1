/// Recognises the labels under which a paper groups its stories: `一周要闻`, `国际新闻`, `SPORTS`.
enum SectionLabel {
    private static let endings: WordList = [
        "要闻", "新闻", "快讯", "简讯", "时评", "副刊", "速递", "播报", "资讯", "广角", "视点", "看台", "专版", "短波", "短讯", "综合",
        "周刊", "集锦", "在线", "纵横", "速览", "关注", "之窗", "园地", "聚焦", "热点", "观察", "论坛", "茶座", "漫笔", "快览", "一览", "导读", "动态",
        "動態",
        "诗苑", "文苑", "笔会", "文萃", "选登", "摘登", "要聞", "新聞", "快訊", "簡訊", "時評", "專版", "綜合", "週刊", "園地", "觀察", "論壇", "漫筆",
        "專欄", "專電",
    ]
    private static let names: WordList = [
        "国际", "国内", "体育", "文化", "财经", "评论", "社会", "教育", "健康", "科技", "法治", "民生", "经济", "旅游", "时政", "理论",
        "动态", "深度", "专题", "言论", "本地", "县区", "人物", "气象", "天气", "天氣", "氣象", "今日气象", "各地通信", "讀者投書", "讀者來信", "民意論壇",
        "社説", "論説", "投書", "声", "読者の声", "ひと", "訃報", "おくやみ", "人事", "経済", "地域", "くらし", "スポーツ", "テレビ", "ラジオ", "讀者來論", "解説",
        "지역", "사회", "경제", "정치", "문화", "스포츠", "국제", "오피니언", "사람", "社說", "社會服務", "社会服务", "分類廣告", "分类广告", "編輯室手記", "编辑室手记",
        "編者的話", "编者的话",
    ]
    private static let englishNames: Set<String> = [
        "NEWS", "WORLD", "NATION", "NATIONAL", "LOCAL", "SPORTS", "SPORT", "BUSINESS", "OPINION", "EDITORIAL", "ARTS",
        "CULTURE", "WEATHER", "OBITUARIES", "LETTERS", "BRIEFS", "POLITICS", "TECHNOLOGY", "SCIENCE", "TRAVEL",
        "HEALTH",
        "CLASSIFIEDS", "IN BRIEF", "NEWS IN BRIEF", "WORLD NEWS", "LOCAL NEWS",
    ]

    private static let openings: WordList = ["学习贯彻", "学习宣传贯彻", "深入学习贯彻", "贯彻落实", "聚焦", "关注"]
    private static let themes: WordList = [
        "精神", "专栏", "专题", "进行时", "走基层", "大家谈", "看变化", "在行动", "新征程",
    ]

    /// Whether the text names a column that papers run for weeks: `学习贯彻党的十九届五中全会精神`, `新春走基层`.
    static func isColumnName(_ text: FoldedScalars) -> Bool {
        guard (4...18).contains(text.count), text.scalars.allSatisfy({ $0.isHan || $0.isDigit }) else { return false }
        return openings.prefix(of: text) != nil || themes.suffix(of: text) != nil
    }

    private static let westernColumns: Set<String> = [
        "births, marriages and deaths", "births, marriages, and deaths", "births, deaths and marriages",
        "marriages and deaths", "family announcements", "local news", "news of the district", "round the district",
        "in memoriam", "letters to the editor", "letters to the times", "correspondence", "district news", "want ads",
        "classified advertisements", "classified ads", "small advertisements", "sporting news", "society",
        "anzeigen", "inserate", "privat-anzeigen", "vermischte anzeigen", "advertentiën", "advertentien",
        "law report", "kort nieuws", "familieberichten", "vereinsnachrichten",
        "amtliche bekanntmachungen", "kirchliche nachrichten", "annonces", "petites annonces", "les sports", "sport",
        "sports", "deportes", "anuncios", "annunzi",
        "piccola pubblicità", "local and personal", "faits divers", "chronique locale", "nouvelles locales",
        "lokales", "vermischtes", "ausland", "inland", "leserbriefe", "tagesneuigkeiten", "cronaca cittadina",
        "cronaca", "crónica local", "sucesos", "noticias locales", "binnenland", "buitenland", "gemengd nieuws",
        "notícias locais", "desporto", "esportes", "cidades", "polícia", "locales", "policiales", "política",
        "economía", "sociedad", "internacional", "nacionales", "internacionales", "opinión", "espectáculos",
        "dépêches télégraphiques", "nouvelles diverses", "noticias varias", "sección marítima", "telegramas",
        "seção livre", "dispacci telegrafici", "telegraphische depeschen", "cronaca cittadina",
        "regionales", "en breve", "politica", "economia", "cultura", "esteri", "interni", "spettacoli", "in breve",
        "en bref", "politique", "économie", "société", "région", "politik", "wirtschaft", "kultur", "region",
        "kurz notiert", "economie", "cultuur", "football", "rugby", "cyclisme", "tennis", "fußball", "handball",
        "calcio",
        "ciclismo", "fútbol", "futebol", "turfe", "voetbal",
    ]

    /// Whether the text names a column of stories or advertisements with headings of their own: `LETTERS TO THE
    /// EDITOR`.
    static func isWesternColumn(_ text: FoldedScalars) -> Bool {
        guard text.count <= 28, text.first?.isUpperCase ?? false else { return false }
        let name = PageBlocks.trimmed(text.string.lowercased().filter { $0 != "." && $0 != ":" })
        // The name of a town may follow: `CRONACA DI PORTOVERDE`.
        let kind = name.firstRange(of: " di ").map { String(name[..<$0.lowerBound]) } ?? name
        return westernColumns.contains(kind) || englishNames.contains(name.uppercased())
            || name.hasSuffix(" intelligence")
    }

    /// Whether the text is the label of a serial novel at the foot of a page: `FEUILLETON DU COURRIER`.
    static func isFeuilleton(_ text: FoldedScalars) -> Bool {
        guard text.first == "F" || text.first == "f", text.count <= 60, text.last != "." else { return false }
        let name = text.string.lowercased()
        return ["feuilleton d", "folletín d", "folletin d", "folhetim d"].contains(where: name.hasPrefix)
    }

    static func isLabel(_ text: FoldedScalars) -> Bool {
        if isFeuilleton(text) { return true }
        guard text.count <= 20 else { return false }
        if text.scalars.contains(where: \.isLatin) {
            return englishNames.contains(text.string.uppercased())
        }
        let word = FoldedScalars(scalars: text.scalars.filter { !" ·■●|—-【】".unicodeScalars.contains($0) })
        if names.contains(word) { return true }
        return (2...6).contains(word.count) && word.scalars.allSatisfy(\.isHan) && endings.suffix(of: word) != nil
    }

    private static let genres: WordList = [
        "社论", "社論", "社評", "诗", "詩", "诗歌", "詩歌", "小小说", "短评", "短評", "时评", "小言论", "今日谈", "述评", "编后", "通讯", "特写", "杂谈",
        "随笔",
        "读者来信", "连载", "連載", "读书札记", "新闻分析", "新闻背景", "新闻链接", "新闻观察", "记者手记", "采访手记", "侧记", "特稿", "专访", "书评", "影评",
        "散文", "小说",
    ]

    /// Whether the text names the genre of the story below, such as `社论`. No headline consists of such a word.
    static func isGenre(_ text: FoldedScalars) -> Bool { genres.contains(text) }
}
