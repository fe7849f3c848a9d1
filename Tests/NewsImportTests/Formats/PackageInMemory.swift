import NewsModel
import Wording

@testable import NewsImport

/// A folder or an archive whose files are texts.
struct PackageInMemory: SourcePackage {
    let path = "package"
    var files: [String: String]

    var names: [String] { files.keys.sorted() }

    func bytes(of names: Set<String>) throws(FormatFault) -> [String: [UInt8]] {
        files.filter { names.contains($0.key) }.mapValues { Array($0.utf8) }
    }
}

extension FormatContent {
    /// The issue, of a format that gives one.
    var issue: Issue? {
        if case .issue(let issue, _, _) = self { issue } else { nil }
    }

    var lines: [String] {
        switch self {
        case .issue(_, let lines, _), .page(let lines, _, _, _): lines
        }
    }

    var notices: [Phrase] {
        switch self {
        case .issue(_, _, let notices), .page(_, _, let notices, _): notices
        }
    }
}

/// Reads a file of this text with one format.
func read(_ text: String, by format: any ImportFormat.Type, name: String = "file") throws -> [FormatContent]? {
    try format.read(SourceFile(path: name, bytes: Array(text.utf8)), ImportOptions())
}
