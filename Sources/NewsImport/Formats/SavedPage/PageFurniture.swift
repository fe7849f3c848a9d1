/// Recognises lines within the text of a page that do not belong to it: links to other pages, and credits of editors.
enum PageFurniture {
    /// Whether a block leads to another page: an invitation with a link, or only a few typical words.
    static func isInvitation(_ block: MarkupBlock) -> Bool {
        guard block.kind != .caption, block.text.count <= longest else { return false }
        let words = block.text.lowercased().drop { !$0.isLetter }
        if bare.contains(String(words.hasSuffix(".") ? words.dropLast() : words)) { return true }
        guard let element = block.element, element.first(named: "a") != nil else { return false }
        let isLinked = { TextMeasure(of: element).linkDensity > leastLinked || isLink(block) }
        return invitations.contains(where: words.hasPrefix) && isLinked()
            || asides.contains(where: words.hasPrefix)
    }

    /// Whether a line credits the page's editor: `[责任编辑：周涛]`.
    static func isEditor(_ line: String) -> Bool {
        let words = line.drop { !$0.isLetter }
        return editors.contains(where: words.hasPrefix)
            || line.count <= longestEditor && editorsNamed.contains(where: line.contains)
    }

    /// Whether a line says whose the page is: `Copyright ⓒ 晚潮报. All rights reserved.`
    static func isCopyright(_ line: String) -> Bool {
        guard line.count <= longest else { return false }
        let words = line.lowercased()
        let isNamed = words.hasPrefix("copyright") && ["©", "ⓒ", "(c)", "reserved"].contains(where: words.contains)
        return isNamed || copyrights.contains(where: words.hasPrefix)
    }

    /// The blocks without lists of other pages, which follow a heading for related stories.
    static func withoutRelated(_ blocks: [MarkupBlock]) -> [MarkupBlock] {
        var kept: [MarkupBlock] = []
        var isRelated = false
        for (index, block) in blocks.enumerated() {
            let leads = index + 1 < blocks.count && isLink(blocks[index + 1])
            if related.contains(block.text.filter(\.isLetter).lowercased()), leads || index + 1 == blocks.count {
                isRelated = true
            } else if !isRelated || !isLink(block) {
                isRelated = false
                kept.append(block)
            }
        }
        return kept
    }

    private static func isLink(_ block: MarkupBlock) -> Bool {
        let words = block.text.filter(\.isLetter)
        return block.element?.first { $0.name == "a" && $0.lineText?.filter(\.isLetter) == words } != nil
    }

    /// The length of the longest line with an editor, in characters: `本文来源：晚潮报　责任编辑：周涛`.
    private static let longestEditor = 60
    private static let editorsNamed = ["责任编辑：", "责任编辑:", "責任編輯：", "責任編輯:"]
    /// The letters of the lines, in lower case.
    private static let related: Set<String> = [
        "関連記事", "関連ニュース", "あわせて読みたい", "相关新闻", "相关推荐", "相关报道", "推荐阅读", "相關新聞", "relatedarticles",
        "relatedstories", "related", "relatedtopics", "relatedposts", "relatednews", "relatedcontent", "mehrzumthema",
        "youmayalsolike", "youmightalsolike", "more", "morestories", "moreonthistopic", "recommended", "readnext",
    ]

    /// The length of the longest furniture, in characters: a sentence or two.
    private static let longest = 200
    /// The minimum share of linked text; a sentence that begins with the same words links only a word or two.
    private static let leastLinked = 0.4

    private static let bare: Set<String> = [
        "advertisement", "article continues below", "continue reading below", "story continues below",
        "story continues below advertisement", "advert", "this slideshow requires javascript", "anzeige", "werbung",
        "publicité", "publicidad", "广告", "廣告",
    ]
    private static let editors = ["责任编辑", "責任編輯", "责编", "責編", "编辑：", "编辑:", "編輯：", "責任校對", "责任校对"]
    private static let copyrights = ["©", "ⓒ", "<ⓒ", "[ⓒ", "版权所有", "版權所有", "저작권자", "무단 전재", "무단전재"]
    private static let invitations = [
        "read more", "read also", "also read", "read:", "read next", "more:", "see also", "watch:",
        "also on ", "get ", "lire aussi", "à lire", "lire :", "lesen sie auch", "mehr zum thema", "leia mais",
        "leia também", "lee también", "lea también", "leggi anche", "читайте также", "相关阅读", "相關閱讀", "延伸阅读", "延伸閱讀",
        "更多阅读",
    ]
    private static let asides = [
        "follow us", "like this story", "share this", "sign up for", "sign up to", "subscribe to our",
        "click here to", "this website uses cookies", "this site uses cookies", "we use cookies",
    ]
}
