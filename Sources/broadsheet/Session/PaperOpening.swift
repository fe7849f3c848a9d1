import NewsImport
import NewsLibrary
import NewsModel
import ReaderCore

/// Opens the papers that the reader was called with.
enum PaperOpening {
    /// Papers that are ready within it are shown together: each showing lists all stories anew.
    private static let pause = Duration.milliseconds(50)

    /// Opens pages, and folders of them, one after the other: what comes of it are `.papers` and `.papersEnded`.
    static func open(_ paths: [String], postingTo mailbox: Mailbox) {
        let corrections = KeptCorrections.load()
        let pages = KeptPages()
        var built: [(issue: Issue, page: [UInt8])] = []
        let memory = PageMemory(issue: pages.issue) { built.append(($0, $1)) }
        /// Reading goes first: a page is kept when the next one is there, or all are.
        func keep() {
            for (issue, page) in built { pages.keep(issue, of: page) }
            built = []
        }
        var notices = corrections.notice.map { [$0] } ?? []
        var failure: String?
        var ready: [Paper] = []
        var nextPost: ContinuousClock.Instant?
        func postReady() {
            guard !ready.isEmpty else { return }
            mailbox.post(.papers(ready, notices: notices))
            (ready, notices) = ([], [])
            nextPost = .now + Self.pause
        }
        for path in paths {
            do throws(ImportError) {
                let skipped = try IssueImporter.importIssues(
                    at: absolute(path), corrections: corrections.lookUp, memory: memory
                ) {
                    ready.append(Paper($0))
                    notices += $0.notices
                    if nextPost.map({ ContinuousClock.now >= $0 }) ?? true { postReady() }
                    keep()
                }
                notices += skipped
            } catch {
                failure = failure ?? error.description
            }
        }
        postReady()
        mailbox.post(.papersEnded(notices: notices, failure: failure))
        keep()
        pages.tidy()
    }
}
