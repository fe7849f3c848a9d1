import Library
import NewsModel
import Testing
import TextSearch

@Suite struct LibraryImportTests {
    @Test func anIssueComesBackAsItWent() throws {
        // Given an issue with everything an issue can have
        var article = Article(
            id: ContentID("a"), kicker: "引题", headline: "主题", deck: "副题", sourceLines: [3, 4],
            bylines: [Byline(role: "记者", name: "李明"), Byline(name: "王芳")], bylineText: "记者 李明 王芳", dateline: "本报讯",
            source: "https://paper.example/2024/a1.html", guid: "a1-7", date: "2024-02-29T06:30:00+08:00",
            categories: ["要闻", "城建"],
            body: [
                Paragraph(
                    "一段 text", sourceLines: [9, 12],
                    joins: [Join(after: 9, character: 2, confidence: 0.975, doubtful: true)])
            ] + Paragraph.Kind.allCases.map { Paragraph("\($0)", kind: $0) },
            photos: [Photo(caption: "图说", credit: "赵六", sourceLines: [7]), Photo(caption: "另一张")])
        article.columns = 0..<12
        article.body[0].columns = 13..<40
        let issue = Issue(
            id: ContentID("i"), title: "第一期", publication: nil, edition: "A1", date: "2024-02-29", language: "zh",
            source: "paper.example", furniture: [Furniture(text: "报头", sourceLines: [1])],
            sections: [
                Section(name: nil, articles: []), Section(name: "要闻", sourceLines: [2], articles: [article]),
                Section(name: "副刊", page: 12, file: "A12.txt", articles: []),
                Section(file: "A13.txt", sourceLines: [1], articles: []),
            ])
        let library = try LibraryDatabase.inMemory()
        // When it is added
        try library.add(issue, source: "/tmp/page.txt")
        // Then it is the same
        let kept = try #require(try library.issue(ContentID("i")))
        #expect(kept.issue == issue)
        #expect(kept.source == "/tmp/page.txt")
    }

    @Test func importingAgainUpdatesAndNeverDoubles() throws {
        let library = try LibraryDatabase.inMemory()
        let first = sampleIssue("a", date: "2024-01-01", ["头条\n老文字", "次条\n别的"])
        let changed = sampleIssue("a", date: "2024-01-02", ["头条\n新文字"])
        #expect(try library.add(first, source: "x") == .added)
        #expect(try library.add(first, source: "x") == .unchanged)
        #expect(try library.add(changed, source: "x") == .updated)
        #expect(try library.storyCount() == 1)
        #expect(try library.headlines("新文字") == ["头条"])
        #expect(try library.headlines("老文字") == [])
        #expect(try library.count(TextQuery("别")) == 0)
        #expect(try library.issues().map(\.reference.date) == ["2024-01-02"])
    }

    @Test func aRemovedIssueLeavesNothingButWhatWasRead() throws {
        let library = try LibraryDatabase.inMemory()
        let issue = sampleIssue("a", ["头条\n文字"])
        try library.add(issue, source: "x")
        try library.remember(ReadingState(issue: issue.id, article: issue.articles[0].id, isRead: true))
        try library.remove(issue.id)
        #expect(try library.issues().isEmpty)
        #expect(try library.publications().isEmpty)
        #expect(try library.count(TextQuery("文")) == 0)
        #expect(throws: LibraryError.noSuchIssue(id: issue.id.description)) { try library.remove(issue.id) }
        try library.add(issue, source: "x")
        #expect(try library.issues().map(\.storiesRead) == [1])
    }

    @Test func manyIssuesAreAddedInOrder() throws {
        let library = try LibraryDatabase.inMemory()
        let issues = (0..<30).map { (issue: sampleIssue("n\($0)", ["标题\($0)\n正文"]), source: "s\($0)") }
        var noted: [String] = []
        try library.add(issues) { entry in
            (entry.source == "s7" ? [] : [PreparedIssue(entry.issue, source: entry.source)], entry.source)
        } didAdd: { source, outcomes in
            noted.append(source)
            #expect(outcomes == (source == "s7" ? [] : [.added]))
        }
        #expect(noted == (0..<30).map { "s\($0)" })
        #expect(try library.count(TextQuery("正文")) == 29)
        try library.add(issues)
        #expect(try library.count(TextQuery("正文")) == 30)
    }
}

@Suite struct LibraryShelfTests {
    private let library: LibraryDatabase
    private let older = sampleIssue("旧", date: "2024-01-01", ["一\n文", "二\n文"])
    private let newer = sampleIssue("新", date: "2024-01-02", ["三\n文"])
    private let other = sampleIssue("Gazette", date: "2024-01-03", paper: "Harbour Gazette", ["Four\ntext"])

    init() throws {
        library = try LibraryDatabase.inMemory()
        for issue in [newer, other, older] { try library.add(issue, source: "s") }
    }

