import App
import ArgumentParser
import BookmarkStore
import Files
import Glibc
import Library
import LosslessJSON
import NcursesTerminal
import NewsImport
import UnicodeText
import Wording

/// `broadsheet doctor`: shows the facts that a bug report needs.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: said("Show the locale, terminal, widths, paths and versions."))

    @Option(help: .said("The form of the output."))
    var format: AnswerFormat = .text

    @OptionGroup var language: LanguageOptions

    /// The width of the column of names, in cells.
    private static let nameWidth = 16

    func run() {
        switch format {
        case .text:
            for row in rows {
                let name = said(row.name)
                let padding = String(repeating: " ", count: max(1, Self.nameWidth - DisplayWidth.cells(of: name)))
                StandardStream.output.write(name + padding + said(row.value) + "\n")
                if let state = row.state {
                    StandardStream.output.write(String(repeating: " ", count: Self.nameWidth) + said(state) + "\n")
                }
            }
        case .json:
            let entries = rows.map { row in
                let state = row.state.map { [JSONMember("state", .string(said($0)))] } ?? []
                // Names are in English in every language, because programs read them.
                return JSONValue.object(
                    [JSONMember("name", .string(row.name.description)), JSONMember("value", .string(said(row.value)))]
                        + state)
            }
            StandardStream.output.write(JSONWriter.text(of: .array(entries)) + "\n")
        }
    }

    private struct Row {
        let name: Phrase
        let value: Phrase
        /// The state of the file at the path in `value`.
        var state: Phrase?
    }

    private var rows: [Row] {
        let bookmarks = BookmarkFileStore().load()
        return [
            Row(name: "broadsheet", value: Phrase(text: Broadsheet.version)),
            Row(name: "ICU", value: Phrase(text: UnicodeVersions.icu)),
            Row(name: "Unicode", value: Phrase(text: UnicodeVersions.unicode)),
            Row(name: "ncurses", value: Phrase(text: CursesTerminal.ncursesVersion)),
            Row(name: "poppler", value: poppler),
            Row(name: "locale", value: environment("LC_ALL", "LC_CTYPE", "LANG")),
            Row(name: "language", value: Phrase(text: Language.process.rawValue)),
            Row(name: "character set", value: CursesTerminal.characterSet() ?? "none that can show Chinese"),
            Row(name: "TERM", value: environment("TERM")),
            Row(name: "NO_COLOR", value: environment("NO_COLOR")),
            Row(name: "output", value: isatty(1) == 1 ? "a terminal" : "no terminal"),
            Row(
                name: "widths",
                value: "中 \(width("中"))  “ \(width("“"))  — \(width("—"))  é \(width("e\u{301}"))  👍 \(width("👍"))"),
            Row(
                name: "ncurses widths",
                value: CursesTerminal.measuresAsLayoutDoes ? "as layout has them" : "not as layout has them"),
            Row(
                name: "library", value: Phrase(text: Environment.process.library),
                state: library),
            Row(
                name: "bookmarks", value: Phrase(text: BookmarkFileStore().path),
                state: bookmarks.notice ?? "\(bookmarks.bookmarks.count) kept"),
            Row(
                name: "settings", value: Phrase(text: Environment.process.settings),
                state: settings),
            Row(
                name: "corrections", value: Phrase(text: CorrectionStore().path),
                state: KeptCorrections.load(.process).summary),
        ]
    }

    /// The paths of the programs that read PDFs.
    private var poppler: Phrase {
        PDFTools().found.map { Phrase(text: $0.joined(separator: ", ")) }
            ?? "none: PDFs are not opened (Debian: apt install poppler-utils)"
    }

    /// The number of stories in the library.
    private var library: Phrase {
        do throws(LibraryError) {
            guard let library = try LibraryDatabase.existing(path: Environment.process.library) else { return "none" }
            let stories = try library.storyCount()
            let counted = Phrase.counted(stories, "story", "stories")
            return library.isReadOnly ? "\(counted), can only be read" : counted
        } catch {
            return error.phrase
        }
    }

    private var settings: Phrase {
        let path = Environment.process.settings
        let settings = Settings.load(path)
        if let problem = settings.problem(in: path) { return problem }
        return settings.entries.isEmpty ? "none" : "\(count: settings.entries.count) set: broadsheet config shows them"
    }

    private func width(_ text: String) -> Int { DisplayWidth.cells(of: text) }

    /// The first of the variables that is set, with its name if there are several.
    private func environment(_ names: String...) -> Phrase {
        for name in names {
            if let value = Environment.process.variable(name) {
                return Phrase(text: names.count > 1 ? "\(name)=\(value)" : value)
            }
        }
        return "not set"
    }
}
