import NewsModel

/// Recognises text printed around the stories: folios, dates, editors, references to other pages.
enum FurniturePattern {
    private static let openings: WordList = [
        "责编", "责任编辑", "编辑:", "编辑/", "编辑 ", "本版编辑", "本版责编", "组版", "美编", "版式", "校对", "值班", "主编", "电话:", "热线",
        "投稿邮箱", "邮箱:", "E-mail", "国内统一", "邮发代号", "广告", "零售价", "本报地址", "新闻热线", "总编", "见习编辑", "视觉",
        "统筹", "Page ", "PAGE ", "Editor:", "Continued on", "Continued from", "CONTINUED ON", "CONTINUED FROM", "See ",
        "(Continued", "Vol. ", "VOL. ", "发布时间", "发布日期", "来源:", "字体:", "字号:", "浏览次数",
        "来稿", "社址", "邮编", "承印", "印刷:", "首页 >", "首页>", "当前位置", "您的位置", "您当前的位置", "分享到", "上一篇", "下一篇",
        "上一版", "下一版", "上一期", "下一期", "版权所有", "版權所有", "저작권자", "<저작권자", "ⓒ", "Copyright ⓒ", "审核:",
        "입력 ", "수정 ", "기사입력", "등록 ", "승인 ",
        "监制:", "原创 ", "Eds: ", "AP-ES-", "AP-NY-", "点击蓝字", "阅读原文", "扫描二维码",
    ]

    private static let imprints: WordList = [
        "Verantwortlicher Redakteur", "Verantwortlich für", "Verantwortlich:", "Druck und Verlag", "Druck von",
        "Redaktion, Druck", "Redaction, Druck", "Le gérant", "Le Gérant", "Le directeur-gérant", "Le Directeur-gérant",
        "Le Directeur-Gérant",
        "Le rédacteur-gérant", "Le Rédacteur-gérant", "Imprimerie ", "Imp. ", "Imprenta ",
        "Tipografía ", "Tipografia ", "Stamperia ", "Gerente responsabile", "El gerente", "Snelpersdruk van",
        "Gedrukt bij", "Printed and published by", "Printed and Published by", "Printed on ", "Printed by ",
    ]

    private static let editors: WordList = [
        "Редактор ", "Отв. редактор ", "Ответственный редактор ", "Главный редактор ", "И. о. редактора ", "Редактор: ",
        "Chefredakteur ", "Chefredakteur: ", "Director: ", "Directeur: ", "Redacteur: ", "Direttore: ",
    ]

    /// Who prints a paper and answers for it: `Imprimerie Lacombe`, `Verantwortlich: für Politik Dr. E. Stahl`, `Редактор П. В.
    /// ЛУГОВОЙ.`
    static func isImprint(_ text: FoldedScalars) -> Bool {
        guard text.count <= 140 else { return false }
        return imprints.prefix(of: text) != nil || text.contains("— Imp. ") || text.contains("—Imp. ") || isEditor(text)
    }

    /// A title and a name: every word of it has a capital.
    private static func isEditor(_ text: FoldedScalars) -> Bool {
        guard text.count <= 50, let title = editors.prefix(of: text) else { return false }
        let name = text.scalars.dropFirst(title.unicodeScalars.count).split(separator: " ")
        return 2...4 ~= name.count && name.allSatisfy { $0.first?.isUpperCase ?? false }
    }

    static func isFurniture(_ line: FoldedScalars) -> Bool {
        guard line.count <= 120, let first = line.first else { return false }
        let text = line.contains("(") && line.contains("年") ? withoutEra(line) : line
        if SitePattern.isFurniture(text) || isLunarDay(text) || isPaperAddress(text) || isNumbered(text)
            || isPageWithName(text)
        {
            return true
        }
        if isFolio(text) || isTimeAlone(text) || JumpPattern.isShort(text) || isImprint(text)
            || date(in: text) != nil && (isDateLine(text) || isSource(text))
        {
            return true
        }
        // The editor of a web page: `【纠错】【责任编辑：何田】`.
        if text.count <= 30, first == "【", text.contains("责任编辑:") { return true }
        // The line may be in brackets: `（责任编辑：何田）`.
        let bare = text.first == "(" && text.last == ")" ? text[1..<(text.count - 1)] : text
        guard text.count <= 60, openings.prefix(of: bare) != nil || text.contains("统一刊号") else {
            // A navigation path: `ホーム > 社会 > 記事`.
            let isPath = text.scalars.count { $0 == ">" } > 1 && text.contains(" > ") && text.count <= 60
            return isPath || text.isWord("专栏:") || text.hasPrefix("www.") || text.hasPrefix("http")
                || first == "@" && text.count < 40
        }
        // The opening of a letter.
        if LetterSignatures.isSalutation(text) { return false }
        if text.hasPrefix("See ") { return JumpPattern.isReference(text) }
        // `Vol. — On a arrêté hier` tells of a theft.
        if text.hasPrefix("Vol. ") || text.hasPrefix("VOL. ") {
            return text.scalars.dropFirst(5).first { $0 != " " }.map {
                $0.isDigit || "IVXLC".unicodeScalars.contains($0)
            }
                ?? false
        }
        let stops = text.scalars.filter { "。!?".unicodeScalars.contains($0) }.count
        return stops == 0 || text.hasPrefix("(")
    }

