import NewsModel

/// Reads lines and brackets that name writers: `本报记者 许廷合 通讯员 邢铭伟`, `□首席记者 张三 文/图`.
enum BylinePattern {
    /// The nouns that make a word a role, longer ones first.
    private static let roles = [
        "评论员文章", "观察员", "评论员", "通讯员", "实习生", "撰稿人", "摄影师", "特派员", "记者", "作者", "撰稿", "摄影", "编译",
        "整理", "执笔", "采写", "撰文", "評論員", "通訊員", "實習生", "攝影師", "特派員", "記者", "攝影", "編譯", "執筆", "採寫",
    ]
    private static let qualifiers = [
        "全媒体", "融媒体", "首席", "见习", "实习", "特约", "特派", "资深", "高级", "驻站", "本土", "校园", "實習", "特約", "資深", "駐站",
    ]
    /// Words used in bylines that do not refer to a person.
    private static let forms: WordList = [
        "文图", "图文", "文字", "图片", "报道", "摄影报道", "文", "图", "摄", "圖", "攝", "圖文", "编辑", "联合报道", "综合报道", "著", "编著", "译",
    ]
    /// A text without any of these words does not show that the names in it are writers.
    private static let tellingWords = WordList(roles + forms.words)
    /// Roles that are not shown: `作者 张三` is `张三`.
    private static let silentRoles = ["作者", "撰文", "采写", "文", "图", "圖"]
    /// Words after `记者` in the names of columns.
    private static let columns: Set<String> = [
        "调查", "观察", "手记", "体验", "来信", "日记", "探访", "直击", "亲历", "连线", "走基层", "看台", "视线", "札记", "感言", "述评", "专访",
    ]
    private static let houses = "局委部院校台社站办厅所队团网报学心司会处县市区厂村".unicodeScalars
    private static let separators = Array(" /、,|:;()".unicodeScalars)
    private static let marks = Array("□■●◎○◇◆△▲▪★☆◀▶※*-—– ".unicodeScalars)

    /// The writers named in a line that is known to be a byline.
    static func writers(_ text: FoldedScalars) -> [Byline] {
        line(text) ?? KoreanByline.line(text) ?? WesternByline.line(text) ?? bareNames(text) ?? nameAlone(text) ?? []
    }

    /// The person or source named in a line between a title and its text: `Catherine Shaw`, `河口网`.
    static func nameAlone(_ text: FoldedScalars) -> [Byline]? {
        source(text) ?? WesternByline.nameAlone(text)
    }

    /// The writers that the whole line names, or `nil` if it says anything else.
    static func line(_ text: FoldedScalars) -> [Byline]? {
        guard text.count <= 64, text.count >= 3, let last = text.last, !"。;,!?".unicodeScalars.contains(last),
            !endsInTelephone(text)
        else { return nil }
        let (body, marked) = withoutMarks(withoutTime(text))
        // `■简讯` is the name of a column.
        if marked, SectionLabel.isLabel(body) { return nil }
        return names(in: body, marked: marked, isSurelyNames: false) ?? reader(text) ?? KoreanByline.reader(text)
    }

    /// Whether seven figures or more, possibly with a hyphen among them, end the text: `联系电话：0537-2100000`.
    static func endsInTelephone(_ text: FoldedScalars) -> Bool {
        text.scalars.reversed().prefix { $0.isDigit || "-—".unicodeScalars.contains($0) }.count(where: \.isDigit) >= 7
    }

    /// The text behind the time of posting: `2018-11-04 河口報 記者李明`.
    private static func withoutTime(_ text: FoldedScalars) -> FoldedScalars {
        guard text.first?.isDigit ?? false, FurniturePattern.date(in: text) != nil else { return text }
        let start = text.scalars.firstIndex { !$0.isDigit && !" -/.:年月日".unicodeScalars.contains($0) }
        return text[(start ?? text.count)..<text.count]
    }

    /// Reads the name, age and place of the writer of a letter to a Japanese paper: `会社員 高橋恵 42(港町)`.
    private static func reader(_ text: FoldedScalars) -> [Byline]? {
        guard text.last == ")", text.count <= 32, let bracket = text.offset(of: "("), bracket > 3 else { return nil }
        let words = tokens(of: text[0..<bracket])
        if text.hasSuffix("歳)"), text.scalars[bracket...].contains(where: \.isDigit), (2...3).contains(words.count),
            words.allSatisfy({ (1...6).contains($0.count) && $0.scalars.allSatisfy(\.isIdeographic) })
        {
            return [Byline(role: words[0].string, name: words.dropFirst().map(\.string).joined())]
        }
        guard (2...3).contains(words.count), let age = words.last, age.count <= 3, age.scalars.allSatisfy(\.isDigit),
            words.dropLast().allSatisfy({ (2...8).contains($0.count) && $0.scalars.allSatisfy(\.isIdeographic) }),
            text[(bracket + 1)..<(text.count - 1)].scalars.allSatisfy({ $0.isIdeographic || $0 == " " })
        else { return nil }
        return [Byline(role: words.count == 3 ? words[0].string : nil, name: words[words.count - 2].string)]
    }

