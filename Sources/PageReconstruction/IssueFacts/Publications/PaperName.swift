/// Tells newspaper names from headlines by their words.
enum PaperName {
    /// Points for how likely a line, or a part of one, is a newspaper's name; 0 if none of its words suggests that.
    static func points(of tokens: ArraySlice<DateToken>) -> Int {
        let bare = tokens.filter { $0.kind != .mark }
        guard let first = bare.first, bare.count <= 12 else { return 0 }
        return first.kind == .ideograph ? eastern(bare) : western(bare)
    }

    /// Whether every word is capitalised as in a title. A name without a noun such as `Times` is recognised only by
    /// this.
    static func isTitle(_ tokens: ArraySlice<DateToken>) -> Bool {
        let words = tokens.filter { $0.kind == .word }
        let others = tokens.filter { $0.isNumber || $0.kind == .mark && $0.isOne(of: "!?;:%$") }
        guard others.isEmpty, words.count <= 6, words.count == tokens.count(where: { $0.kind != .mark }) else {
            return false
        }
        return words.contains { $0.length > 2 } && words.allSatisfy { $0.isCapitalised || isSmall($0.text) }
    }

    /// Whether the only word is the name of a column that many papers have: `SPORT`.
    static func isColumn(_ tokens: ArraySlice<DateToken>) -> Bool {
        tokens.count { $0.kind != .mark } == 1 && tokens.contains { columns.contains($0.text) }
    }

    /// Whether the title begins with an article, `The Kiln Orient`, which beside a date excludes place names.
    static func isTitleWithArticle(_ tokens: ArraySlice<DateToken>) -> Bool {
        guard let first = tokens.first, first.isCapitalised, articles.contains(first.text), first.length > 1 else {
            return false
        }
        return tokens.count(where: { $0.kind == .word }) >= 2 && isTitle(tokens)
    }

    // MARK: Western

    private static func western(_ tokens: [DateToken]) -> Int {
        let words = tokens.map(\.text)
        guard tokens.allSatisfy({ $0.kind == .word && ($0.isCapitalised || isSmall($0.text) || $0.text == "s") }),
            let first = words.first, words.count <= 9, articles.contains(first) || !small.contains(first),
            words.dropFirst().allSatisfy({ $0 != "a" && $0 != "an" })
        else { return 0 }
        let article = articles.contains(first) ? 1 : 0
        let paces = words.contains(where: rhythms.contains) ? 1 : 0
        for (index, word) in words.enumerated() {
            let noun = max(strong.contains(word) ? 4 : 0, weak.contains(word) ? 2 : 0, isCompound(word) ? 4 : 0)
            guard noun > 0, closes(words, at: index) || index <= article + 1 && isRomance(words, article: article)
            else {
                continue
            }
            // "The Age" is a paper but "Age" is a word, and "Newsletter" only says what kind of paper it is.
            return words.count == 1 && (noun < 4 || kinds.contains(word)) ? 0 : noun + article + paces
        }
        return 0
    }

    /// Whether the name ends with the noun at `index`, or with `of …` or `and …` after it.
    private static func closes(_ words: [String], at index: Int) -> Bool {
        let rest = words[(index + 1)...]
        guard let next = rest.first else {
            // "Foreign News" is the heading of a column.
            return !words[..<index].contains(where: isClause) && !(words.count == 2 && labels.contains(words[0]))
        }
        // "Record of Proceedings" is not the title of a paper, "The Voice of Labor" is.
        guard strong.contains(words[index]) || isCompound(words[index]) || articles.contains(words[0]) || next == "and"
        else {
            return false
        }
        return rest.count <= 5
            && (small.contains(next) || strong.contains(next) || weak.contains(next) || isCompound(next))
            && !words.contains(where: isClause)
    }

    /// Whether the noun comes first, as in `Le Journal de Genève`, `El Diario de Cádiz`.
    private static func isRomance(_ words: [String], article: Int) -> Bool {
        words.count <= 6
            && (article == 1 && words.first != "the" || words.dropFirst().contains { romanceSmall.contains($0) })
    }

    private static func isSmall(_ word: String) -> Bool { small.contains(word) || articles.contains(word) }

    /// Whether a word occurs in sentences but not in names.
    private static func isClause(_ word: String) -> Bool { clauses.contains(word) }

    private static let kinds = folded(
        "newsletter bulletin journal zeitung newspaper magazine times dispatch observer messenger")

    private static func isCompound(_ word: String) -> Bool {
        word.utf8.count >= 7 && compounds.contains { word.ends(with: $0) && word.utf8.count > $0.utf8.count + 1 }
    }

    // MARK: Eastern

