/// The fields of an article, from keys as written by crawlers and in tables and front matter.
struct ArticleFields: Equatable {
    var kicker: String?
    var title: String?
    var deck: String?
    var authors: [String] = []
    var content: String?
    var summary: String?
    /// The date as written.
    var date: String?
    var publication: String?
    var edition: String?
    var section: String?
    var page: String?
    var address: String?
    var guid: String?
    var language: String?
    var dateline: String?
    var categories: [String] = []
    /// The site or paper that the text was taken from.
    var origin: String?

    /// Whether anything beside a title is known, which any object may have.
    var isArticle: Bool {
        [content, summary, date, address, section, deck].contains { $0?.isEmpty == false } || !authors.isEmpty
    }

    enum Field: CaseIterable {
        case kicker, title, deck, author, content, opening, summary, printDate, date, publication, edition, section,
            page,
            address,
            guid, language, categories, origin, imprint
    }

    init(_ fields: [(name: String, values: [String])]) {
        var found: [Field: [String]] = [:]
        for (name, values) in fields {
            guard let field = Self.field(of: name), !values.isEmpty else { continue }
            // Tags are added to the categories.
            guard found[field] == nil || field == .categories else { continue }
            found[field, default: []] += values.filter { found[field]?.contains($0) != true }
        }
        func text(_ field: Field) -> String? { found[field]?.joined(separator: ", ") }
        kicker = text(.kicker)
        title = text(.title)
        deck = text(.deck)
        authors = (found[.author] ?? []).flatMap(Self.names).filter { !Self.isID($0) }
        content = (found[.content] ?? found[.opening])?.joined(separator: "\n")
        summary = found[.summary]?.joined(separator: "\n")
        date = found[.printDate]?.first ?? found[.date]?.first
        publication = text(.publication)
        edition = text(.edition)
        section = text(.section)
        page = text(.page)
        address = found[.address]?.first
        guid = found[.guid]?.first
        language = text(.language)
        categories = (found[.categories] ?? []).filter { !Self.isID($0) }
        origin = text(.origin)
        if address == nil, let origin, origin.hasPrefix("http") { (address, self.origin) = (origin, nil) }
        if let imprint = text(.imprint) { read(imprint: imprint) }
        if publication == nil, let origin = self.origin { publication = WebAddress.host(of: origin) ?? origin }
    }

    /// Reads a line with paper, day, page and more: `申報 日期：1949-05-26 版次/卷期：02 版 新華社北平廿五日電`.
    private mutating func read(imprint: String) {
        guard let day = imprint.firstRange(of: "日期："),
            let found = DayInText.first(in: String(imprint[day.upperBound...]))
        else {
            date = date ?? DayInText.first(in: imprint)?.day
            return
        }
        date = date ?? found.day
        let name = MarkdownInline.trimmed(String(imprint[..<day.lowerBound]))
        publication = publication ?? (name.isEmpty ? nil : name)
        guard let label = imprint.firstRange(of: "版次/卷期："), let end = imprint[label.upperBound...].firstIndex(of: "版")
        else {
            return
        }
        page = MarkdownInline.trimmed(String(imprint[label.upperBound..<end]))
        let rest = MarkdownInline.trimmed(String(imprint[imprint.index(after: end)...]))
        guard let last = rest.last else { return }
        if "電电訊讯".contains(last) { dateline = rest } else { categories.append(rest) }
    }

    /// The field that a key means, or `nil` if it is not a field of an article.
    static func field(of name: String) -> Field? {
        let word = name.lowercased().filter { !$0.isWhitespace && !"_-@#*：:【】[]".contains($0) }
        if let known = fields[word] { return known }
        // The text of a scan, with the code of its language: `ocr_eng`.
        if word == "ocrtext" || word.hasPrefix("ocr") && word.count == 6 { return .content }
        // Database columns may be prefixed with the name of their table.
        return ["news", "article", "doc", "新闻", "文章"].lazy.filter(word.hasPrefix).compactMap {
            fields[String(word.dropFirst($0.count))]
        }
        .first
    }

    /// Whether a name is only the number of a database record.
    private static func isID(_ text: String) -> Bool { text.allSatisfy { $0.isDigit } }

    private static func names(_ text: String) -> [String] {
        // Obsidian links names: `[[Anna Reed]]`.
        text.split { ",，、;；/[]".contains($0) }.compactMap { PersonName.withoutRole(MarkdownInline.trimmed(String($0))) }
    }

    private static let fields: [String: Field] = {
        let names: [(Field, String)] = [
            (.kicker, "kicker 引题 肩题 眉题 pretitle"),
            (
                .title,
                "title headline heading webtitle biaoti 标题 題名 标题名 主题 主标题 題目 题目 subject contenttitle articletitle newstitle titel titre título titulo titolo überschrift タイトル 見出し 제목"
            ),
            (.deck, "subtitle deck dek customexcerpt standfirst trailtext subhead subheadline 副题 副标题"),
            (
                .author,
                "author authors authorname byline creator writer by publishedby 作者 记者 署名 作者名 撰文 autor auteur autore 著者 記者 기자 작성자"
            ),
            (
                .content,
                "content contents text body selftext document articlebody fulltext maintext article 正文 内容 全文 contenthtml html articlecontent newscontent bodytext bodyhtml articletext contenttext storybody neirong texte texto testo inhalt contenu contenido volltext paragraphs 本文 본문 내용"
            ),
            (.opening, "leadparagraph"),
            (
                .summary,
                "summary description abstract excerpt snippet selection shortdescription 摘要 简介 lead 导语 zusammenfassung résumé resumen 要約 요약"
            ),
            (
                .printDate,
                "pubdate postdate webpublicationdate pubtime publisheddatetime firstpublicationdate publishdate publicationdate datepublished published publishedat publishtime publishedtime printdate issuedate 出版日期 发布时间 发布日期 发表时间 发表日期 刊发日期 报纸日期 publisheddate"
            ),
            (.date, "date datetime time 日期 时间 timestamp created createdat crawltime datum fecha 日付 날짜"),
            (
                .publication,
                "newspaper publication feed paper journal sitename publisher 报纸 报名 报刊 报纸名称 刊名 媒体 媒体名称 papername outlet zeitung periódico giornale 新聞 新聞名 신문 언론사"
            ),
            (.edition, "edition issue issueno 期号 期 期次"),
            (
                .section,
                "section folder sectiontitle column channel 栏目 专栏 频道 版名 版面名称 pagename 版块 板块 sectionname ressort rubrik rubrique sección seccion sezione 面名 섹션"
            ),
            (.page, "page printpage pageno pagenumber pagenum 版 版次 版面 版号 页码 页 seite página pagina 面 ページ 면"),
            (
                .address,
                "url link href weburl storyurl articleurl permalink address 链接 网址 原文链接 原文地址 地址 newsurl uri canonicalurl originalurl urloriginal"
            ),
            (.guid, "id guid uid articleid newsid docno docid"),
            (.language, "language lang 语言 locale"),
            (.categories, "tags keywords categories category 标签 关键词 分类 类别"),
            (.origin, "source site domain domainname sourcedomain sourceurl media 来源 出处 origin"),
            (.imprint, "publish imprint 刊载 刊載 出处信息"),
        ]
        var fields: [String: Field] = [:]
        for (field, words) in names {
            for word in words.split(separator: " ") { fields[String(word)] = field }
        }
        return fields
    }()
}
