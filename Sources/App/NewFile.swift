import Files
import Glibc
import IssueExport
import NewsModel
import ReaderCore
import UnicodeText

/// Writes files at paths that the user gives in the reader.
enum NewFile {
    /// Writes an issue to a new file; an existing file is not replaced.
    static func export(_ issue: Issue, to path: String) -> ReaderEvent {
        guard let format = format(of: path) else { return unknownForm(path) }
        return write(format.safeBytes(of: [issue], now: Timestamp.now.description), to: path)
    }

    /// Writes one story of an issue.
    static func write(_ story: Article, of issue: Issue, text: String, to path: String) -> ReaderEvent {
        format(of: path) == .text
            ? write(Array(TerminalText.safeLines(text).utf8), to: path) : export(issue.with(only: story), to: path)
    }

    /// The format for the path's extension, text if there is none; `nil` if the extension is unknown.
    private static func format(of path: String) -> IssueFormat? {
        let ending = ending(of: path)
        switch ending {
        case "", "txt": return .text
        case "md": return .markdown
        case "htm": return .html
        default: return IssueFormat(rawValue: ending)
        }
    }

    private static func ending(of path: String) -> String {
        let parts = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        return parts.count > 1 ? parts.last?.lowercased() ?? "" : ""
    }

    private static func unknownForm(_ path: String) -> ReaderEvent {
        .failure("“.\(ending(of: path))” is no form that is written here: .txt .md .html .epub .json")
    }

    private static func write(_ bytes: [UInt8], to path: String) -> ReaderEvent {
        let path = WorkingFolder.absolute(typed: path)
        let file = open(FilePath.system(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else {
            return errno == EEXIST
                ? .failure("\(path) is there already and is not replaced: name another file.")
                : .failure("\(path) cannot be written: \(SystemError.last).")
        }
        defer { close(file) }
        do throws(SystemError) {
            try WholeFile.write(bytes, to: file)
            return .notice("Written to \(path).")
        } catch {
            unlink(FilePath.system(path))
            return .failure("\(path) cannot be written: \(error).")
        }
    }
}

extension IssueFormat {
    /// The bytes of a document that contains all of `issues`, with its text made safe for the terminal that it will be shown on.
    ///
    /// - Parameters:
    ///   - now: the creation time stated in an EPUB, in ISO 8601 and UTC.
    public func safeBytes(of issues: [Issue], now: String) -> [UInt8] {
        guard isText else { return bytes(of: issues, now: now) }
        var bytes: [UInt8] = []
        write(issues) { bytes += TerminalText.safeLines($0).utf8 }
        return bytes
    }
}
