extension Catalogue {
    /// The running program: the terminal, settings, the editor, the user's commands, the end.
    static let program: [String: String] = [
        "Broadsheet reads in a terminal, and this is none; `broadsheet export PATH --format text` writes to a pipe.":
            "Broadsheet 要在终端里用，这里不是终端；输出到管道用 `broadsheet export 路径 --format text`。",
        "The terminal type “{1}” is not known here: set TERM to one that is, xterm-256color for most.":
            "本机不认识终端类型“{1}”：请把 TERM 设为认识的，多数用 xterm-256color。",
        "The terminal type “{1}” cannot move its cursor, which a screen needs: set TERM to what you really use.":
            "终端类型“{1}”不能移动光标，无法显示界面：请把 TERM 设为实际所用的。",
        "The locale “{1}” cannot show Unicode, and this system has no C.UTF-8: set LC_ALL to a UTF-8 locale.":
            "区域设置“{1}”无法显示 Unicode，本机又没有 C.UTF-8：请把 LC_ALL 设为 UTF-8 的。",
        "UTF-8, from the locale {1}": "UTF-8，来自区域设置 {1}",
        "UTF-8, from {1} in the locale's place": "UTF-8，来自 {1}，代替区域设置",

        "line {1}: {2}": "第 {1} 行：{2}",
        "{1} must be {2}.": "{1} 应为：{2}。",
        "a string": "字符串",
        "it is not TOML": "不是 TOML",
        "“{1}” is set a second time": "“{1}”设了两次",
        "line {1}: {2} is expected": "第 {1} 行：此处应是{2}",
        "the end of the line": "行尾",
        "a name": "名称",
        "fewer levels": "更少的层级",
        "a text in quotes, a number, true or false": "引号中的文字、数字、true 或 false",
        "a closing quote": "右引号",
        "an escape": "转义符",
        "a character's number": "字符编号",
        "it is a folder": "是文件夹",
        "it is no file": "不是文件",
        "it is not UTF-8": "不是 UTF-8",
        "{1} names a command, but is not yours alone to write: it is not run.": "{1} 里写了命令，但别人也能修改这个文件，故不运行。",
        "The command for copies, {1}, {2}.": "复制用的命令 {1} {2}。",
        "The command for links, {1}, {2}.": "打开链接的命令 {1} {2}。",
        "did not end": "没有结束",
        "was not found": "找不到",
        "failed with {1}": "失败，状态 {1}",
        "There is no place for the note's file: {1}.": "没有地方放批注的文件：{1}。",
        "The editor {1} failed: the note is as it was.": "编辑器 {1} 出错：批注未改。",
        "The note cannot be read again: it is as it was.": "批注无法读回，未作改动。",
        "There was no room for what the editor wrote: the note is as it was.": "没有空间存放编辑器所写的内容：批注未改。",
        "The note is in no encoding that can be told: it is as it was.": "看不出批注用的是什么编码：批注未改。",
        "The note is longer than {1} MB, too long for a bookmark: it is as it was.": "批注超过 {1} MB，书签放不下：批注未改。",
        "The note was read as {1}, since it is not UTF-8.": "批注不是 UTF-8，按 {1} 读入。",
        "{1} What you wrote is in {2}.": "{1}所写的内容在 {2}。",
        "The bookmark was removed elsewhere.": "这个书签已在别处删除。",
        "Not kept: {1}": "未能保存：{1}",
        "Terminals take no more: the first {1} of {2} characters are in the clipboard.":
            "终端容量有限：剪贴板里只有前 {1} 字，共 {2} 字。",
        "Waiting for changes to be kept, as another program holds them up. Q leaves without them.":
            "文件被另一程序占用，正在等待保存改动。按 Q 不再等待。",
        "What was changed last may be lost.": "最后的改动可能没有保存。",
        "This issue has its paragraphs from its file: there is nothing to correct.": "本期的段落出自文件：没有可更正的。",
        "{1} is not the page any more that this was made of.": "{1} 已不是当初那一版。",
    ]
}
