import ArgumentParser
import Dispatch
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

    /// The pages are opened beside the keys: the first screen waits a moment for them.
    func run() throws {
        let mailbox = Mailbox()
        let session = try session(mailbox)
        if !paths.isEmpty {
            DispatchQueue.global(qos: .userInteractive).async { [paths] in
                PaperOpening.open(paths, postingTo: mailbox)
            }
        }
        try session.run()
    }

    private func session(_ mailbox: Mailbox) throws(Failure) -> Session {
        let noColour = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
        do throws(TerminalError) {
            let terminal = try CursesTerminal(wantsColours: noColour.isEmpty, ambiguous: ambiguous.width)
            let reader =
                paths.isEmpty ? Reader(shelfOfSize: terminal.size) : Reader(size: terminal.size, isOpening: true)
            return Session(terminal: terminal, reader: reader, mailbox: mailbox)
        } catch {
            throw Failure(error)
        }
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