    /// The writers in the brackets of a dateline, `(记者 许廷合 通讯员 赵廷)`, or `nil` if there are none.
    static func bracket(_ text: FoldedScalars) -> [Byline]? { names(in: text, marked: false, isSurelyNames: true) }

    /// The writers in the brackets that end a story, or `nil` for initials such as `(政文)`.
    static func signOff(_ text: FoldedScalars) -> [Byline]? {
        if let writers = bracket(text) { return writers }
        // `(来源:河口网)` names a source, not a writer.
        guard !text.contains(":") else { return nil }
        // The place that a letter is from may precede the name: `(臺北縣/王小明)`.
        let names = joinSpacedNames(tokens(of: text)).drop { $0.count > 2 && LinePatterns.isPlace($0) }
        guard (1...4).contains(names.count), names.allSatisfy(ChineseNames.isNameLike),
            names.contains(where: ChineseNames.isName)
        else { return nil }
        return names.map { Byline(name: $0.string) }
    }

    /// The names in a line of names only, which is a byline only below a headline.
    static func bareNames(_ text: FoldedScalars) -> [Byline]? {
        guard text.count <= 24 else { return nil }
        let apart = tokens(of: withoutOffice(withoutMarks(text).text))
        let tokens = joinSpacedNames(apart)
        // `阿 英` is set as wide as a name of three characters, and its first character need not be a surname.
        let isSpaced = apart.count == 2 && tokens.count == 1 && tokens[0].scalars.allSatisfy(\.isHan)
        guard !tokens.isEmpty, tokens.count <= 4, tokens.allSatisfy(ChineseNames.isName) || isSpaced,
            !LinePatterns.isPlace(text), !tokens.contains(where: isTitle)
        else { return nil }
        return tokens.map { Byline(name: $0.string) }
    }

    private static let offices: WordList = [
        "作家", "教授", "学者", "學者", "律师", "律師", "医师", "醫師", "医生", "醫生", "诗人", "詩人", "导演", "導演", "委员", "委員", "主任", "研究员",
        "研究員", "评论员",
        "評論員", "作者",
    ]

    /// The name without the office in brackets behind it: `簡媜媜（作家）`.
    private static func withoutOffice(_ text: FoldedScalars) -> FoldedScalars {
        guard text.last == ")", let bracket = text.offset(of: "("), bracket > 1,
            offices.suffix(of: text[0..<(text.count - 1)]) != nil
        else { return text }
        return text[0..<bracket]
    }

    private static let sources = ["网", "社", "日报", "晚报", "晨报", "时报", "早报", "晚報", "日報", "电视台", "客户端", "通讯社"]

    /// Reads the source of a story, which may take the place of a writer below the headline: `央视网`, `河口日报`.
    private static func source(_ text: FoldedScalars) -> [Byline]? {
        guard (3...8).contains(text.count), sources.contains(where: text.hasSuffix),
            text.scalars.allSatisfy({ $0.isHan || $0.isLatin })
        else { return nil }
        return [Byline(name: text.string)]
    }

    private static let partTitles: WordList = [
        "前言", "后记", "後記", "结语", "結語", "引言", "目录", "目錄", "附录", "尾声", "序言", "导语", "简介",
    ]

    /// Whether two characters, possibly spaced apart, are a title for the text below.
    private static func isTitle(_ text: FoldedScalars) -> Bool {
        partTitles.contains(text) || SectionLabel.isGenre(text) || SectionLabel.isLabel(text)
            || LinePatterns.isNoticeTitle(text)
    }

    /// Whether the line is a list of names, as of deputies, and nothing else: `王德福 李 军 张秀英(女)`.
    static func isListOfNames(_ text: FoldedScalars) -> Bool {
        guard text.count <= 80, text.contains(" ") else { return false }
        var depth = 0
        let outside = text.scalars.filter { scalar in
            if scalar == "(" { depth += 1 }
            defer { if scalar == ")" { depth -= 1 } }
            return depth == 0
        }
        let names = joinSpacedNames(tokens(of: FoldedScalars(scalars: outside)))
        // A third of the names may have surnames that are not in our list.
        return names.count >= 3 && names.allSatisfy(ChineseNames.isNameLike)
            && names.count(where: ChineseNames.isName) * 3 >= names.count * 2
    }

