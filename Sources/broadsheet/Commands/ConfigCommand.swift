import App
import ArgumentParser
import BookmarkStore
import LosslessJSON
import ReaderCore
import Wording

/// `broadsheet config`: shows the settings in effect, and the origin of each.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: said("Show the settings in effect, and where each comes from."))

    @Option(help: .said("The form of the output."))
    var format: AnswerFormat = .text

    @OptionGroup var language: LanguageOptions

    func run() {
        let path = Environment.process.settings
        let settings = Settings.load(path)
        let rows = rows(settings, path)
        switch format {
        case .text:
            let width = rows.map(\.name.count).max() ?? 0
            for row in rows {
                let name = row.name + String(repeating: " ", count: width - row.name.count)
                StandardStream.output.write("\(name) = \(row.value.isEmpty ? "-" : row.value)  # \(row.origin)\n")
            }
        case .json:
            let entries = rows.map { row in
                JSONValue.object([
                    JSONMember("name", .string(row.name)), JSONMember("value", .string(row.value)),
                    JSONMember("from", .string(row.origin)),
                ])
            }
            StandardStream.output.write(JSONWriter.text(of: .array(entries)) + "\n")
        }
        for problem in settings.problems { StandardStream.report(problem.sentence(in: path)) }
    }

    private struct Row {
        let name: String
        let value: String
        let origin: String
    }

    private func rows(_ settings: Settings, _ path: String) -> [Row] {
        let memory = settings.remembers ? (try? MemoryStore(folder: Environment.process.state).load()) : nil
        let written = Dictionary(settings.entries.map { ($0.name, $0) }) { first, _ in first }
        func file(_ name: String) -> String { written[name]?.line.map { said("\(path) line \($0)") } ?? path }
        var rows = PreferenceTable.report(settings.configuration, memory ?? .init()).map { entry in
            switch entry.origin {
            case .program: Row(name: entry.name, value: entry.value, origin: said("the program's own"))
            case .settings: Row(name: entry.name, value: entry.value, origin: file(entry.name))
            case .choice(let instead):
                Row(name: entry.name, value: entry.value, origin: said("chosen while reading, instead of \(instead)"))
            }
        }
        let known = Set(rows.map(\.name))
        rows += SettingName.allCases.filter { written[$0.rawValue] == nil }.compactMap { setting in
            setting.standard.map { Row(name: setting.rawValue, value: $0, origin: said("the program's own")) }
        }
        rows += settings.entries.filter { !known.contains($0.name) }.map {
            Row(name: $0.name, value: $0.value, origin: file($0.name))
        }
        rows += settings.configuration.keys.commandsWithoutKeys.map { "keys." + $0 }.filter { written[$0] == nil }.map {
            Row(name: $0, value: "", origin: said("its keys are those of other commands now"))
        }
        return rows
    }
}
