extension Catalogue {
    /// Errors of the library and of the bookmarks and corrections files.
    static let files: [String: String] = [
        "The library {1} cannot be opened: {2}.": "打不开报库 {1}：{2}。",
        "{1} is not a library of Broadsheet; it is left as it is.": "{1} 不是 Broadsheet 的报库，未作改动。",
        "{1} was written by a later Broadsheet; this one leaves it as it is.": "{1} 是新版 Broadsheet 所写，本版不作改动。",
        "The library {1} is damaged; it is left as it is. Move it away and import the issues anew.":
            "报库 {1} 已损坏，未作改动。请把它移开，重新导入报纸。",
        "Another program has cut the journal of the library {1}; it is not used again until Broadsheet is restarted.":
            "另一程序截断了报库 {1} 的日志，重新启动 Broadsheet 之前不再使用报库。",
        "Another program is writing the library {1} and does not finish; nothing was changed.":
            "另一程序一直在写报库 {1}，未作改动。",
        "The library {1} can only be read; nothing was changed.": "报库 {1} 只能读，未作改动。",
        "The disk is full: the library {1} was not changed.": "磁盘已满：报库 {1} 未作改动。",
        "There is no issue {1} in the library.": "报库里没有编号 {1} 的报纸。",
        "There is no library {1} yet: broadsheet import makes it.": "还没有报库 {1}：用 broadsheet import 建立。",
        "There is a saved search “{1}” already: choose another name.": "已有名为“{1}”的搜索：请换个名称。",
        "The library {1} does not answer: {2}.": "报库 {1} 没有应答：{2}。",
        "the file or its folder cannot be read or made": "文件或其文件夹无法读取，也无法建立",
        "it holds more stories than it can number": "文章太多，编号不够",

        "bookmarks": "书签",
        "corrections": "更正",
        "The {1} in {2} cannot be read: {3}.": "无法读取 {2} 里的{1}：{3}。",
        "The {1} cannot be written to {2}, which stays as it was: {3}.": "无法把{1}写入 {2}，文件未变：{3}。",
        "Another program is writing the {1} in {2} and does not finish; nothing was changed.":
            "另一程序一直在写 {2} 里的{1}，未作改动。",
        "{1} is larger than {2} MB, too large for {3}.": "{1} 超过 {2} MB，作为{3}太大了。",
        "The {1} in {2} would become larger than {3} MB, too large to be read again; nothing was changed.":
            "{2} 里的{1}将超过 {3} MB，以后就无法读取了，未作改动。",
        "{1} is a folder, where the {2}' file should be.": "{1} 是文件夹，这里应是{2}的文件。",
        "{1} is not a file of {2}; it is left as it is.": "{1} 不是{2}的文件，未作改动。",
        "{1} was written by a later Broadsheet (version {2} of the file) and is not changed.":
            "{1} 是新版 Broadsheet 所写（文件版本 {2}），不作改动。",
        "{1} is damaged in line {2}; it is left as it is.": "{1} 第 {2} 行损坏，未作改动。",
        "One entry of the bookmarks cannot be read; it stays in the file as it is.": "书签文件里有 1 项无法读取，原样保留。",
        "{1} entries of the bookmarks cannot be read; they stay in the file as they are.":
            "书签文件里有 {1} 项无法读取，原样保留。",
        "1 bookmark was kept": "保留了 1 个书签",
        "{1} bookmarks were kept": "保留了 {1} 个书签",
        "The bookmarks' file was damaged in line {1}: {2}, the file as it was is now {3}.":
            "书签文件第 {1} 行损坏：{2}，原文件改名为 {3}。",
        "The bookmarks' file is damaged in line {1} and cannot be set aside: nothing can be changed.":
            "书签文件第 {1} 行损坏，又无法移开：不能改动。",
        "The bookmarks were written by a later Broadsheet (version {1} of the file): read only.":
            "书签是新版 Broadsheet 所写（文件版本 {1}）：只能读。",
        "{1} kept": "{1} 条",
    ]
}
