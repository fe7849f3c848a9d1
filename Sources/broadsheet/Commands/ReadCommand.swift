import ArgumentParser
import CTerminal
import Glibc
import NcursesTerminal
import NewsImport
import ReaderCore
import UnicodeText

/// `broadsheet PATH…`: opens pages in the reader, without keeping them anywhere; without a path, the library.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Open files or folders in the reader.", usage: "broadsheet [PATH…]",
        shouldDisplay: false)

    @Argument(help: "Pages of newspapers in UTF-8 text, or folders of them.")
    var paths: [String] = []

    @Option(help: "Cells of characters whose width is ambiguous, as “ ” …: auto asks the terminal.")
    var ambiguous: Ambiguous = .auto

    /// What the terminal is said to do.
    enum Ambiguous: String, CaseIterable, ExpressibleByArgument {
        case auto, narrow, wide

        /// `nil` for what the terminal is to be asked.
        var width: AmbiguousWidth? { AmbiguousWidth(rawValue: rawValue) }
    }

    func run() throws {
        Self.read(paths, ambiguous: ambiguous.width)
    }

    /// Opens the pages in the reader, or without any the library's shelf, and ends the program when it is left.
    ///
    /// The keys have a thread of their own from the beginning. This one is awake and warm, so it opens the pages: they are
    /// ready sooner than a thread that is made for them would be.
    static func read(_ paths: [String], ambiguous: AmbiguousWidth? = nil) -> Never {
        let mailbox = Mailbox()
        let reason = ThreadBeside.run("keys") {
            do throws(Failure) {
                try sit(mailbox, isOpening: !paths.isEmpty, ambiguous: ambiguous)
                Glibc.exit(0)
            } catch {
                Main.end(with: error)
            }
        }
        if let reason { Main.end(with: Failure("The system gives no thread: \(reason).")) }
        cterminal_leave_signals()
        if !paths.isEmpty { PaperOpening.open(paths, postingTo: mailbox) }
        while true { pause() }
    }

    /// Reads at the terminal until the reader quits.
    private static func sit(_ mailbox: Mailbox, isOpening: Bool, ambiguous: AmbiguousWidth?) throws(Failure) {
        let session: Session
        let noColour = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
        do throws(TerminalError) {
            let terminal = try CursesTerminal(wantsColours: noColour.isEmpty, ambiguous: ambiguous)
            let reader =
                isOpening ? Reader(size: terminal.size, isOpening: true) : Reader(shelfOfSize: terminal.size)
            session = Session(terminal: terminal, reader: reader, mailbox: mailbox)
        } catch {
            throw Failure(error)
        }
        try session.run()
    }
}

/// The issues at all of `paths`, which their sources name from the root on: bookmarks outlive the folder one stands in.
///
/// - Throws: the `Failure` of the first path that cannot be read.
func importAll(_ paths: [String]) throws -> [ImportedIssue] {
    do throws(ImportError) {
        let kept = KeptCorrections.load()
        var imported: [ImportedIssue] = []
        for path in paths {
            imported += try IssueImporter.importIssues(at: absolute(path), corrections: kept.lookUp)
        }
        if let notice = kept.notice, !imported.isEmpty { imported[0].notices.append(notice) }
        return imported
    } catch {
        throw Failure(error)
    }
}

func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
}
