import NewsModel

/// Reads the opening of a story: `本报讯(记者 许廷合)`, `新华社北京11月30日电`, `LONDON, May 3 (Reuters) —`.
enum DatelinePattern {
    struct Opening: Equatable {
        let dateline: String
        let bylines: [Byline]
    }

    private static let media: WordList = [
        "本报", "新华社", "中新社", "中新网", "据新华社", "据央视", "人民网", "新华网", "央视网", "光明网", "本网", "本刊", "本台", "本報", "本社",
        "中央社", "新華社", "國民社",
    ]

    private static let stops = Array("。,!?:".unicodeScalars)

    static func opening(of text: FoldedScalars) -> Opening? {
        if let opening = reporter(text) ?? chinese(text) ?? western(text) { return opening }
        return WesternDateline.isAlone(text) || WesternDateline.isPlaceAlone(text)
            ? Opening(dateline: text.string, bylines: []) : nil
    }

    /// Whether the text begins with a dateline, with or without a writer.
    static func opens(_ text: FoldedScalars) -> Bool {
        reporter(text) != nil || endOfChineseDateline(text) != nil || western(text) != nil
    }

    /// Reads the reporter and the place in `〔記者陳美玲／臺北報導〕`.
    private static func reporter(_ text: FoldedScalars) -> Opening? {
        guard let first = text.first, "〔【[(".unicodeScalars.contains(first),
            let end = text.scalars.prefix(32).firstIndex(where: { "〕】])".unicodeScalars.contains($0) }),
            end + 1 < text.count
        else { return nil }
        guard let slash = text.offset(of: "/", in: 1..<end) else { return reporterWithoutPlace(text[1..<end]) }
        let place = text[(slash + 1)..<end]
        guard place.hasSuffix("報導") || place.hasSuffix("报道") || place.hasSuffix("電"), place.count <= 10,
            let writers = BylinePattern.bracket(text[1..<slash])
        else { return nil }
        return Opening(dateline: place.string, bylines: writers)
    }

    private static let reports: WordList = ["報導", "報道", "报道"]
    private static let letters: WordList = [
        "通訊", "通讯", "通信", "專電", "专电", "特電", "特电", "專訊", "专讯", "特訊", "特讯", "発", "發", "電", "電報",
    ]

    /// Reads `【記者梁家傑報道】`, `（南京通訊）`.
    private static func reporterWithoutPlace(_ inside: FoldedScalars) -> Opening? {
        guard inside.count <= 14 else { return nil }
        if let report = reports.suffix(of: inside), inside.hasPrefix("記者") || inside.hasPrefix("记者") {
            let writers = BylinePattern.bracket(inside[0..<(inside.count - report.unicodeScalars.count)])
            return writers.map { Opening(dateline: inside.string, bylines: $0) }
        }
        // Korean papers name the place and the paper: `[부산=한강일보]`.
        if inside.scalars.allSatisfy({ $0.isHangul || $0 == "=" }), inside.first != "=", inside.contains("=") {
            return Opening(dateline: inside.string, bylines: [])
        }
        guard letters.suffix(of: inside) != nil, inside.count > 1, inside.scalars.allSatisfy(\.isHan) else {
            return nil
        }
        return Opening(dateline: inside.string, bylines: [])
    }

    private static func chinese(_ text: FoldedScalars) -> Opening? {
        guard let end = endOfChineseDateline(text) else { return nil }
        // Opening marks are skipped: `〔江陰七日專電〕`, `▲南京七日電`.
        let start = text.scalars.prefix(end).firstIndex { !"【〔[(▲△●○".unicodeScalars.contains($0) } ?? 0
        return Opening(dateline: text[start..<end].string, bylines: writers(text, from: end))
    }

    private static let agencies: WordList = ["路透", "路透社", "中央社", "國民社", "哈瓦斯", "合眾社", "合衆社", "同盟社", "塔斯社", "海通社"]

