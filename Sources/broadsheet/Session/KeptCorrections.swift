import Glibc
import NewsImport
import NewsLibrary
import NewsModel
import ReaderCore

/// What readers have decided about seams, for everything that imports pages.
struct KeptCorrections: Sendable {
    /// A sentence if the file cannot be read; pages are then built without it.
    let notice: String?
    private let byIssue: [ContentID: [BoundaryCorrection]]

    static func load() -> KeptCorrections {
        do throws(CorrectionError) {
            return KeptCorrections(notice: nil, byIssue: try CorrectionStore().load())
        } catch {
            return KeptCorrections(notice: error.description, byIssue: [:])
        }
    }

    /// What there is, or why it cannot be read.
    var summary: String { notice ?? "\(byIssue.values.reduce(0) { $0 + $1.count }) kept" }

    func lookUp(_ issue: ContentID) -> [BoundaryCorrection] { byIssue[issue] ?? [] }

    /// Keeps a change and builds the paper by it.
    static func apply(_ change: BoundaryChange, to paper: OpenIssue) -> ReaderEvent {
        do throws(CorrectionError) {
            let decided = try CorrectionStore().apply(change, to: paper.issue.id, source: paper.source)
            let event: ReaderEvent
            if paper.lines.isEmpty {
                event = readSource(of: paper)
            } else {
                let issue = IssueImporter.issue(from: paper.lines, correctedBy: decided)
                event = .rebuilt(
                    OpenIssue(issue: issue, source: paper.source, lines: paper.lines, corrections: decided))
            }
            if case .rebuilt(let rebuilt) = event { updateLibrary(rebuilt.issue) }
            return event
        } catch {
            return .failure(error.description)
        }
    }

    /// Brings the library's copy up to date, if it keeps one. Where that fails, the next import does it: what the reader
    /// has decided is kept.
    private static func updateLibrary(_ issue: Issue) {
        guard access(DataFolders.library(), F_OK) == 0, let library = try? Library(patience: 1),
            let kept = try? library.issue(issue.id), kept.issue.id == issue.id
        else { return }
        _ = try? library.add(issue, source: kept.source)
    }

    /// Reads a paper's lines where it came from, and builds it.
    static func readSource(of paper: OpenIssue) -> ReaderEvent {
        do throws(ImportError) {
            let imported = try IssueImporter.importIssues(at: paper.source, corrections: load().lookUp)
            guard let same = imported.first(where: { $0.issue.id == paper.issue.id }) else {
                return .failure("\(paper.source) is not the page any more that this was made of.")
            }
            return .rebuilt(OpenIssue(same))
        } catch {
            return .failure(error.description)
        }
    }
}

extension OpenIssue {
    init(_ imported: ImportedIssue) {
        self.init(
            issue: imported.issue, source: imported.source, lines: imported.lines, corrections: imported.corrections)
    }
}
