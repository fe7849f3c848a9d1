/// Chinese newspapers whose editions on the web and in archives are in folders named by their initials.
public enum PaperInitials {
    private static let papers = [
        "rmrb": "人民日报", "rmrbhwb": "人民日报海外版", "gmrb": "光明日报", "jfjb": "解放军报", "ckxx": "参考消息", "xwlb": "新闻联播",
        "jjrb": "经济日报", "zgqnb": "中国青年报", "kjrb": "科技日报",
    ]

    /// The newspaper that a folder is named after, ignoring case.
    public static func paper(of folder: String) -> String? { papers[folder.lowercased()] }
}
