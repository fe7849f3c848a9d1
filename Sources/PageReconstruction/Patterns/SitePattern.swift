/// Recognises what East Asian news sites print around their articles: buttons, counts of readers, rights.
enum SitePattern {
    private static let buttons: Set<String> = [
        "版面导航", "标题导航", "返回目录", "返回首页", "返回列表", "放大", "缩小", "默认", "朗读", "收藏", "推荐", "剪报", "打印", "关闭", "评论", "收藏此页",
        "收藏本文", "我要评论", "发表评论", "大", "中", "小", "多种方式看新闻", "PDF版", "数字报首页", "版面概览", "按日期检索", "往期回顾", "往期报纸", "复制链接",
        "分享", "分享到", "微博", "微信", "朋友圈", "举报", "纠错", "字号", "字体", "字体大小", "语音播报", "全文复制", "打印本页", "下载PDF", "查看PDF",
        "扫一扫", "手机看", "上一篇", "下一篇", "上一版", "下一版", "上一期", "下一期", "返回", "首页", "目录", "新闻", "体育", "财经", "邮件", "搜索",
        "短信", "聊天", "导航", "登录", "注册", "列印", "轉寄", "友善列印", "字級", "留言", "共有", "印刷", "シェア", "ツイート", "ブックマーク", "공유", "인쇄",
        "스크랩", "글자크기", "댓글",
    ]
    /// Buttons that say what they are even alone.
    private static let sure: Set<String> = [
        "版面导航", "标题导航", "返回目录", "返回首页", "返回列表", "收藏此页", "收藏本文", "我要评论", "发表评论", "PDF版", "数字报首页", "版面概览", "按日期检索",
        "复制链接", "打印本页", "全文复制", "下载PDF", "查看PDF", "友善列印",
    ]
    private static let leastButtons = 2

    private static let counts: WordList = [
        "阅读数:", "阅读量:", "阅读:", "点击数:", "点击量:", "点击:", "浏览量:", "浏览:", "浏览数:", "點閱:", "人氣:",
    ]
    private static let rights = [
        "版权所有", "版權所有", "版权均属", "未经书面授权", "未经授权", "未经许可", "不得转载", "禁止复制", "ICP备", "ICP证", "無断転載", "無斷轉載", "무단 전재",
    ]
    /// In characters: the longer ones tell of rights.
    private static let longestOfRights = 90

    static func isFurniture(_ text: FoldedScalars) -> Bool {
        guard text.count <= longestOfRights, let last = text.last else { return false }
        if let count = counts.prefix(of: text) {
            return text.scalars.dropFirst(count.unicodeScalars.count).allSatisfy {
                $0.isDigit || ", 次".unicodeScalars.contains($0)
            }
        }
        if isOfButtons(text) { return true }
        let isSentence = text.scalars.dropLast().contains { "。!?".unicodeScalars.contains($0) }
        return !isSentence && rights.count(where: text.contains) > 0
            && (text.first == "©" || text.first == "<" || last != "。" || rights.count(where: text.contains) > 1)
    }

    private static func isOfButtons(_ text: FoldedScalars) -> Bool {
        let words = text.scalars.split { " |[]【】()·/<>".unicodeScalars.contains($0) }.map {
            FoldedScalars(scalars: $0).string
        }
        guard !words.isEmpty, words.allSatisfy(buttons.contains) else { return false }
        return words.count > leastButtons || words.contains(where: sure.contains)
    }
}