    private static func eastern(_ tokens: [DateToken]) -> Int {
        // Checked first, because nearly every line of Chinese text is examined, and few end as names of papers do.
        guard (2...12).contains(tokens.count), let last = tokens.last, easternEnds.contains(last.text),
            tokens.allSatisfy({ $0.kind == .ideograph })
        else { return 0 }
        let text = tokens.map(\.text).joined()
        guard !notPapers.contains(where: text.ends(with:)) else { return 0 }
        if surelyEastern.contains(where: text.ends(with:)) { return 5 }
        return text.ends(with: "报") && tokens.count <= 8 || text.ends(with: "周刊")
            || text.ends(with: "网") && tokens.count <= 6 ? 3 : 0
    }

    private static let surelyEastern = [
        "日报", "晚报", "早报", "晨报", "时报", "商报", "都市报", "青年报", "周报", "新闻报", "公报", "新报", "导报", "画报", "大公报", "解放军报", "新闻联播",
        "日报海外版", "参考消息",
        "申报", "快报", "新闻社",
        "新闻",
        "日日新闻", "타임스", "신문", "일보", "タイムス", "タイムズ",
    ]

    private static let easternEnds = Set((surelyEastern + ["报", "周刊", "网"]).map { String($0.suffix(1)) })

    private static let notPapers = [
        "预报", "海报", "情报", "捷报", "喜报", "通报", "汇报", "举报", "简报", "电报", "警报", "申报书", "互联网", "要闻", "本报", "国际新闻", "国内新闻",
        "体育新闻",
        "本埠新闻", "外埠新闻", "各地新闻", "本市新闻", "本省新闻", "各省新闻", "时事新闻", "简明新闻", "综合新闻", "社会新闻", "地方新闻", "经济新闻",
    ]

    // MARK: Words

    private static func folded(_ words: String) -> Set<String> {
        Set(FoldedWords.words(of: words))
    }

    private static let labels = folded(
        """
        foreign local domestic latest ship roll police court law general city county state world home sports sporting shipping commercial financial \
        country good bad more school church society telegraphic cable war political religious market personal other great \
        neue letzte locale politische dernières locales
        """)
    private static let columns = folded(
        "sport sports television radio news arts letters weather market markets obituaries business opinion politics culture"
    )
    private static let articles = folded("the le la les l el los las il lo gli o a os de het den der die das")
    private static let small = folded(
        "of and und et y e i the for de du des la le les d del della dell di do da van von vom zum zur aus für der die das en og och an am in"
    )
    private static let romanceSmall = folded("de du des d del della dell di do da di")
    private static let clauses = folded(
        "is are was were has have will to at by with from who that on not be his her as but says said into over after")
    private static let rhythms = folded(
        "daily weekly evening morning sunday saturday tägliche täglicher allgemeine diario quotidiano semiweekly tri monthly"
    )

    private static let strong = folded(
        """
        gazette herald tribune chronicle courier intelligencer advertiser advocate argus telegraph examiner enquirer inquirer \
        times ledger gleaner newsletter dispatch despatch sentinel journal observer bulletin mercury transcript messenger \
        zeitung anzeiger tageblatt tagblatt wochenblatt nachrichten bote kurier rundschau presse merkur intelligenzblatt \
        courrier moniteur figaro nouvelliste constitutionnel feuille heraldo gaceta correo diario periódico noticias \
        gazzetta corriere giornale messaggero jornal folha correio gazeta courant dagblad nieuwsblad handelsblad krant \
        tidning tidningen tidende avisen sanomat lehti kurjer dziennik noviny listy hírlap újság közlöny gazetesi газета известия \
        ведомости вѣдомости вестник вѣстникъ правда листок листокъ εφημερίς εφημερίδα
        """)

    private static let weak = folded(
        """
        news post press star sun mail record world globe review standard leader union echo call eagle democrat republican \
        american mirror voice citizen bee age register reporter monitor guardian independent patriot pioneer progress \
        spectator statesman banner beacon express graphic free palladium visitor recorder freeman worker tablet index \
        enterprise headlight optic signal whig yeoman leaf light plaindealer commoner siftings neighbours collegian \
        temps petit presse siècle république dépêche gaulois matin progrès patrie liberté croix humanité indépendance \
        indépendant avenir mercure annonces ami messager observateur phare quotidien intransigeant soleil univers national \
        lanterne radical rappel revue débats écho eco ecos imparcial voz prensa nación mundo país tiempo época universal liberal \
        mercurio comercio stampa popolo secolo tribuna mattino avvenire estado século tijd nieuws volk bode gazet avis posten \
        bladet nyheter głos czas труд chronik wacht stimme volksfreund volksstimme post echo freie blatt
        """)

    private static let compounds = [
        "zeitung", "anzeiger", "blatt", "bote", "nachrichten", "kurier", "rundschau", "presse", "chronik", "zeiger",
        "stimme",
        "tidning", "tidningen", "bladet", "posten", "avisen", "tidende", "blad", "courant", "bode", "hirlap", "sanomat",
        "lehti",
    ]
}
