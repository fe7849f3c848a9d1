extension Catalogue {
    /// The manual, and the parser's own phrases in its help.
    static let manual: [String: String] = [
        // The parser's own phrases
        "OVERVIEW: ": "",
        "USAGE: ": "用法：",
        "ARGUMENTS:": "参数：",
        "OPTIONS:": "选项：",
        "SUBCOMMANDS:": "子命令：",
        "Show the version.": "显示版本。",
        "Show help information.": "显示帮助。",
        "(default: ": "(默认：",
        "(values: ": "(可取：",
        "; default: ": "；默认：",
        "(default)": "(默认)",
        "<subcommand>": "<子命令>",
        "See 'broadsheet help ": "详见 'broadsheet help ",
        "' for detailed help.": "'。",

        // The manual
        "Write the page of the manual, as man reads it.": "写出手册页，供 man 阅读。",
        "Install the manual in both languages, and the completions of bash, zsh and fish.":
            "安装中英文手册，以及 bash、zsh、fish 的补全。",
        "Nothing else of the system is changed. zsh looks for completions where fpath says: add the folder that is told.":
            "不改动系统其他部分。zsh 按 fpath 找补全：请把所列的文件夹加进去。",
        "The folder that share is in; without it ~/.local.": "share 所在的文件夹；不写则为 ~/.local。",
        "HOME is not set: --prefix says where.": "HOME 未设：请用 --prefix 指明位置。",
        "The manual cannot be written: {1}.": "无法写出手册：{1}。",
        "The manual cannot be written: the program that prints it failed.": "无法写出手册：印手册的程序出错了。",
        "NAME": "名称",
        "SYNOPSIS": "概要",
        "DESCRIPTION": "说明",
        "COMMANDS": "命令",
        "KEYS": "按键",
        "SETTINGS": "设置",
        "FILES": "文件",
        "ENVIRONMENT": "环境变量",
        "EXIT STATUS": "退出状态",
        "In config.toml, and after :set in the reader:": "写在 config.toml 里，或阅读时写在 :set 后：",
        " ({1})": "（{1}）",
        "In config.toml alone:": "只写在 config.toml 里：",
        "the keys to begin with: {1}": "以哪一套按键为底：{1}",
        "whether places, read marks and choices are remembered: {1}": "是否记住读到的位置、已读标记和各项选择：{1}",
        "what is written to the log: {1}": "日志记到哪一级：{1}",
        "a shell command that receives what is copied": "接收所复制文字的 shell 命令",
        "the command that opens links, instead of xdg-open": "打开链接的命令，代替 xdg-open",
        "the command that looks up words; the word is its last argument": "查词的命令，词作为最后一个参数",
        "a table: a command and its key, or a list of keys": "表：命令和它的按键（可以是一列）",
        "a table: a name and a shell command that receives the story or the selection":
            "表：名称和接收文章或选中文字的 shell 命令",
        "tables by name, each with a base and the looks of roles": "按名称分的表，各有底样和各部分的样式",
        "the language of messages; --language and the settings come before": "界面语言；--language 和设置优先",
        "the editor of notes": "写批注的编辑器",
        "no colours, where it is set": "设了就不用颜色",
        "0 done, 1 failed, with a sentence on standard error, 2 wrong usage.": "0 完成；1 失败，原因见标准错误；2 用法不对。",
    ]
}