    /// Whether the line is a weekday with the day of the Chinese calendar: `星期五 农历七月十三`.
    private static func isLunarDay(_ text: FoldedScalars) -> Bool {
        text.count <= 20 && (text.contains("农历") || text.contains("農曆") || text.contains("夏历"))
            && text.scalars.count(where: { "月年".unicodeScalars.contains($0) }) > 0
            && !text.scalars.contains { textMarks.contains($0) }
            && text.scalars.allSatisfy {
                $0 == " " || $0.isDigit || numerals.contains($0)
                    || "农历農曆夏历年月日星期礼拜禮週周天正冬腊臘闰閏初廿卅大小甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥".unicodeScalars.contains($0)
            }
    }

    /// Whether the line states the number of a paper behind a blank: `光緒三十年三月十四日　第一萬一千二百號`,
    /// `湊市議会だより　第3号`.
    private static func isNumbered(_ text: FoldedScalars) -> Bool {
        guard text.count <= 40, let last = text.last, "號号期".unicodeScalars.contains(last),
            let start = text.scalars.lastIndex(of: "第"), start > 0, text.scalars[start - 1] == " ",
            text.scalars[(start + 1)..<(text.count - 1)].allSatisfy({
                $0.isDigit || numerals.contains($0) || "百千萬万〇零廿卅".unicodeScalars.contains($0)
            })
        else { return false }
        return !text.scalars.contains { textMarks.contains($0) }
    }

    /// Whether the line is a page and its name: `A1 要聞`, `05 要闻`.
    private static func isPageWithName(_ text: FoldedScalars) -> Bool {
        guard text.count <= 10, let blank = text.scalars.firstIndex(of: " ") else { return false }
        let parts = [text[0..<blank], text[(blank + 1)..<text.count]]
        guard
            let page = parts.firstIndex(where: { part in
                (1...3).contains(part.count) && part.scalars.contains(where: \.isDigit)
                    && part.scalars.allSatisfy { $0.isDigit || $0.isUpperLatin }
            })
        else { return false }
        let name = parts[1 - page]
        return name.scalars.allSatisfy(\.isHan) && SectionLabel.isLabel(name)
    }

    private static let addresses = ["地址", "邮编", "电话", "许可证", "定价", "零售", "印刷", "传真", "郵編", "電話", "定價", "广告部", "发行部"]
    private static let leastAddresses = 3

    /// Whether the line is how to reach a paper and what it costs: `本报地址：… 邮编：… 电话：… 定价0.30元 印刷：…`.
    private static func isPaperAddress(_ text: FoldedScalars) -> Bool {
        text.contains("本报") || text.contains("社址") || text.contains("印刷")
            ? addresses.count(where: text.contains) >= leastAddresses && !text.contains("。") : false
    }

    /// The text without its brackets, if the rest is a date: `2005年(平成17年)6月12日(日曜日)`.
    private static func withoutEra(_ text: FoldedScalars) -> FoldedScalars {
        var depth = 0
        let outside = text.scalars.filter { scalar in
            if scalar == "(" { depth += 1 }
            defer { if scalar == ")" { depth -= 1 } }
            return depth == 0
        }
        let day = FoldedScalars(scalars: outside)
        return day.count <= 14 && date(in: day) != nil ? day : text
    }

    private static let numerals = Array("一二三四五六七八九十".unicodeScalars)
    private static let folioMarks = Array(" ·-—|:第版页頁张張0123456789〇".unicodeScalars) + numerals
    private static let textMarks = Array("。;!?“”(".unicodeScalars)

