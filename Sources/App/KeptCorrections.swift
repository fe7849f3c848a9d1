import BookmarkStore
import NewsModel
import Wording

/// The user's corrections of pages, for all code that imports pages.
public struct KeptCorrections: Sendable {
    /// A sentence if the file cannot be read; pages are then built without corrections.
    public let notice: Phrase?
    private let byIssue: [ContentID: [PageCorrection]]

    /// Loads the corrections from disk.
    public static func load(_ environment: Environment) -> KeptCorrections {
        do throws(StoreError) {
            return KeptCorrections(notice: nil, byIssue: try CorrectionStore(path: environment.corrections).load())
        } catch {
            return KeptCorrections(notice: error.phrase, byIssue: [:])
        }
    }

    /// The number of corrections, or the reason why they cannot be read.
    public var summary: Phrase { notice ?? "\(byIssue.values.reduce(0) { $0 + $1.count }) kept" }

    /// The corrections of an issue.
    public func lookUp(_ issue: ContentID) -> [PageCorrection] { byIssue[issue] ?? [] }
}