    @Test func newestFirst() throws {
        #expect(try library.issues().map(\.reference.title) == ["Gazette", "新", "旧"])
        #expect(try library.issues(offset: 1, limit: 1).map(\.reference.title) == ["新"])
        #expect(
            try library.publications() == [
                PublicationSummary(
                    name: "Harbour Gazette", issues: 1, newest: "2024-01-03",
                    months: [MonthSummary(month: "2024-01", issues: 1, unread: 1)]),
                PublicationSummary(
                    name: "河口晚报", issues: 2, newest: "2024-01-02",
                    months: [MonthSummary(month: "2024-01", issues: 2, unread: 2)]),
            ])
        let paper = try library.publications()[1]
        #expect(try library.issues(of: paper).map(\.reference.title) == ["新", "旧"])
    }

    @Test func neighboursStayWithinThePublication() throws {
        #expect(try library.neighbour(of: older.id, isLater: true)?.reference.title == "新")
        #expect(try library.neighbour(of: newer.id, isLater: true) == nil)
        #expect(try library.neighbour(of: newer.id, isLater: false)?.reference.title == "旧")
        #expect(try library.neighbour(of: ContentID("none"), isLater: false) == nil)
    }

    @Test func whatWasReadIsRemembered() throws {
        let place = TextPosition(passage: Passage(rawValue: 1), character: 7)
        let states = [
            ReadingState(issue: older.id, article: older.articles[1].id, isRead: true, position: place),
            ReadingState(issue: older.id, article: older.articles[0].id, isRead: false),
        ]
        for state in states { try library.remember(state) }
        try library.setFinished(true, newer.id)
        let kept = try library.readingStates(of: older.id)
        #expect(kept.count == 2)
        #expect(states.allSatisfy(kept.contains))
        #expect(try library.issues().map(\.storiesRead) == [0, 0, 1])
        #expect(try library.issues().map(\.isFinished) == [false, true, false])
        #expect(try library.headlines("is:unread 文") == ["三", "一"])
    }

    @Test func searchesAreKept() throws {
        for query in ["党", "党建", "党"] { try library.remember(search: query) }
        #expect(try library.searchHistory() == ["党", "党建"])
        try library.save(SavedSearch(name: "党建", query: "党建 平台"))
        #expect(try library.savedSearches().map(\.query) == ["党建 平台"])
        #expect(throws: LibraryError.searchExists(name: "党建")) {
            try library.save(SavedSearch(name: "党建", query: "党"))
        }
        try library.save(SavedSearch(name: "党史", query: "党"))
        #expect(throws: LibraryError.searchExists(name: "党史")) {
            try library.save(SavedSearch(name: "党史", query: "党建 平台"), replacing: "党建")
        }
        try library.save(SavedSearch(name: "平台", query: "党建 平台"), replacing: "党建")
        #expect(try library.savedSearches().map(\.name) == ["党史", "平台"])
        try library.forgetSearch(named: "党史")
        #expect(try library.savedSearches().map(\.query) == ["党建 平台"])
    }
}

@Suite struct LibrarySearchTests {
    private let library: LibraryDatabase

    init() throws {
        library = try LibraryDatabase.inMemory()
        try library.add(
            sampleIssue("旧", date: "2024-01-01", ["平台上线\n本报记者张改娜报道:党建平台上线。", "天气\n晴,有風。"]), source: "s")
        try library.add(
            sampleIssue("新", date: "2024-02-01", ["党建引领\n发展,\n再发展。", "Café\nNew York, 3.5%\n党 建"]), source: "s")
        try library.add(sampleIssue("无日期", ["无题\n黨建"]), source: "s")
    }

    @Test func newestIssuesFirstAndInPrintOrder() throws {
        #expect(try library.headlines("党建") == ["党建引领", "Café", "平台上线", "无题"])
    }

    @Test func headlinesFirstByRelevance() throws {
        #expect(try library.headlines("平台", order: .relevance) == ["平台上线"])
        #expect(try library.headlines("党建", order: .relevance) == ["党建引领", "Café", "平台上线", "无题"])
        #expect(try library.headlines("上线 平台", order: .relevance) == ["平台上线"])
        #expect(try library.headlines("天 风", order: .relevance) == ["天气"])
    }

    @Test func wholeReadingsOfPinyinStandBeforeThoseThatOnlyBeginSo() throws {
        try library.add(
            sampleIssue("更新", date: "2024-03-01", ["修路\n大家为对岸修路，也为敦煌修路。", "见闻\n为对岸修路的人到了魏都。"]), source: "s")
        try library.add(sampleIssue("魏", date: "2023-01-01", ["早晨\n魏都区的早晨。"]), source: "s")
        for order in SearchOrder.allCases {
            #expect(try library.headlines("weidu", order: order) == ["见闻", "早晨", "修路"])
            #expect(try library.search(TextQuery("weidu"), order: order).hits.map(\.match) == ["魏都", "魏都", "为对"])
        }
        #expect(try library.count(TextQuery("weidu")) == 3)
        var paged: [String] = []
        var cursor: SearchCursor?
        repeat {
            let page = try library.search(TextQuery("weidu"), from: cursor, limit: 1)
            paged += page.hits.map(\.article.headline)
            cursor = page.next
        } while cursor != nil
        #expect(paged == ["见闻", "早晨", "修路"])
    }