    /// - Parameter isSurelyNames: whether the text can only consist of people and their roles, as after `本报讯`.
    private static func names(in text: FoldedScalars, marked: Bool, isSurelyNames: Bool) -> [Byline]? {
        guard marked || tellingWords.maybeStands(in: text) else { return nil }
        var role: String?
        var bylines: [Byline] = []
        var isSure = marked
        let tokens = joinSpacedNames(tokens(of: text))
        // Beside a name, anything shaped like a name is a name, whatever the surname.
        let isAmongNames = isSurelyNames || tokens.contains(where: ChineseNames.isName)
        for token in tokens {
            if isSure, isReport(token) { continue }
            if forms.contains(token) {
                isSure = isSure || !token.isWord("编辑")
                continue
            }
            if let found = roleWord(in: token) {
                role = silentRoles.contains(found.role) ? nil : found.role
                isSure = true
                if found.rest.isEmpty {
                    if found.role.hasSuffix("评论员") { bylines.append(Byline(role: found.role, name: "本报评论员")) }
                    continue
                }
                // `记者调查` is not a writer: after a role without a space, a name must begin with a known surname.
                guard
                    ChineseNames.isName(found.rest)
                        || isAmongNames && ChineseNames.isNameLike(found.rest) && !columns.contains(found.rest.string)
                else { return nil }
                bylines.append(Byline(role: role, name: found.rest.string))
            } else if ChineseNames.isName(token)
                || (role != nil || marked && isAmongNames) && ChineseNames.isNameLike(token) && !isHouse(token)
            {
                bylines.append(Byline(role: role, name: token.string))
            } else if isSure ? !isHouse(token) : !bylines.isEmpty || !isMedium(token) {
                return nil
            }
        }
        let people = bylines.filter { $0.name != "本报评论员" }
        let named = people.isEmpty ? bylines : people
        return isSure && !named.isEmpty ? named : nil
    }

    /// Whether the token is a workplace named beside the writers: `魏都区融媒体中心`.
    static func isHouse(_ token: FoldedScalars) -> Bool {
        guard let last = token.last, token.count >= 3 else { return false }
        return houses.contains(last) && !ChineseNames.isName(token)
    }

    /// The role at the beginning of the token, `首席记者` in `本报首席记者张三`, and the rest.
    private static func roleWord(in token: FoldedScalars) -> (role: String, rest: FoldedScalars)? {
        for noun in roles {
            guard let start = token.offset(of: noun, in: 0..<min(token.count, 16)) else { continue }
            var from = start
            while let qualifier = qualifiers.first(where: { token.matches($0, at: from - $0.unicodeScalars.count) }) {
                from -= qualifier.unicodeScalars.count
            }
            guard from == 0 || isMedium(token[0..<from]) else { continue }
            let end = start + noun.unicodeScalars.count
            let role = noun == "评论员文章" ? "评论员" : token[from..<end].string
            return (role, token[end..<token.count])
        }
        return nil
    }

    /// Whether the token says where the writers reported from: `臺北報導`, `綜合報導`.
    private static func isReport(_ token: FoldedScalars) -> Bool {
        (2...6).contains(token.count) && (token.hasSuffix("報導") || token.hasSuffix("报道") || token.hasSuffix("報道"))
    }

    private static func isMedium(_ text: FoldedScalars) -> Bool {
        let endings = ["报", "報", "社", "网", "網", "台", "客户端", "日报", "晚报", "晨报", "时报", "新闻", "中心", "周刊", "杂志", "频道", "站"]
        return endings.contains(where: text.hasSuffix) && text.scalars.allSatisfy { $0.isHan || $0.isLatin }
    }

    private static func withoutMarks(_ text: FoldedScalars) -> (text: FoldedScalars, marked: Bool) {
        var from = 0
        var to = text.count
        var marked = false
        while from < to, marks.contains(text.scalars[from]) {
            marked = marked || text.scalars[from] != " "
            from += 1
        }
        if from < to, text.scalars[from] == "(", text.scalars[to - 1] == ")" {
            from += 1
            to -= 1
        }
        return (text[from..<to], marked)
    }

    private static func tokens(of text: FoldedScalars) -> [FoldedScalars] {
        text.scalars.split { separators.contains($0) }.map { text[$0.startIndex..<$0.endIndex] }
    }

    /// Joins two adjacent single characters to one name, because `张 三` is set as wide as `张小三`.
    private static func joinSpacedNames(_ tokens: [FoldedScalars]) -> [FoldedScalars] {
        var joined: [FoldedScalars] = []
        var index = 0
        while index < tokens.count {
            let isPair =
                index + 1 < tokens.count && tokens[index].count == 1 && tokens[index + 1].count == 1
                && !forms.contains(tokens[index]) && !forms.contains(tokens[index + 1])
            joined.append(isPair ? FoldedScalars(tokens[index].string + tokens[index + 1].string) : tokens[index])
            index += isPair ? 2 : 1
        }
        return joined
    }
}