    /// Whether the text is the place and day of a telegram, as in papers of the Republic: `南京七日`, `江陰七日專`, `倫敦二日路透`.
    private static func isWired(_ text: FoldedScalars) -> Bool {
        let agency = agencies.suffix(of: text)?.unicodeScalars.count ?? 0
        let day = text[0..<(text.count - agency)]
        return (4...14).contains(day.count) && ["日", "日專", "日急", "日下午", "日晨"].contains(where: day.hasSuffix)
    }

    /// The offset after `讯`, `电` or `消息`.
    private static func endOfChineseDateline(_ text: FoldedScalars) -> Int? {
        let reach = min(text.count, 28)
        let isMedium = media.prefix(of: text) != nil
        for offset in 1..<max(reach, 1) {
            let scalar = text.scalars[offset]
            if stops.contains(scalar) { return nil }
            let next = offset + 1 < text.count ? text.scalars[offset + 1] : " "
            let ends = next == "(" || next == " " || next == ":"
            switch scalar {
            case "讯" where isMedium || text[0..<offset].hasSuffix("报"): return offset + 1
            case "訊" where isMedium || text[0..<offset].hasSuffix("報"): return offset + 1
            case "电" where isMedium && (ends || text[0..<offset].hasSuffix("日")): return offset + 1
            case "電" where next != "話" && isWired(text[0..<offset]): return offset + 1
            case "息" where isMedium && text[0..<offset].hasSuffix("消"): return offset + 1
            default: break
            }
        }
        return nil
    }

    private static func writers(_ text: FoldedScalars, from end: Int) -> [Byline] {
        var start = end
        while start < text.count, text.scalars[start] == " " { start += 1 }
        guard start < text.count else { return [] }
        if text.scalars[start] == "(" {
            guard let close = text.offset(of: ")", in: start..<min(text.count, start + 60)) else { return [] }
            return BylinePattern.bracket(text[(start + 1)..<close]) ?? []
        }
        for ending in ["报道", ":"] {
            guard let close = text.offset(of: ending, in: start..<min(text.count, start + 40)) else { continue }
            if let writers = BylinePattern.bracket(text[start..<close]) { return writers }
        }
        return []
    }

    private static func western(_ text: FoldedScalars) -> Opening? {
        capitals(text)
            ?? WesternDateline.length(in: text).map { Opening(dateline: text[0..<$0].string, bylines: []) }
    }

    /// Whether the words behind a dash are the beginning of a text, and not the rest of a heading or the other side of a
    /// match: `CHURCH SERVICES - SUNDAY`, `NORTHTON – WESTBAY: 3-1`.
    private static func isText(_ words: Slice<CompactScalars>) -> Bool {
        let first = words.prefix { $0.isCasedLetter }
        return words.contains(where: \.isLowerCase) && (first.count < 4 || first.contains(where: \.isLowerCase))
    }

    /// Openings of letters: `SIR - I have waited at the stop`.
    private static let addresses: Set<String> = ["SIR", "SIRS", "MADAM"]

    /// Reads capitals, optionally a date and an agency, followed by a dash.
    private static func capitals(_ text: FoldedScalars) -> Opening? {
        let reach = min(text.count, 64)
        var capitals = 0
        while capitals < reach, text.scalars[capitals].isUpperLatin { capitals += 1 }
        guard capitals >= 3 else { return nil }
        for dash in [" — ", " – ", " -- ", " - ", "— ", "-- "] {
            guard let end = text.offset(of: dash, in: 0..<reach) else { continue }
            let head = text[0..<end]
            // A full stop is allowed after a day: `LISBONA, 5 sera. - `.
            let isDay = capitals + 2 < head.count && head.scalars[capitals] == "," && head.scalars[capitals + 2].isDigit
            guard !head.contains(".") || isDay, head.count < 60, !LinePatterns.isNoticeTitle(head),
                !addresses.contains(head.string),
                head.scalars.contains(where: \.isDigit) || isText(text.scalars[(end + dash.unicodeScalars.count)...])
            else { continue }
            return Opening(dateline: head.string, bylines: [])
        }
        return nil
    }
}