    @Test func wholeWordsReadAsPinyinStandBeforePartsOfWords() throws {
        let newer = ["越界\n任何行为都将受罚。", "旁注\n从多维度来看。"]
        try library.add(sampleIssue("新", date: "2024-03-01", newer), source: "s")
        try library.add(sampleIssue("魏", date: "2023-01-01", ["早晨\n魏都区的早晨。", "行为\n行为都在魏都区。"]), source: "s")
        for order in SearchOrder.allCases {
            #expect(try library.headlines("weidu", order: order) == ["早晨", "行为", "越界", "旁注"])
            let hits = try library.search(TextQuery("weidu"), order: order).hits
            #expect(hits.map(\.match) == ["魏都", "魏都", "为都", "维度"])
            #expect(hits[1].position.character == 4)
        }
        var paged: [String] = []
        var cursor: SearchCursor?
        repeat {
            let page = try library.search(TextQuery("weidu"), from: cursor, limit: 1)
            paged += page.hits.map(\.article.headline)
            cursor = page.next
        } while cursor != nil
        #expect(paged == ["早晨", "行为", "越界", "旁注"])
    }

    @Test func aHitShowsItsPlace() throws {
        let hit = try #require(try library.search(TextQuery("zgn")).hits.first)
        #expect(hit.before == "本报记者")
        #expect(hit.match == "张改娜")
        #expect(hit.after == "报道:党建平台上线。")
        #expect(hit.position == TextPosition(passage: Passage(rawValue: 0), character: 4))
        #expect(hit.section == "要闻")
        #expect(hit.issue.date == "2024-01-01")
        #expect(hit.matchCount == 1)
    }

    @Test(arguments: [
        ("党", 4), ("风", 1), ("，", 3), ("%", 1), ("cafe", 1), ("new york", 1), ("3.5", 1), ("york, 3.5%", 1),
        ("zhanggaina", 1), ("zhangg", 1), ("dangjian", 4), ("dj", 4), ("dangjianyin", 1), ("z", 0), ("党建 -平台", 3),
        ("-党建", 1), ("headline:党建", 1), ("section:要闻 from:2024", 4), ("to:2024-01-15", 2), ("from:2025", 0),
        ("党建 from:2024-01-01 to:2024-01-01", 1), ("再 党", 1), ("发展发展", 0), ("𠀀", 0), ("\u{1E}", 0), ("~党", 0),
        ("is:bookmarked", 0), ("", 0), ("\"", 0), ("党建建", 0), ("线张", 0),
    ])
    func theCountIsThatOfTheAnswers(typed: String, count: Int) throws {
        #expect(try library.count(TextQuery(typed)) == count)
        #expect(try library.headlines(typed).count == count)
    }

    @Test func bookmarksAndTagsAreAsked() throws {
        let stories = try #require(try library.issue(try library.issues()[0].reference.id)).issue.articles
        let marks = BookmarkMarks(tags: [stories[1].id: ["文化"]])
        #expect(try library.headlines("is:bookmarked", marks: marks) == ["Café"])
        #expect(try library.headlines("tag:文化 党建", marks: marks) == ["Café"])
        #expect(try library.headlines("tag:体育", marks: marks) == [])
    }

    @Test(arguments: SearchOrder.allCases)
    func pagesFollowOneAnother(order: SearchOrder) throws {
        let query = TextQuery("党")
        let all = try library.search(query, order: order).hits
        var paged: [SearchHit] = []
        var cursor: SearchCursor?
        repeat {
            let page = try library.search(query, order: order, from: cursor, limit: 1)
            paged += page.hits
            cursor = page.next
        } while cursor != nil
        #expect(paged == all)
        #expect(all.count == 4)
    }

    @Test func aCountCanBeCancelled() throws {
        let issue = sampleIssue("many", (0..<300).map { "标题\($0)\n甲乙丙丁戊" })
        try library.add(issue, source: "s")
        #expect(try library.count(TextQuery("甲乙丙"), isCancelled: { true }) == nil)
        #expect(try library.count(TextQuery("甲乙丙")) == 300)
    }

    @Test(arguments: ["\" OR * NEAR(", "NOT", "a AND b OR", "*", "^党", "{a}:", "党*", "' OR 1=1 --", "\u{0}"])
    func signsOfTheIndexArePlainText(typed: String) throws {
        _ = try library.search(TextQuery(typed), order: .relevance)
        _ = try library.count(TextQuery(typed))
    }

    @Test func longQueriesArePlainText() throws {
        for text in ["党", "a", " ", "党 ", "zhang", "-x "] {
            let query = TextQuery(String(repeating: text, count: 10_000 / text.count))
            #expect(try library.count(query) != nil)
        }
    }
}
