import ReaderCore
import ScreenModel
import TOMLKit
import Wording

/// Reads the entries of a settings file one by one; a mistake is recorded with its line, and the entry is left out.
struct SettingsDecoder {
    private(set) var settings = Settings()
    private let table: TOMLTable
    private let lines: SettingsLines

    init(_ table: TOMLTable, lines: SettingsLines) {
        self.table = table
        self.lines = lines
    }

    mutating func readAll() {
        for (name, value) in entries(of: table, in: "") { read(name, value) }
        settings.configuration.keys = KeyMap(preset: preset, bindings: rebindings)
        settings.configuration.themes = ThemeName.builtIn + settings.themes.keys.sorted()
        let theme = settings.configuration.preferences["theme"]
        if let theme, !settings.configuration.themes.contains(theme) {
            settings.configuration.preferences["theme"] = nil
            settings.entries.removeAll { $0.name == "theme" }
            note("theme", unknown: "there is no theme “\(theme)”", theme, among: settings.configuration.themes)
        }
        settings.problems.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    /// The entries of a table in the order of the file.
    private func entries(of table: TOMLTable, in prefix: String) -> [(String, any TOMLValueConvertible)] {
        table.map { ($0.0, $0.1) }.sorted { (lines[prefix + $0.0] ?? .max) < (lines[prefix + $1.0] ?? .max) }
    }

    private mutating func read(_ name: String, _ value: any TOMLValueConvertible) {
        switch SettingName(rawValue: name) {
        case .keys: if let bindings = table(name, value) { readKeys(bindings) }
        case .commands:
            guard let commands = table(name, value) else { return }
            for (command, words) in entries(of: commands, in: "commands.") {
                if let words = text("commands." + command, words) { settings.commands.named[command] = words }
            }
        case .themes:
            if let themes = table(name, value) { readThemes(themes) }
        case .preset:
            if let preset: KeyPreset = choice(name, value) { self.preset = preset }
        case .memory:
            guard let remembers = value.bool else { return noteValue(name, .choice(of: ["true", "false"])) }
            settings.remembers = remembers
            enter(name, "\(remembers)")
        case .logLevel:
            if let level: LogLevel = choice(name, value) { settings.logLevel = level }
        case .copyCommand: settings.commands.copy = text(name, value)
        case .linkCommand: settings.commands.link = text(name, value)
        case .dictionaryCommand: settings.commands.dictionary = text(name, value)
        case nil: readPreference(name, value)
        }
    }

    private var preset = KeyPreset.vi
    private var rebindings: [KeyRebinding] = []

    private mutating func readPreference(_ name: String, _ value: any TOMLValueConvertible) {
        guard let preference = PreferenceTable.preference(named: name) else {
            let known = PreferenceTable.all.map(\.name) + SettingName.allCases.map(\.rawValue)
            return note(name, unknown: "there is no setting “\(name)”", name, among: known)
        }
        guard let written = value.string ?? value.int.map(String.init) ?? value.bool.map({ "\($0)" }),
            preference.values.contains(written)
        else { return noteValue(name, preference.values.sentence.isEmpty ? "a string" : preference.values.sentence) }
        settings.configuration.preferences[name] = written
        enter(name, written)
    }

    // MARK: - Keys

    private mutating func readKeys(_ bindings: TOMLTable) {
        var owners: [Key: String] = [:]
        for (name, value) in entries(of: bindings, in: "keys.") {
            let path = "keys." + name
            guard Command(name: name) != nil else {
                note(path, unknown: "there is no command “\(name)”", name, among: Command.names)
                continue
            }
            guard let labels = value.string.map({ [$0] }) ?? strings(value) else {
                noteValue(path, "a key, or a list of keys")
                continue
            }
            var keys: [Key] = []
            for label in labels {
                if let key = Key(label: label) {
                    if let owner = owners[key] {
                        note(path, "\(label) is the key of \(owner) already: \(name) does without it.")
                    } else {
                        owners[key] = name
                        keys.append(key)
                    }
                } else {
                    note(path, "“\(label)” is no key: one is written as j, Space, C-d, F5 or PgDn.")
                }
            }
            // A command whose keys are all invalid keeps its default keys.
            if labels.isEmpty || !keys.isEmpty, let rebinding = KeyRebinding(name: name, keys: keys) {
                rebindings.append(rebinding)
                enter(path, keys.map(\.label).joined(separator: " "))
            }
        }
    }

    private func strings(_ value: any TOMLValueConvertible) -> [String]? {
        guard let array = value.array else { return nil }
        let strings = array.compactMap(\.string)
        return strings.count == array.count ? strings : nil
    }

    // MARK: - Themes

    /// Reads each theme after the one that it is based on.
    private mutating func readThemes(_ themes: TOMLTable) {
        var unread = entries(of: themes, in: "themes.")
        while var next = unread.first {
            // Themes that are based on one another in a circle have no first one; the steps end at one of them.
            for _ in unread {
                let base = next.1.table?["base"]?.string
                next = unread.first { $0.0 == base } ?? next
            }
            readTheme(next.0, next.1, unread: unread.map(\.0))
            unread.removeAll { $0.0 == next.0 }
        }
    }

    /// - Parameter unread: the names of the themes not read yet, including this one.
    private mutating func readTheme(_ name: String, _ value: any TOMLValueConvertible, unread: [String]) {
        guard let looks = table("themes." + name, value) else { return }
        guard !ThemeName.builtIn.contains(name) else {
            return note("themes." + name, "“\(name)” is a theme of the program: give yours another name.")
        }
        var theme = Theme.dark
        if let written = looks["base"]?.string {
            let path = "themes.\(name).base"
            if let base = ThemeName.theme(named: written) ?? settings.themes[written] {
                theme = base
            } else if unread.contains(written) {
                note(path, "“\(written)” is itself based on “\(name)”.")
            } else {
                let known = ThemeName.builtIn + settings.themes.keys.sorted()
                note(path, unknown: "there is no theme “\(written)”", written, among: known)
            }
        }
        for (role, look) in entries(of: looks, in: "themes.\(name).") where role != "base" {
            let path = "themes.\(name).\(role)"
            guard let known = Role(name: role) else {
                note(path, unknown: "there is no role “\(role)”", role, among: Role.allCases.map(\.name))
                continue
            }
            guard let written = look.string, let appearance = Appearance(written) else {
                noteValue(path, "a look as \"bold #c00000 on white\"")
                continue
            }
            theme = theme.replacing(known, by: appearance)
        }
        settings.themes[name] = theme
        enter("themes." + name, "")
    }

    // MARK: - Values

    /// A string that is not blank; `nil` otherwise.
    private mutating func text(_ path: String, _ value: any TOMLValueConvertible) -> String? {
        guard let text = value.string else {
            noteValue(path, "a string")
            return nil
        }
        enter(path, text)
        return text.allSatisfy { $0 == " " } ? nil : text
    }

    /// A value of a few, by its name; `nil` for any other.
    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ path: String, _ value: any TOMLValueConvertible
    ) -> Choice? where Choice.RawValue == String {
        guard let text = value.string, let choice = Choice(rawValue: text) else {
            noteValue(path, .choice(of: Choice.allCases.map(\.rawValue)))
            return nil
        }
        enter(path, text)
        return choice
    }

    private mutating func table(_ path: String, _ value: any TOMLValueConvertible) -> TOMLTable? {
        if value.table == nil { noteValue(path, "a table, as [\(path)]") }
        return value.table
    }

    private mutating func enter(_ path: String, _ value: String) {
        settings.entries.append(.init(name: path, value: value, line: lines[path]))
    }

    private mutating func noteValue(_ path: String, _ wanted: Phrase) { note(path, "\(path) must be \(wanted).") }

    private mutating func note(_ path: String, _ reason: Phrase) {
        settings.problems.append(SettingsProblem(line: lines[path], reason: reason))
    }

    /// Records an unknown name, with the nearest known one.
    private mutating func note(_ path: String, unknown: Phrase, _ typed: String, among names: [String]) {
        note(path, Suggestion.sentence(unknown, nearest: Suggestion.nearest(to: typed, among: names)))
    }
}
