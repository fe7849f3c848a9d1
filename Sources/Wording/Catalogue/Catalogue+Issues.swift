extension Catalogue {
    /// The contents of issues, and the library's shelf.
    static let issues: [String: String] = [
        "Enter opens": "Enter 打开",
        "/ search": "/ 搜索",
        "B bookmarks": "B 书签",
        "? help": "? 帮助",
        "q quit": "q 退出",
        "“{1}” in {2}": "“{1}” {2} 篇",
        "opening, {1} so far": "正在打开，已有 {1}",
        " · {1} read": " · 已读 {1}",
        "Opening …": "正在打开……",
        "No story was found here.": "这里没有文章。",
        "No story has “{1}” in it.": "没有一篇含“{1}”。",
        "This is the last section.": "已是最后一个栏目。",
        "This is the first section.": "已是第一个栏目。",
        "[photo] ": "〔图〕",
        "{1} min": "{1} 分钟",
        "{1} · {2}": "{1} · {2}",
        "all {1} read": "{1} 篇全部读毕",
        "{1} of {2} read · {3} left": "已读 {1}/{2} 篇 · 余 {3}",
        "Tab list": "Tab 列表",
        "Tab front page": "Tab 头版",
        "A front page needs {1} columns.": "头版至少要 {1} 列宽。",
        "All stories are read.": "全部读毕。",

        // From issue to issue
        "This is the newest issue.": "已是最新一期。",
        "This is the oldest issue.": "已是最早一期。",
        "This is the last paper.": "已是最后一份。",
        "This is the first paper.": "已是第一份。",
        "Only issues of the library are kept as finished: broadsheet import adds this one.":
            "只有报库里的期能标为读毕：broadsheet import 可把本期收入。",
        "The issue is finished; f takes that back.": "本期已读毕；再按 f 取消。",
        "The issue is not finished.": "本期未读毕。",

        // The shelf
        "S another name": "S 改名",
        "d delete": "d 删除",
        "f finished": "f 读毕",
        "Library": "报库",
        "Saved searches": "保存的搜索",
        "Papers without a name": "未具报名",
        "The library is empty.": "报库还是空的。",
        "broadsheet import PATH… adds pages, or folders of them.": "broadsheet import 路径…… 收入报纸，文件夹也行。",
        "broadsheet PATH… reads them without adding.": "broadsheet 路径…… 只读不收。",
        "This is the last publication.": "已是最后一种报纸。",
        "This is the first publication.": "已是第一种报纸。",
        "Only saved searches can be deleted here; broadsheet remove takes an issue out.":
            "这里只能删除保存的搜索；移出一期用 broadsheet remove。",
        "“{1}” is off the shelf; it searched “{2}”.": "“{1}”已从报架撤下，原搜索“{2}”。",
        "“{1}” is not in the library any more.": "“{1}”已不在报库里。",
        "name: ": "名称：",
        "“{1}” stands on the shelf now.": "“{1}”已上报架。",
        "The search is called “{1}” now.": "这项搜索改名为“{1}”。",
    ]
}
