import NewsModel

/// Finds writers named in single lines of a story whose structure a format gives.
package enum StoryOpening {
    /// The dateline and the writers at the beginning of a paragraph: `本报讯 记者 林一舟 昨天`, `新华社北京11月30日电（记者 张三）`.
    package static func facts(of paragraph: String) -> (dateline: String?, bylines: [Byline]) {
        if paragraph.hasPrefix("【"), let end = paragraph.firstIndex(of: "】"),
            paragraph.distance(from: paragraph.startIndex, to: end) <= 24,
            let last = paragraph[..<end].last, "电讯息".contains(last)
        {
            return (String(paragraph[...end]), [])
        }
        let opening = DatelinePattern.opening(of: FoldedScalars(String(paragraph.prefix(80))))
        guard let opening else { return (nil, []) }
        let bylines = opening.bylines.isEmpty ? spacedNames(paragraph, behind: opening.dateline) : opening.bylines
        return (opening.dateline, bylines)
    }

    /// The writers that a line names, or `nil` if it says anything else.
    package static func bylines(ofLine line: String) -> [Byline]? {
        let text = FoldedScalars(line)
        return BylinePattern.line(text) ?? WesternByline.line(text)
    }

    /// The writers in a line below a headline that may consist of names only.
    package static func bareNames(ofLine line: String) -> [Byline]? { BylinePattern.bareNames(FoldedScalars(line)) }

    /// Whether a line is a caption that ends with the name of its photographer.
    package static func isCredited(_ line: String) -> Bool {
        CaptionPattern.caption(FoldedScalars(line))?.credit != nil
    }

    /// Names after their role, separated by spaces: `记者 林一舟 通讯员 张三 昨天下午…`.
    private static func spacedNames(_ paragraph: String, behind dateline: String) -> [Byline] {
        let rest = paragraph.dropFirst(dateline.count).prefix(60)
        var role: String?
        var names: [Byline] = []
        for word in rest.split(separator: " ") {
            if ["记者", "本报记者", "通讯员", "实习生", "特约记者"].contains(String(word)) {
                role = String(word)
            } else if role != nil, (2...4).contains(word.count), ChineseNames.isName(FoldedScalars(String(word))) {
                names.append(Byline(role: role, name: String(word)))
            } else {
                break
            }
        }
        return names
    }
}
