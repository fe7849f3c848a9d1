extension Catalogue {
    /// The commands: their output, and their help in the parser and the manual.
    static let commands: [String: String] = [
        "Read newspapers in the terminal: issues, sections and stories, set as on paper.":
            "在终端里读报：期、栏目、文章，排版如纸面。",
        "Opens the library, or pages of newspapers, archives and folders of them, or what is piped in. Press ? in the reader for its keys. With --ambiguous narrow or --ambiguous wide before the paths the terminal is not asked how wide it sets “ ” … and their like.":
            "打开报库，或报纸版面、压缩包、文件夹，或管道送来的内容。阅读时按 ? 看按键。路径前加 --ambiguous narrow 或 --ambiguous wide，就不再问终端“ ” … 等字符占几格。",
        "The language of messages, en or zh; else as the locale has it.": "界面语言，en 或 zh；不写则依区域设置。",
        "The encoding of text, whatever it looks like: gb18030, big5, windows-1252 …":
            "文本编码，不再自行判断：gb18030、big5、windows-1252……",
        "The form of the output.": "输出格式。",
        "Leave control characters in what goes to a file or into a pipe.": "写入文件或管道时保留控制字符。",
        "Pages of newspapers, archives or folders of them; - for standard input.": "报纸版面、压缩包或文件夹；- 为标准输入。",
        "Open files or folders in the reader.": "用阅读器打开文件或文件夹。",
        "Cells of characters whose width is ambiguous, as “ ” …: auto asks the terminal.":
            "“ ” … 等宽度不定的字符占几格；auto 则问终端。",
        "There is no terminal whose keys could be read beside standard input.": "标准输入已占用，又没有终端可读按键。",
        "the output cannot be written.": "无法写入输出。",
        "A path has at least one character, and this is empty.": "路径不能为空。",
        "An id has at least one character, and this is empty.": "编号不能为空。",
        "“{1}” begins with “-” and is taken for an option: write ./{2} for the file.":
            "“{1}”以“-”开头，会当作选项：若是文件，请写 ./{2}。",

        // The library
        "Add newspapers to the library, or bring those that are there up to date.": "把报纸导入报库，已有的则更新。",
        "{1} updated": "更新 {1}",
        "{1} unchanged": "未变 {1}",
        "{1} with {2}: {3}.": "{1}，{2}：{3}。",
        "{1} {2} could not be imported.": "{1}另有 {2} 份未能导入。",
        "List the issues in the library, newest first.": "列出报库里的各期，最新在前。",
        "A line an issue, parted by tabs: id, date, stories read of all there are, name.":
            "每期一行，以制表符分隔：编号、日期、已读篇数／总篇数、名称。",
        "the library is empty: broadsheet import PATH… fills it.": "报库还是空的：用 broadsheet import 路径…… 导入报纸。",
        "There is no library yet: broadsheet import PATH… begins one.": "还没有报库：用 broadsheet import 路径…… 导入报纸，即有报库。",
        "Take issues out of the library; the files they came from stay.": "把若干期移出报库；原来的文件不动。",
        "Ids of issues, as list shows them.": "期的编号，见 list。",
        "{1} removed.": "已移出 {1}。",
        "Search the library.": "搜索报库。",
        "Several words mean all of them, \"…\" a phrase, -word without it; headline: byline: section: tag: look in one place, from: and to: take a date, is: takes unread or bookmarked. Words in Latin letters are also read as pinyin, whole or initials.":
            "几个词须同时出现，\"…\" 为完整短语，-词 为不含；headline: byline: section: tag: 限标题、署名、栏目、标签，from: 和 to: 后写日期，is: 后写 unread 或 bookmarked。拉丁字母也当拼音读，全拼、声母都行。",
        "What to look for.": "要找的词。",
        "The most stories to show.": "至多列出几篇。",
        "newest, or relevance: stories with the words in their headlines first.": "newest 为最新在前，relevance 为标题里有的在前。",
        "--limit is a number of stories, 0 or more.": "--limit 是篇数，不小于 0。",
        "There is nothing to look for.": "没有写明要找什么。",
        "A regular expression searches an article or an issue, not the library.": "正则表达式可搜本篇和本期，不能搜报库。",
        "Write an issue, rebuilt, or a story of it, as JSON, Markdown, text, HTML or EPUB.":
            "把重建的一期或其中一篇写成 JSON、Markdown、文本、HTML 或 EPUB。",
        "A newspaper page, an archive or folder of them, - for standard input, or an issue or a story of the library by its id.":
            "报纸版面、压缩包或文件夹，- 为标准输入，或报库里一期、一篇的编号。",
        "One story alone: its number from 1 on, its id, or its headline or part of it.":
            "只取一篇：从 1 起的序号、编号、标题或标题的一部分。",
        "The file to write, in the place of standard output.": "写入此文件，不写标准输出。",
        "An EPUB is no text for a terminal: --output FILE writes it to a file.":
            "EPUB 不是终端能显示的文本：用 --output 文件 写入文件。",
        "{1} cannot be written: {2}.": "无法写入 {1}：{2}。",
        "There is no file {1}, and no library yet: broadsheet import PATH… begins one.":
            "没有文件 {1}，也还没有报库：用 broadsheet import 路径…… 导入报纸，即有报库。",
        "There is no file {1}, and no issue or story of that id in the library.": "没有文件 {1}，报库里也没有此编号的期或文章。",

        // Bookmarks
        "Add, list, export, import, merge and remove bookmarks.": "增加、列出、导出、导入、合并、删除书签。",
        "Bookmark a story, a paragraph, or a piece of text.": "给一篇、一段或一处文字加书签。",
        "Prints the id of the new bookmark. The ids of stories are in export --format json and search --format json.":
            "输出新书签的编号。文章的编号见 export --format json 和 search --format json。",
        "A newspaper page, or the id of a story in the library or in a page that has a bookmark.":
            "报纸版面，或报库里、有书签的版面里一篇的编号。",
        "The story of the page: its number from 1 on, or its headline or part of it.": "版上的一篇：从 1 起的序号，或标题、标题的一部分。",
        "A paragraph of the story, counted from 0 as in the bookmarks' file.": "篇中的一段，从 0 数起，同书签文件。",
        "A piece of the page's text.": "版上的一处文字。",
        "A tag, one word; may be given several times.": "标签，一个词；可写多次。",
        "A note.": "批注。",
        "--quote is a piece of text, and this is empty.": "--quote 后要写文字，不能为空。",
        "A tag is one word, and “{1}” is none.": "标签是一个词，“{1}”不是。",
        "{1}: there is no story on this page.": "{1}：版上没有文章。",
        "{1}: there is no story “{2}” on this page.": "{1}：版上没有“{2}”这一篇。",
        "{1}: there is no such file, and no story with this id in the library or in a paper with bookmarks.":
            "{1}：没有这个文件，报库里和有书签的报纸里也没有此编号的文章。",
        "{1}: the text “{2}” is not there.": "{1}：没有“{2}”这处文字。",
        "{1}: the story “{2}” has {3} paragraphs, from 0 on.": "{1}：“{2}”共 {3} 段，从 0 数起。",
        "Write the bookmarks as Markdown, JSON, CSV or HTML, grouped by issue.": "把书签按期写成 Markdown、JSON、CSV 或 HTML。",
        "The form of the output. Only JSON keeps everything and can be imported.": "输出格式。只有 JSON 不丢内容，能再导入。",
        "Take in exported bookmarks, or a list of URLs or headlines.": "导入书签，或网址、标题的清单。",
        "A list has one story a line: a URL or a headline, and after tabs a title and a description, as newsboat's bookmark command writes it. Its stories are looked for in the papers given with --in, in those that have bookmarks, and, by their headlines, in the library. A URL is kept in the note. What is not found is told, and the exit code is 1.":
            "清单每篇一行：网址或标题，制表符后可写题名和说明，同 newsboat 的书签命令。在 --in 所给的报纸、有书签的报纸里找，并按标题在报库里找。网址记在批注里。找不到的会告知，退出码为 1。",
        "Files of bookmarks as JSON, or lists.": "JSON 书签文件，或清单。",
        "A page or folder in which the stories of a list are.": "清单上各篇所在的版面或文件夹。",
        "A tag for the bookmarks from a list; may be given several times.": "给清单来的书签加标签；可写多次。",
        "{1} is not a sound file of bookmarks.": "{1} 不是完好的书签文件。",
        "{1}: {2}": "{1}：{2}",
        "{1} known": "已有 {1}",
        "{1} not found": "没找到 {1}",
        "{1} could not be read": "无法读取 {1}",
        "{1}, line {2}: no story “{3}”.": "{1} 第 {2} 行：没有“{3}”这一篇。",
        "{1} is larger than {2} MB.": "{1} 超过 {2} MB。",
        "{1} is neither a file of bookmarks nor a list of at most 1 MB in UTF-8.": "{1} 不是书签文件，也不是 1 MB 以内的 UTF-8 清单。",
        "{1} has more than {2} lines: import it in parts.": "{1} 超过 {2} 行：请分几次导入。",
        "List the bookmarks.": "列出书签。",
        "A line a bookmark: the beginning of its id, the issue's date and name, the headline, the quote, tags, the note, and with --in what became of the text: in place, moved, or lost. Nothing is said of a bookmark of another paper.":
            "每个书签一行：编号开头、期的日期和名称、标题、引文、标签、批注；有 --in 时还有原文如今在原处、已移位还是已无。别的报纸的书签不作说明。",
        "A page or folder in which the bookmarks' text is looked for.": "在哪个版面或文件夹里查找书签的原文。",
        "there is no such bookmark.": "没有这样的书签。",
        "Merge other files of bookmarks into the bookmarks.": "把别的书签文件并入书签。",
        "Bookmarks are merged one by one: of two versions the later one wins, with the notes and tags of both. For git: merge.bookmarks.driver = broadsheet bookmarks merge --base %O --into %A %B":
            "书签逐个合并：两版取后改的，批注和标签两边都留。用于 git：merge.bookmarks.driver = broadsheet bookmarks merge --base %O --into %A %B",
        "Files of bookmarks, such as the conflict copies of a sync.": "书签文件，如同步冲突的副本。",
        "The file from which all have come: then what either side has changed is known.": "各文件共同的前身：据此知道哪边改了什么。",
        "Change this file instead of the bookmarks.": "改这个文件，不改自己的书签。",
        "Remove bookmarks; a merge does not bring them back.": "删除书签；合并也不会再回来。",
        "Ids, or the beginnings of ids, as the list shows them.": "编号，或编号开头，见列表。",
        "An id has at least one character.": "编号不能为空。",
        "there is no bookmark with the id {1}.": "没有编号 {1} 的书签。",
        "{1} bookmarks have ids that begin with {2}.": "有 {1} 个书签的编号以 {2} 开头。",
        "Only those with this tag; may be given several times.": "只限有此标签的；可写多次。",
        "Only those with these words in quote, note, headline or issue.": "只限引文、批注、标题或期名里有这些词的。",
        "Only those made on this day (YYYY-MM-DD) or later.": "只限这天（YYYY-MM-DD）及以后的。",
        "Only those made on this day (YYYY-MM-DD) or earlier.": "只限这天（YYYY-MM-DD）及以前的。",
        "The order: {1}.": "顺序：{1}。",
        "{1} is no day: write YYYY-MM-DD, or YYYY-MM for a month.": "{1} 不是日期：请写 YYYY-MM-DD，或以 YYYY-MM 写月份。",

        // doctor
        "Show the locale, terminal, widths, paths and versions.": "显示区域设置、终端、字宽、路径和版本。",
        "locale": "区域设置",
        "language": "语言",
        "character set": "字符集",
        "none that can show Chinese": "没有能显示中文的",
        "output": "输出",
        "a terminal": "终端",
        "no terminal": "不是终端",
        "widths": "字宽",
        "ncurses widths": "ncurses 字宽",
        "as layout has them": "与排版一致",
        "not as layout has them": "与排版不一致",
        "settings": "设置",
        "{1}, can only be read": "{1}，只能读",
        "none": "没有",
        "its keys are those of other commands now": "它的按键已归别的命令",
        "poppler": "poppler",
        "none: PDFs are not opened (Debian: apt install poppler-utils)":
            "没有：不能打开 PDF（Debian：apt install poppler-utils）",
        "not set": "未设",
    ]
}
