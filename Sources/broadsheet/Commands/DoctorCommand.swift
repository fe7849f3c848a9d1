import App
import ArgumentParser
import BookmarkStore
import Files
import Glibc
import Library
import NcursesTerminal
import NewsImport
import UnicodeText
import Wording

/// `broadsheet doctor`: what a report of a fault needs to say.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: said("Show the locale, terminal, widths, paths and versions."))

    @OptionGroup var language: LanguageOptions

    func run() {
        let bookmarks = BookmarkFileStore().load()
        let rows: [(Phrase, Phrase)] = [
            ("broadsheet", Phrase(text: Broadsheet.version)),
            ("ICU", Phrase(text: UnicodeVersions.icu)),
            ("Unicode", Phrase(text: UnicodeVersions.unicode)),
            ("ncurses", Phrase(text: CursesTerminal.ncursesVersion)),
            ("poppler", poppler),
            ("locale", environment("LC_ALL", "LC_CTYPE", "LANG")),
            ("language", Phrase(text: Language.process.rawValue)),
            ("character set", CursesTerminal.characterSet() ?? "none that can show Chinese"),
            ("TERM", environment("TERM")),
            ("NO_COLOR", environment("NO_COLOR")),
            ("output", isatty(1) == 1 ? "a terminal" : "no terminal"),
            ("widths", "中 \(width("中"))  “ \(width("“"))  — \(width("—"))  é \(width("e\u{301}"))  👍 \(width("👍"))"),
            ("ncurses widths", CursesTerminal.measuresAsLayoutDoes ? "as layout has them" : "not as layout has them"),
            ("library", Phrase(text: Environment.process.library)),
            ("", library),
            ("bookmarks", Phrase(text: BookmarkFileStore().path)),
            ("", bookmarks.notice ?? "\(bookmarks.bookmarks.count) kept"),
            ("settings", Phrase(text: Environment.process.settings)),
            ("", settings),
            ("corrections", Phrase(text: CorrectionStore().path)),
            ("", KeptCorrections.load(.process).summary),
        ]
        for (name, value) in rows {
            let name = said(name)
            let padding = String(repeating: " ", count: max(1, 16 - DisplayWidth.cells(of: name)))
            StandardStream.output.write(name + padding + said(value) + "\n")
        }
    }

    /// The programs that read PDFs.
    private var poppler: Phrase {
        PDFTools().found.map { Phrase(text: $0.joined(separator: ", ")) }
            ?? "none: PDFs are not opened (Debian: apt install poppler-utils)"
    }

    /// A library that is not there is not made.
    private var library: Phrase {
        if access(Environment.process.library, F_OK) != 0 { return "none" }
        do throws(LibraryError) {
            let library = try LibraryDatabase(path: Environment.process.library)
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

    /// The first of the variables that is set, with its name.
    private func environment(_ names: String...) -> Phrase {
        for name in names {
            if let value = Environment.process.variable(name) {
                return Phrase(text: names.count > 1 ? "\(name)=\(value)" : value)
            }
        }
        return "not set"
    }
}
