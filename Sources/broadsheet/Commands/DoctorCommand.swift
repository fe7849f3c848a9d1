import App
import ArgumentParser
import BookmarkStore
import Files
import Glibc
import Library
import NcursesTerminal
import UnicodeText

/// `broadsheet doctor`: what a report of a fault needs to say.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Show the locale, terminal, widths, paths and versions.")

    func run() {
        let bookmarks = BookmarkFileStore().load()
        let rows: [(String, String)] = [
            ("broadsheet", Broadsheet.version),
            ("ICU", UnicodeVersions.icu),
            ("Unicode", UnicodeVersions.unicode),
            ("ncurses", CursesTerminal.ncursesVersion),
            ("locale", environment("LC_ALL", "LC_CTYPE", "LANG")),
            ("character set", CursesTerminal.characterSet() ?? "none that can show Chinese"),
            ("TERM", environment("TERM")),
            ("NO_COLOR", environment("NO_COLOR")),
            ("output", isatty(1) == 1 ? "a terminal" : "no terminal"),
            ("widths", "中 \(width("中"))  “ \(width("“"))  — \(width("—"))  é \(width("e\u{301}"))  👍 \(width("👍"))"),
            ("ncurses widths", CursesTerminal.measuresAsLayoutDoes ? "as layout has them" : "not as layout has them"),
            ("library", Environment.process.library),
            ("", library),
            ("bookmarks", BookmarkFileStore().path),
            ("", bookmarks.notice ?? "\(bookmarks.bookmarks.count) kept"),
            ("settings", Environment.process.settings),
            ("", settings),
            ("corrections", CorrectionStore().path),
            ("", KeptCorrections.load(.process).summary),
        ]
        for (name, value) in rows {
            let padding = String(repeating: " ", count: max(1, 16 - name.count))
            StandardStream.output.write(name + padding + value + "\n")
        }
    }

    /// A library that is not there is not made.
    private var library: String {
        if access(Environment.process.library, F_OK) != 0 { return "none" }
        do throws(LibraryError) {
            let library = try LibraryDatabase(path: Environment.process.library)
            let stories = try library.storyCount()
            return "\(stories) \(stories == 1 ? "story" : "stories")\(library.isReadOnly ? ", can only be read" : "")"
        } catch {
            return error.description
        }
    }

    private var settings: String {
        do throws(AppError) {
            return try Settings.load(Environment.process.settings).copyCommand.map { "copies go to: \($0)" } ?? "none"
        } catch {
            return error.description
        }
    }

    private func width(_ text: String) -> Int { DisplayWidth.cells(of: text) }

    /// The first of the variables that is set, with its name.
    private func environment(_ names: String...) -> String {
        for name in names {
            if let value = Environment.process.variable(name) {
                return names.count > 1 ? "\(name)=\(value)" : value
            }
        }
        return "not set"
    }
}