    /// Whether the line is a page label: `第3版`, `第3版()`, `A04`, `3版`, `03`, `A4`, `· 3 ·`. `（3）` is the heading of a
    /// part instead.
    private static func isFolio(_ line: FoldedScalars) -> Bool {
        guard line.count <= 12 else { return false }
        let text = line.hasSuffix("版()") ? line[0..<(line.count - 2)] : line
        let letters = text.scalars.filter { !folioMarks.contains($0) }
        let hasNumber = text.scalars.contains { $0.isDigit || numerals.contains($0) }
        if letters.isEmpty {
            // `4-11-19-27-33` are the numbers of a lottery.
            guard text.scalars.split(whereSeparator: { !$0.isDigit }).count <= 3 else { return false }
            return hasNumber && (text.contains("版") || text.contains("页") || text.scalars.contains(where: \.isDigit))
        }
        return text.count <= 4 && letters.count == 1 && letters[0].isUpperLatin && hasNumber
    }

    private static let updates = ["更新", "发布", "發布", "發佈", "发表", "發表"]

    /// Whether the line is only the time of posting: `2025/02/03 14:22（14:51 更新）`.
    private static func isTimeAlone(_ text: FoldedScalars) -> Bool {
        guard (15...36).contains(text.count), text.first?.isDigit ?? false, text.contains(":"), date(in: text) != nil
        else {
            return false
        }
        let words = text.scalars.filter { !$0.isDigit && !" -/.:年月日()".unicodeScalars.contains($0) }
        return words.isEmpty || updates.contains(FoldedScalars(scalars: words).string)
    }

    /// Whether the text names the paper and day that a story was taken from: `《河口日报》（2031年04月05日 第01版）`.
    private static func isSource(_ text: FoldedScalars) -> Bool {
        guard text.count <= 40, text.first == "《", text.last == ")", let end = text.offset(of: "》(") else {
            return false
        }
        return end <= 12
    }

    /// Whether the line is a date with only a weekday, a lunar date, a page and a paper beside it.
    private static func isDateLine(_ text: FoldedScalars) -> Bool {
        // The date may be at the left and the page at the right, with blanks in between.
        guard text.scalars.count(where: { $0 != " " }) <= 60 else { return false }
        // `时间:2031年4月2日` is the time of an event, `… 08:30 来源:河口日报` is the time of posting.
        let isOfText = ["时间:", "時間:", "日時:"].contains(where: text.hasPrefix)
        return !isOfText && !text.scalars.contains { textMarks.contains($0) }
            && (text.contains("来源:") || text.contains("星期") || text.contains("农历") || text.count <= 14
                || text.contains("版")
                || weekdays.contains(where: text.contains))
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The day in a line as `YYYY-MM-DD`: `2020年12月1日`, `December 1, 2020`, `2020-12-01`.
    static func date(in text: FoldedScalars) -> String? {
        for start in text.scalars.indices where text.scalars[start].isDigit {
            guard start == 0 || !text.scalars[start - 1].isDigit else { continue }
            var reader = DigitReader(text: text, offset: start)
            guard let year = reader.number(), (1800...2200).contains(year), reader.skip("年-/."),
                let month = reader.number(), reader.skip("月-/."), let day = reader.number()
            else { continue }
            if let date = iso(year, month, day) { return date }
        }
        guard text.scalars.contains(where: \.isUpperLatin), text.scalars.contains(where: \.isDigit) else { return nil }
        for (index, month) in months.enumerated() {
            guard let start = text.offset(of: month) else { continue }
            var reader = DigitReader(text: text, offset: start + month.unicodeScalars.count)
            _ = reader.skip(" ")
            guard let day = reader.number(), reader.skip(",") else { continue }
            _ = reader.skip(" ")
            if let year = reader.number(), (1800...2200).contains(year), let date = iso(year, index + 1, day) {
                return date
            }
        }
        return nil
    }

    private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return "\(year)-\(month.padded(2))-\(day.padded(2))"
    }

    private struct DigitReader {
        let text: FoldedScalars
        var offset: Int

        mutating func number() -> Int? {
            var value = 0
            var digits = 0
            while offset < text.count, text.scalars[offset].isDigit, digits < 4 {
                value = value * 10 + Int(text.scalars[offset].value - 0x30)
                offset += 1
                digits += 1
            }
            return digits > 0 ? value : nil
        }

        mutating func skip(_ any: String) -> Bool {
            guard offset < text.count, any.unicodeScalars.contains(text.scalars[offset]) else { return false }
            offset += 1
            return true
        }
    }
}
