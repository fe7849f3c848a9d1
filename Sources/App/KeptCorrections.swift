import BookmarkStore
import NewsModel
import Wording

/// The user's corrections of boundaries, for everything that imports pages.
public struct KeptCorrections: Sendable {
    /// A sentence if the file cannot be read; pages are then built without it.
    public let notice: Phrase?
    private let byIssue: [ContentID: [PageCorrection]]

    /// The corrections as they are on disk.
    public static func load(_ environment: Environment) -> KeptCorrections {
        do throws(StoreError) {
            return KeptCorrections(notice: nil, byIssue: try CorrectionStore(path: environment.corrections).load())
        } catch {
            return KeptCorrections(notice: error.phrase, byIssue: [:])
        }
    }

    /// How many there are, or why they cannot be read.
    public var summary: Phrase { notice ?? "\(byIssue.values.reduce(0) { $0 + $1.count }) kept" }

    /// The corrections of an issue.
    public func lookUp(_ issue: ContentID) -> [PageCorrection] { byIssue[issue] ?? [] }
}
