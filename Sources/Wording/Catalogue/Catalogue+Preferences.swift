extension Catalogue {
    /// Preferences and settings: what each does, and its possible values.
    static let preferences: [String: String] = [
        "columns side by side; auto is as many as are good to read": "并排几栏；auto 为合适的栏数",
        "the width of a column in ems, two cells each": "每栏几字，一字占两格",
        "full-width marks where a page has ASCII ones, or those of the source": "半角标点改全角，或照原文",
        "even right edges of no text, of Chinese (han), or of all": "右边对齐：none 不对齐、han 只中文、all 全部",
        "rules for marks at the ends of lines": "行末标点的规则",
        "English words divided at the ends of lines, where libhyphen and its dictionary are installed":
            "英文行末断词（须装有 libhyphen 及其词典）",
        "stories that are read: in the contents, or left out": "已读文章：列出，或隐藏",
        "contents as a front page, from 60 columns on, or as a list": "目录排成头版（60 列起），或列表",
        "the colours; auto goes by the terminal's ground": "配色；auto 依终端底色",
        "bookmarks by when they were created, when they were modified, or by issue":
            "书签的顺序：created 按新建、modified 按修改、issue 按期",
        "stories found: the newest first, or those with the words in their headlines":
            "搜索结果：newest 最新在前，relevance 标题里有的在前",
        "how fast you read Chinese": "每分钟读中文几字",
        "how fast you read other languages": "每分钟读外文几词",
        "the language of the screens: auto goes by the locale": "界面语言；auto 依区域设置",
        "a number from {1} to {2}": "{1} 至 {2} 之间的数",
        "remembered places and choices": "所记的位置和选择",
        "Remember places, read marks and choices from one sitting to the next.": "记住读到哪里、已读标记和各项选择。",
    ]
}
