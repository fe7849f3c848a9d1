import App
import ReaderCore
import Wording

/// The manual page (man-pages(7)), generated from the commands and the key table, in the language of the process.
struct ManualPage {
    private(set) var text: String

    init(_ program: CommandDescription) {
        text = ".TH BROADSHEET 1 \"\" \"Broadsheet \(Broadsheet.version)\"\n"
        // Even edges would put white between Han, which have no spaces.
        if Language.process == .chinese { text += ".na\n" }
        addHeading("NAME")
        addText("broadsheet \\- \(Self.escaped(program.abstract ?? ""))")
        addHeading("SYNOPSIS")
        text += ".B broadsheet\n.RI [ PATH \" ...]\"\n.br\n.B broadsheet\n.I command\n.RI [ arguments \" ...]\"\n"
        addHeading("DESCRIPTION")
        addText(Self.escaped(program.discussion ?? ""))
        addHeading("COMMANDS")
        for (call, command) in program.all() { add(command, called: call) }
        addHeading("KEYS")
        for group in KeySheet.groups {
            text += ".SS \(Self.escaped(said(group.title)))\n"
            for row in group.rows { addTerm(row.keys, said(row.help)) }
        }
        addHeading("SETTINGS")
        addText(Self.escaped(said("In config.toml, and after :set in the reader:")))
        for preference in PreferenceTable.all {
            let values = said(preference.values.sentence)
            addTerm(preference.name, said(preference.help) + (values.isEmpty ? "" : said(" (\(values))")))
        }
        addText(Self.escaped(said("In config.toml alone:")))
        for setting in SettingName.allCases { addTerm(setting.rawValue, said(setting.help)) }
        addHeading("FILES")
        addTerm("$XDG_DATA_HOME/broadsheet/library.sqlite", said("the library"))
        addTerm("$XDG_DATA_HOME/broadsheet/bookmarks.json", said("bookmarks"))
        addTerm("$XDG_DATA_HOME/broadsheet/corrections.json", said("corrections"))
        addTerm("$XDG_CONFIG_HOME/broadsheet/config.toml", said("settings"))
        addTerm("$XDG_STATE_HOME/broadsheet/", said("remembered places and choices"))
        addHeading("ENVIRONMENT")
        addTerm("LC_ALL, LC_MESSAGES, LANG", said("the language of messages; --language and the settings come before"))
        addTerm("VISUAL, EDITOR", said("the editor of notes"))
        addTerm("NO_COLOR", said("no colours, where it is set"))
        addHeading("EXIT STATUS")
        addText(Self.escaped(said("0 done, 1 failed, with a sentence on standard error, 2 wrong usage.")))
    }

    private mutating func add(_ command: CommandDescription, called call: String) {
        let call = command.shouldDisplay ? call : "broadsheet"
        text += ".SS \(Self.escaped(call))\n"
        addText(Self.escaped([command.abstract, command.discussion].compactMap(\.self).joined(separator: " ")))
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && $0.abstract != nil && !$0.isOfParser }
        for (number, argument) in arguments.enumerated() {
            // A flag and its inverse share one description.
            if number > 0, arguments[number - 1].abstract == argument.abstract { continue }
            let same = arguments[number...].prefix { $0.abstract == argument.abstract }
            var words = argument.abstract ?? ""
            if let values = argument.allValues, !values.isEmpty {
                words += said(" (\(values.map { Phrase(text: $0) }.joined()))")
            }
            addTerm(same.map(\.synopsis).joined(separator: ", "), words)
        }
    }

    private mutating func addHeading(_ heading: Phrase) { text += ".SH \(Self.escaped(said(heading)))\n" }

    private mutating func addText(_ line: String) { text += ".PP\n\(line)\n" }

    private mutating func addTerm(_ term: String, _ words: String) {
        text += ".TP\n.B \(Self.escaped(term))\n\(Self.escaped(words))\n"
    }

    /// Escapes text so that roff reads no requests or escapes in it.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "\n": escaped += " "
            default: escaped.append(character)
            }
        }
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
